import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  type VariableValues,
} from "graphql";
import { operationOf } from "./as-of.ts";
import { LIMITS } from "./limits.ts";
import { type FragmentsByName, sumOf, type Weighed, weigh } from "./weights.ts";

/** What an operation asks for: how deep, how many fields, and these times the rows that they are asked of. */
export interface Cost {
  depth: number;
  breadth: number;
  /** 0 where the others are beyond their limits already. */
  complexity: number;
}

/** Tells the cost of an operation for the values of its variables. */
export type CostOf = (variables: VariableValues) => Cost;

/** Reads an operation once for what it costs; where variables have a part in that, what is left to do is a sum. */
export function createCostOf(schema: GraphQLSchema, document: DocumentNode, name?: string | null): CostOf {
  const operation = operationOf(document.definitions, name);
  const type = operation && schema.getRootType(operation.operation);
  if (operation === undefined || type == null) throw new Error("There is no such operation.");
  const fragments = fragmentsOf(document);
  const extent = extentOf(operation.selectionSet, fragments, new Map());
  // What is refused for its extent is not weighed: fragments in fragments would make that long.
  const isBounded = extent.depth <= LIMITS.depth && extent.breadth <= LIMITS.breadth;
  const weighed: Weighed = isBounded
    ? weigh(operation.selectionSet, type, { schema, fragments, known: new Map() })
    : { fields: [], types: [], complexity: 0 };
  return (variables) => ({ ...extent, complexity: weighed.complexity ?? sumOf(weighed, variables) });
}

/** The refusal of what costs more than it may, before anything of it has run; null: it may run. */
export function beyondCost(cost: Cost): GraphQLError | null {
  for (const what of ["depth", "breadth", "complexity"] as const) {
    if (cost[what] <= LIMITS[what]) continue;
    const extensions = { code: `QUERY_${what.toUpperCase()}`, http: { status: 400 } };
    return new GraphQLError(`The query's ${what} is ${cost[what]}; at most ${LIMITS[what]} is allowed.`, {
      extensions,
    });
  }
  return null;
}

interface Extent {
  depth: number;
  breadth: number;
}

/** How deep a selection is and how many fields it has, those of a fragment as often as it is spread. */
function extentOf(
  set: SelectionSetNode,
  fragments: FragmentsByName,
  known: Map<SelectionSetNode, Extent>,
): Extent {
  const found = known.get(set);
  if (found !== undefined) return found;
  const extent = { depth: 0, breadth: 0 };
  for (const node of set.selections) {
    const isField = node.kind === Kind.FIELD;
    const within = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const below = within?.selectionSet && extentOf(within.selectionSet, fragments, known);
    extent.depth = Math.max(extent.depth, (isField ? 1 : 0) + (below?.depth ?? 0));
    extent.breadth += (isField ? 1 : 0) + (below?.breadth ?? 0);
  }
  known.set(set, extent);
  return extent;
}

function fragmentsOf({ definitions }: DocumentNode): FragmentsByName {
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}
