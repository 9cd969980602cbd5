import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type VariableValues,
  validate,
  visit,
} from "graphql";
import type { Context } from "../../context.ts";
import type { Moment } from "../../timeline/moment.ts";
import { momentOf } from "../as-of.ts";
import { type CostOf, createCostOf } from "../cost.ts";
import { faultOf } from "../document-limits.ts";
import { LIMITS } from "../limits.ts";
import { type Outcome, Run } from "./run.ts";
import { type Plan, type PlannedField, planOperation } from "./selection.ts";

/** An operation that can run again and again without being read again. */
export interface Prepared {
  name: string | null;
  costOf: CostOf;
  /** The values of its variables; null where those that were sent do not fit. */
  variablesOf(sent: Readonly<Record<string, unknown>>): VariableValues | null;
  /** The moment that its `@asOf` names; null: it has none. @throws where it cannot be read */
  momentOf(variables: VariableValues): Moment | null;
  run(variables: VariableValues, context: Context, isGone: () => boolean): Promise<Outcome>;
}

/** A document that may be answered; its operations are prepared when they are asked for. */
export type PreparedDocument = (operationName: string | null) => Prepared | null;

/** More ways than this to include and skip fields are planned anew each time. */
const MOST_PLANS = 16;

/**
 * Reads a document: parsed within the limits, held against the schema. Null: it is refused, or it is none that would
 * be answered here; whoever words refusals says which.
 */
export function prepareDocument(schema: GraphQLSchema, text: string): PreparedDocument | null {
  const document = readDocument(schema, text);
  if (document === null) return null;
  const known = new Map<string | null, Prepared | null>();
  return (name) => {
    let prepared = known.get(name);
    if (prepared === undefined) {
      prepared = prepareOperation(schema, document, name);
      // Names that are not there are many; those that are there are few.
      if (prepared !== null) known.set(name, prepared);
    }
    return prepared;
  };
}

function readDocument(schema: GraphQLSchema, text: string): DocumentNode | null {
  if (text.length > LIMITS.length) return null;
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: LIMITS.tokens });
  } catch {
    return null;
  }
  return faultOf(document) === null && validate(schema, document).length === 0 ? document : null;
}

function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null,
): Prepared | null {
  const operation = getOperationAST(document, name);
  if (operation == null || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
  const costOf = createCostOf(schema, document, name);
  const planFor = createPlans(schema, operation, document);
  return {
    name: operation.name?.value ?? null,
    costOf,
    variablesOf: (sent) =>
      getVariableValues(schema, operation.variableDefinitions ?? [], sent).variableValues ?? null,
    momentOf: (variables) => momentOf(schema, operation, variables),
    run: (variables, context, isGone) => {
      const { plan, fields } = planFor(variables);
      return new Run(plan, variables, context, isGone).answer(fields);
    },
  };
}

interface KnownPlan {
  plan: Plan;
  fields: PlannedField[];
}

/** One plan for each way in which variables include and skip fields. */
function createPlans(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): (variables: VariableValues) => KnownPlan {
  const fragments = fragmentsOf(document);
  const deciding = variablesThatDecide(document);
  const known = new Map<string, KnownPlan>();
  return (variables) => {
    const way = deciding.map((name) => (variables.coerced[name] === true ? "1" : "0")).join("");
    const found = known.get(way);
    if (found !== undefined) return found;
    const plan = { schema, operation, fragments, variables };
    const made = { plan, fields: planOperation(plan) };
    if (known.size < MOST_PLANS) known.set(way, made);
    return made;
  };
}

/** The variables of all `@skip` and `@include` of a document. */
function variablesThatDecide(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: (directive) => {
      if (directive.name.value !== "skip" && directive.name.value !== "include") return;
      for (const { value } of directive.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  return fragments;
}
