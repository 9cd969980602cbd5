import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** One place of a query or mutation that takes an id, with all around it that must be there. */
export interface IdHole {
  name: string;
  /** The argument that holds the place, and its type. */
  arg: GraphQLArgument;
  field: GraphQLField<unknown, unknown>;
  /** What the argument is with this id at the place. */
  put(id: string): unknown;
}

/** What is put where something must be beside the id that is tried: records of one's own, by the field's name. */
export type Filler = (name: string) => string;

/** Every place of a field's arguments at which an id may stand. */
export function idHolesOf(field: GraphQLField<unknown, unknown>, filler: Filler): IdHole[] {
  return field.args.flatMap((arg) =>
    placesOf(arg, filler).map(({ path, put }) => ({
      name: `${field.name}(${path.join(".")})`,
      arg,
      field,
      put,
    })),
  );
}

interface Place {
  path: string[];
  put(id: string): unknown;
}

function placesOf({ name, type }: GraphQLArgument | GraphQLInputField, filler: Filler, depth = 0): Place[] {
  const wrap = (value: unknown) => (isListType(getNullableType(type)) ? [value] : value);
  const named = getNamedType(type);
  if (named.name === "ID") return [{ path: [name], put: wrap }];
  if (!isInputObjectType(named) || depth > 3) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) => {
    const others = named.isOneOf ? [] : fields.filter((other) => other !== field && isRequired(other));
    const filled = others.map((other) => [other.name, fittingValue(other, filler)] as const);
    return placesOf(field, filler, depth + 1).map(({ path, put }) => ({
      path: [name, ...path],
      put: (id: string) => wrap({ ...Object.fromEntries(filled), [field.name]: put(id) }),
    }));
  });
}

export function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

const VALUES: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: "2026-06-01T00:00:00Z",
  Date: "2026-03-01",
  String: "试填",
  JSON: {},
};

/** Something that fits where it must. */
export function fittingValue(
  { name, type }: { name: string; type: GraphQLInputType },
  filler: Filler,
): unknown {
  const named = getNamedType(type);
  const wrap = (value: unknown) => (isListType(getNullableType(type)) ? [value] : value);
  if (named.name === "ID") return wrap(filler(name));
  if (isEnumType(named)) return wrap(named.getValues()[0]?.name);
  if (!isInputObjectType(named)) return wrap(VALUES[named.name] ?? "x");
  const required = Object.values(named.getFields()).filter(isRequired);
  return wrap(Object.fromEntries(required.map((field) => [field.name, fittingValue(field, filler)])));
}
