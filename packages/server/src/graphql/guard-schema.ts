import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { isRowType, type RowType } from "../access/areas.ts";
import { may } from "../access/policy.ts";
import { ruleOf } from "../access/rights/field-rights.ts";
import type { Context } from "../context.ts";
import { ForbiddenError } from "../errors.ts";
import type { Typed } from "../typed.ts";
import { refusalOf } from "./mutation.ts";
import type { Page } from "./page.ts";

type Field = GraphQLField<unknown, Context>;
type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * Puts the policy of `access/` before every field of a schema: deny by default, so that a field without a rule stops
 * the server's start. Values that a rule shows to whoever was given the row cost nothing.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const missing = fieldsWithoutRule(schema);
  if (missing.length > 0) throw new Error(`No rule in access/rights: ${missing.join(", ")}.`);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const guarded = guard(type, field as Field);
      if (guarded !== null) field.resolve = guarded as typeof field.resolve;
    }
  }
  return schema;
}

/** The fields that no rule names, as `Type.field`. */
export function fieldsWithoutRule(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__")
      ? Object.keys(type.getFields())
          .filter((name) => ruleOf(type.name, name) === null)
          .map((name) => `${type.name}.${name}`)
      : [],
  );
}

/** The field's resolver behind its rule; null: it needs none. */
function guard(type: GraphQLObjectType, field: Field): Resolve | null {
  const rule = ruleOf(type.name, field.name);
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
  if (type.name === "Query") return guardQuery(field, resolve);
  if (type.name === "Mutation") return guardMutation(field, resolve);
  if (rule === "given" || rule === "named") return null;
  const look = LOOKS[rule as keyof typeof LOOKS];
  const rowType = type.name as RowType;
  const isNaming = rule === "names";
  const show: Resolve = async (row, args, context, info) => {
    if (!(await context.sight[look](rowType, row as object)))
      return hidden(field, `${type.name}.${field.name}`);
    return inSight(context, field, isNaming, await resolve(row, args, context, info));
  };
  return (row, args, context, info) => {
    const { sight } = context;
    if (sight.seesEverything) return resolve(row, args, context, info);
    const isSeen = sight.seesAll(rowType) && (look !== "seesTasksOf" || sight.seesAll("Task"));
    if (!isSeen) return show(row, args, context, info);
    return onceThere(resolve(row, args, context, info), (value) =>
      isSurelySeen(context, field, isNaming, value) ? value : inSight(context, field, isNaming, value),
    );
  };
}

/** What follows on a value, at once where it is there. */
function onceThere(value: unknown, follow: (value: unknown) => unknown): unknown {
  return isComing(value) ? value.then(follow) : follow(value);
}

/** Prisma's promises are none of JavaScript's class. */
function isComing(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}

/** Whether all of an answer is of types of which the viewer sees every row, so that none need be looked at. */
function isSurelySeen({ sight }: Context, field: Field, isNaming: boolean, value: unknown): boolean {
  if (isNaming || typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every((row) => isOfSeenType(sight, row));
  if (!isPage(value)) return isOfSeenType(sight, value);
  const named = getNamedType(field.type).name;
  return named.endsWith("Connection") && sight.seesAll(named.slice(0, -"Connection".length) as RowType);
}

function isOfSeenType(sight: Context["sight"], value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (isComing(value)) return false;
  const type = (value as Partial<Typed>).__typename;
  return type === undefined || !isRowType(type) || sight.seesAll(type);
}

/** How a row is looked at before a field of it is told. */
const LOOKS = { sight: "sees", names: "sees", wholly: "seesWholly", tasks: "seesTasksOf" } as const;

function guardQuery(field: Field, resolve: Resolve): Resolve {
  return (root, args, context, info) => {
    if (!may(context.viewer, `read:${field.name}`)) throw forbidden(`read:${field.name}`);
    if (context.sight.seesEverything) return resolve(root, args, context, info);
    return onceThere(resolve(root, args, context, info), (value) =>
      isSurelySeen(context, field, false, value) ? value : inSight(context, field, false, value),
    );
  };
}

/** A refusal is data here too; the write looks again, and at the records besides. */
function guardMutation(field: Field, resolve: Resolve): Resolve {
  return (root, args, context, info) =>
    may(context.viewer, `write:${field.name}`)
      ? resolve(root, args, context, info)
      : refusalOf(new ForbiddenError(`write:${field.name}`));
}

/** What of an answer is in sight: rows of a list or a page one by one, and a single row that a query asks for by its id. */
async function inSight(context: Context, field: Field, isNaming: boolean, value: unknown): Promise<unknown> {
  if (value === null || value === undefined || isNaming) return value;
  const named = getNamedType(field.type).name;
  if (isPage(value)) {
    if (
      named.endsWith("Connection") &&
      context.sight.seesAll(named.slice(0, -"Connection".length) as RowType)
    )
      return value;
    const seen = await Promise.all(value.edges.map(({ node }) => isSeen(context, node)));
    return { ...value, edges: value.edges.filter((_edge, index) => seen[index]) };
  }
  if (Array.isArray(value)) return listInSight(context, field.type, value);
  return (await isSeen(context, value)) ? value : null;
}

/** Rows out of sight are left out of a list; where a place in it may be empty, its place stays. */
async function listInSight(context: Context, type: GraphQLOutputType, rows: unknown[]): Promise<unknown[]> {
  const list = getNullableType(type);
  const mayBeEmpty = isListType(list) && !isNonNullType(list.ofType);
  const values = await Promise.all(rows);
  const seen = await Promise.all(values.map((row) => isSeen(context, row)));
  if (mayBeEmpty) return values.map((row, index) => (seen[index] ? row : null));
  return values.filter((_row, index) => seen[index]);
}

/** Whether a value may be shown: what is no row, such as a figure or a part of an answer, always. */
async function isSeen({ sight }: Context, value: unknown): Promise<boolean> {
  const type = (value as Typed | null)?.__typename;
  if (type === undefined || !isRowType(type)) return true;
  return sight.sees(type, value as object);
}

function isPage(value: unknown): value is Page<unknown> {
  return typeof value === "object" && value !== null && "edges" in value && "pageInfo" in value;
}

/** How a field out of sight looks: empty where it may be, as if there were nothing. */
function hidden({ type }: Field, name: string): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (getNamedType(type).name.endsWith("Connection")) return EMPTY_PAGE;
  throw forbidden(name);
}

const EMPTY_PAGE = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
};

function forbidden(action: string): GraphQLError {
  return new GraphQLError(`You may not do this: ${action}`, { extensions: { code: "FORBIDDEN", action } });
}
