import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from "graphql";
import { isRequired } from "./input-holes.ts";

type Field = GraphQLField<unknown, unknown>;

/** Pages within pages are short, lest a question cost too much; nothing here has more rows. */
const NESTED = 5;

/** So many fields are asked for at once: a question's breadth is bounded, and what may be any node has very many. */
const MOST_FIELDS = 400;

/**
 * All ways on from a type, each a selection to be asked for by itself. Two fields deep: each field with all that what it
 * gives says of itself. Three fields deep: the same from each of those on.
 */
export function waysFrom(schema: GraphQLSchema, type: GraphQLNamedType, depth: 2 | 3): string[] {
  // What several fields give alike, such as the parties that lead and those that support, goes on alike.
  const followed = new Set<string>();
  const deeper = membersOf(schema, type).flatMap((member) =>
    branchesOf(member).flatMap((field) => {
      const next = rowTypeOf(schema, field);
      const own = packed([leavesOf(schema, next), ...branchLeaves(schema, next)]);
      const goesOn = depth === 3 && !followed.has(next.name);
      followed.add(next.name);
      const inner = goesOn ? [...own, ...waysBelow(schema, next)] : own;
      return inner.map((selection) => on(member, type, inField(field, selection)));
    }),
  );
  return [leavesOf(schema, type), ...deeper];
}

function waysBelow(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  return membersOf(schema, type).flatMap((member) =>
    branchesOf(member).flatMap((field) =>
      packed(branchLeaves(schema, rowTypeOf(schema, field))).map((below) =>
        on(member, type, inField(field, below)),
      ),
    ),
  );
}

/** Selections put together as far as a question may be so broad. */
function packed(selections: string[]): string[] {
  const packs: string[] = [];
  for (const selection of selections) {
    const joined = `${packs.at(-1) ?? ""} ${selection}`;
    if (packs.length > 0 && breadthOf(joined) <= MOST_FIELDS) packs[packs.length - 1] = joined;
    else packs.push(selection);
  }
  return packs;
}

function breadthOf(selection: string): number {
  return selection.replaceAll(/\.\.\. on \w+|\w+:/g, "").match(/\w+/g)?.length ?? 0;
}

/** All that can be read without going on. */
function leavesOf(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const members = membersOf(schema, type);
  if (members.length === 1 && members[0] === type)
    return `__typename ${leafNames(type as GraphQLObjectType)}`;
  return `__typename ${members.map((member) => `... on ${member.name} { ${aliased(member, members)} }`).join(" ")}`;
}

/** What each field that goes on says of itself, for the last step. */
function branchLeaves(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  return membersOf(schema, type)
    .filter((member) => member === type)
    .flatMap((member) =>
      branchesOf(member).map((field) => inField(field, leavesOf(schema, rowTypeOf(schema, field)))),
    );
}

function leafNames(type: GraphQLObjectType): string {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(" ");
}

/** Members of a union may have fields of one name and several types; these go by a name of their own. */
function aliased(type: GraphQLObjectType, members: readonly GraphQLObjectType[]): string {
  const isAlike = ({ name, type: of }: Field) =>
    members.every((member) => [undefined, String(of)].includes(member.getFields()[name]?.type.toString()));
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map((field) => (isAlike(field) ? field.name : `${field.name}_${type.name}: ${field.name}`))
    .join(" ");
}

function on(member: GraphQLObjectType, type: GraphQLNamedType, selection: string): string {
  return member === type ? selection : `... on ${member.name} { ${selection} }`;
}

function inField(field: Field, selection: string): string {
  if (!isConnection(field)) return `${field.name} { ${selection} }`;
  return `${field.name}(first: ${NESTED}) { totalCount nodes { ${selection} } }`;
}

function isConnection(field: Field): boolean {
  return getNamedType(field.type).name.endsWith("Connection");
}

/** What a field gives: of a connection, the type of its nodes. */
export function rowTypeOf(schema: GraphQLSchema, field: Field): GraphQLNamedType {
  const named = getNamedType(field.type);
  if (!isConnection(field)) return named;
  const nodes = (schema.getType(named.name) as GraphQLObjectType).getFields().nodes;
  if (nodes === undefined || !isListType(getNullableType(nodes.type)))
    throw new Error(`${named.name} has no nodes.`);
  return getNamedType(nodes.type);
}

function membersOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter((field) => !field.args.some(isRequired));
}

function branchesOf(type: GraphQLObjectType): Field[] {
  return fieldsOf(type).filter((field) => !isLeafType(getNamedType(field.type)));
}
