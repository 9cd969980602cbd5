import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type VariableValues,
} from "graphql";
import { usesVariables } from "./variables-used.ts";

export type FragmentsByName = ReadonlyMap<string, FragmentDefinitionNode>;

/** What a selection weighs: its fields; or, of a value that may be of several types, those of each of them. */
export interface Weighed {
  fields: WeighedField[];
  types: Weighed[];
  /** The sum, where no variable has a part in it. */
  complexity: number | null;
}

interface WeighedField {
  weight: Weight | ((variables: VariableValues) => Weight);
  below: Weighed | null;
}

/** What a field weighs by itself, and by how much it multiplies what is below it. */
interface Weight {
  field: number;
  multiplier: number;
}

interface Surroundings {
  schema: GraphQLSchema;
  fragments: FragmentsByName;
  /** What is spread in many places is weighed once. */
  known: Map<SelectionSetNode, Map<GraphQLNamedType, Weighed>>;
}

/**
 * Weighs a selection by what the fields of the schema bear (`complexity`: a number, or what a list multiplies by, or
 * how both follow from the arguments). Of the types that a value may have, the heaviest counts.
 */
export function weigh(set: SelectionSetNode, type: GraphQLNamedType, around: Surroundings): Weighed {
  const known = around.known.get(set)?.get(type);
  if (known !== undefined) return known;
  const weighed: Weighed = { fields: [], types: [], complexity: null };
  if (isAbstractType(type))
    weighed.types = around.schema.getPossibleTypes(type).map((each) => weigh(set, each, around));
  else gather(set, type, around, weighed.fields);
  if (isFixed(weighed)) weighed.complexity = sumOf(weighed, NO_VARIABLES);
  around.known.set(set, (around.known.get(set) ?? new Map()).set(type, weighed));
  return weighed;
}

/** What a selection costs for the values of an operation's variables. */
export function sumOf({ complexity, fields, types }: Weighed, variables: VariableValues): number {
  if (complexity !== null) return complexity;
  let sum = 0;
  for (const { weight, below } of fields) {
    const { field, multiplier } = typeof weight === "function" ? weight(variables) : weight;
    sum += field + (below === null ? 0 : sumOf(below, variables) * multiplier);
  }
  for (const each of types) sum = Math.max(sum, sumOf(each, variables));
  return sum;
}

const NO_VARIABLES: VariableValues = { sources: {}, coerced: {} };

function isFixed({ fields, types }: Weighed): boolean {
  return (
    types.every(({ complexity }) => complexity !== null) &&
    fields.every(({ weight, below }) => typeof weight !== "function" && below?.complexity !== null)
  );
}

/** The fields that are asked of an object of this type, fragments included. */
function gather(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  around: Surroundings,
  fields: WeighedField[],
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      fields.push(weighField(node, type, around));
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? around.fragments.get(node.name.value) : node;
    if (fragment !== undefined && isOf(around.schema, type, fragment.typeCondition?.name.value))
      gather(fragment.selectionSet, type, around, fields);
  }
}

function isOf(schema: GraphQLSchema, type: GraphQLNamedType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && isObjectType(type) && schema.isSubType(wider, type);
}

function weighField(node: FieldNode, type: GraphQLNamedType, around: Surroundings): WeighedField {
  const field = isCompositeType(type) ? around.schema.getField(type, node.name.value) : undefined;
  if (field === undefined) return { weight: { field: 1, multiplier: 1 }, below: null };
  const { selectionSet } = node;
  const below = selectionSet === undefined ? null : weigh(selectionSet, getNamedType(field.type), around);
  return { weight: weightOf(field, node), below };
}

type Stated = number | { field?: number; multiplier?: number } | undefined;

function weightOf(field: GraphQLField<unknown, unknown>, node: FieldNode): WeighedField["weight"] {
  const stated = field.extensions.complexity as Stated | ((given: object) => Stated);
  if (typeof stated !== "function") return weightAs(stated, field);
  const weight = (variables: VariableValues) => weightAs(stated(argumentsOf(field, node, variables)), field);
  return usesVariables(node.arguments) ? weight : weight(NO_VARIABLES);
}

/** Lists of which nothing is said count as so many rows. */
const ROWS_OF_A_LIST = 10;

function weightAs(stated: Stated, { type }: GraphQLField<unknown, unknown>): Weight {
  const said = typeof stated === "object" ? stated : { field: stated };
  const rows = isListType(getNullableType(type)) ? ROWS_OF_A_LIST : 1;
  return { field: said.field ?? 1, multiplier: Math.max(0, said.multiplier ?? rows) };
}

/** Arguments that do not fit are refused when their field is resolved; what is asked of it then costs as by default. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: VariableValues,
): object {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return {};
    throw error;
  }
}
