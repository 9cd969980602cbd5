import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLIncludeDirective,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableValues,
} from "graphql";
import type { Context } from "../../context.ts";
import { usesVariables } from "../variables-used.ts";

/** What of an operation is the same for each time that it runs. */
export interface Plan {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** By what `@skip` and `@include` are decided; a plan holds for these values of theirs. */
  variables: VariableValues;
}

/** One field of an answer: from where its value comes and what becomes of it. */
export interface PlannedField {
  key: string;
  parentType: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  resolve: GraphQLFieldResolver<unknown, Context>;
  /** Its arguments, where no variable is among them; else they are read once a run. */
  fixedArguments: Readonly<Record<string, unknown>> | null;
  shape: Shape;
}

/** What a value must be: a type, with the fields that are wanted of it. */
export type Shape =
  | { kind: "leaf"; isNullable: boolean; type: GraphQLLeafType }
  | { kind: "object"; isNullable: boolean; type: GraphQLObjectType; fields: PlannedField[] | null }
  | { kind: "abstract"; isNullable: boolean; type: GraphQLAbstractType; fields: Map<string, PlannedField[]> }
  | { kind: "list"; isNullable: boolean; of: Shape };

const NO_ARGUMENTS: Readonly<Record<string, unknown>> = Object.freeze({});

/** The fields that an operation asks of the root. */
export function planOperation(plan: Plan): PlannedField[] {
  const type = plan.schema.getRootType(plan.operation.operation);
  if (type == null) throw new Error(`The schema has no ${plan.operation.operation}.`);
  return planFields(plan, type, [plan.operation.selectionSet]);
}

/** The fields that are wanted of an object below these nodes: worked out when the first such object comes. */
export function planFieldsBelow(
  plan: Plan,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): PlannedField[] {
  return planFields(
    plan,
    type,
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
}

function planFields(plan: Plan, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): PlannedField[] {
  const nodes = new Map<string, FieldNode[]>();
  const entered = new Set<string>();
  for (const set of sets) collect(plan, type, set, nodes, entered);
  return [...nodes].flatMap(([key, [node, ...others]]) => {
    const field = node && plan.schema.getField(type, node.name.value);
    return field === undefined ? [] : planField(key, type, field, [node as FieldNode, ...others]);
  });
}

function planField(
  key: string,
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: FieldNode[],
): PlannedField {
  return {
    key,
    parentType,
    field,
    nodes,
    resolve: (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, Context>,
    fixedArguments: fixedArguments(field, nodes[0] as FieldNode),
    shape: shapeOf(field.type),
  };
}

function fixedArguments(field: GraphQLField<unknown, unknown>, node: FieldNode) {
  if (field.args.length === 0) return NO_ARGUMENTS;
  return usesVariables(node.arguments) ? null : getArgumentValues(field, node);
}

function shapeOf(type: GraphQLOutputType, isNullable = true): Shape {
  if (isNonNullType(type)) return shapeOf(type.ofType as GraphQLOutputType, false);
  if (isListType(type)) return { kind: "list", isNullable, of: shapeOf(type.ofType) };
  if (isLeafType(type)) return { kind: "leaf", isNullable, type };
  if (isAbstractType(type)) return { kind: "abstract", isNullable, type, fields: new Map() };
  return { kind: "object", isNullable, type: type as GraphQLObjectType, fields: null };
}

/** Adds the nodes of a selection by the keys under which they are answered, fragments included. */
function collect(
  plan: Plan,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  nodes: Map<string, FieldNode[]>,
  entered: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, plan.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = nodes.get(key);
      if (known === undefined) nodes.set(key, [selection]);
      else known.push(selection);
      continue;
    }
    const fragment = fragmentOf(selection, plan, entered);
    if (fragment !== null && isOf(plan.schema, type, fragment.typeCondition?.name.value))
      collect(plan, type, fragment.selectionSet, nodes, entered);
  }
}

/** The fragment that is spread or written here; null where it has been entered before. */
function fragmentOf(selection: Exclude<SelectionNode, FieldNode>, { fragments }: Plan, entered: Set<string>) {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const { value } = selection.name;
  if (entered.has(value)) return null;
  entered.add(value);
  return fragments[value] ?? null;
}

function isOf(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && schema.isSubType(wider, type);
}

function isIncluded(selection: SelectionNode, variables: VariableValues): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
