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
const NESTED = 12;

/**
 * All ways on from a type, three fields deep, as selections to be asked for one or several together: the first two
 * fields are the way, and below the second all that it has is asked for, with what each of that says of itself.
 */
export function waysFrom(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const own = `{ ${leavesOf(schema, type)} }`;
  const deeper = membersOf(schema, type).flatMap((member) =>
    branchesOf(member).flatMap((first) => {
      const next = rowTypeOf(schema, first);
      const below = membersOf(schema, next).flatMap((each) =>
        branchesOf(each).map((second) => {
          const last = rowTypeOf(schema, second);
          return on(each, next, inField(second, `${leavesOf(schema, last)} ${branchLeaves(schema, last)}`));
        }),
      );
      return [leavesOf(schema, next), ...below].map((inner) => on(member, type, inField(first, inner)));
    }),
  );
  return [own.slice(2, -2), ...deeper];
}

/** All that can be read without going on. */
function leavesOf(schema: GraphQLSchema, type: GraphQLNamedType): string {
  const members = membersOf(schema, type);
  if (members.length === 1 && members[0] === type)
    return `__typename ${leafNames(type as GraphQLObjectType)}`;
  return `__typename ${members.map((member) => `... on ${member.name} { ${aliased(member)} }`).join(" ")}`;
}

/** What each field that goes on says of itself, for the last step. */
function branchLeaves(schema: GraphQLSchema, type: GraphQLNamedType): string {
  return membersOf(schema, type)
    .filter((member) => member === type)
    .flatMap((member) =>
      branchesOf(member).map((field) => inField(field, leavesOf(schema, rowTypeOf(schema, field)))),
    )
    .join(" ");
}

function leafNames(type: GraphQLObjectType): string {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(" ");
}

/** Members of a union may have fields of one name and several types. */
function aliased(type: GraphQLObjectType): string {
  return fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name, type: of }) =>
      String(of) === "String!" || name === "id" ? name : `${name}_${type.name}: ${name}`,
    )
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
