import { type DocumentNode, GraphQLError, type GraphQLSchema, getVariableValues } from "graphql";
import type { Plugin } from "graphql-yoga";
import { operationOf } from "./as-of.ts";
import { beyondCost, type CostOf, createCostOf } from "./cost.ts";
import type { Gate } from "./gate.ts";
import { LIMITS } from "./limits.ts";

/** Refuses what would cost too much before anything of it runs, and lets what costs much take its turn. */
export function useCost(schema: GraphQLSchema, gate: Gate): Plugin {
  const costOf = rememberCosts(schema);
  return {
    onExecute({ args, executeFn, setExecuteFn, setResultAndStopExecution }) {
      const { document, operationName, variableValues } = args;
      const definitions = operationOf(document.definitions, operationName)?.variableDefinitions ?? [];
      const variables = getVariableValues(schema, definitions, variableValues ?? {}).variableValues;
      // Variables that do not fit have been refused already.
      if (variables === undefined) return;
      const cost = costOf(document, operationName)(variables);
      const refusal =
        beyondCost(cost) ?? (cost.complexity > LIMITS.heavy && gate.isFull() ? tooMany() : null);
      if (refusal !== null) setResultAndStopExecution({ errors: [refusal] });
      else if (cost.complexity > LIMITS.heavy) setExecuteFn((run) => inTurn(gate, () => executeFn(run)));
    },
  };
}

/** Does something when it is its turn. */
export async function inTurn<T>(gate: Gate, run: () => T | Promise<T>): Promise<T> {
  const leave = await gate.enter();
  try {
    return await run();
  } finally {
    leave();
  }
}

function rememberCosts(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Map<string, CostOf>>();
  return (document: DocumentNode, name: string | null | undefined): CostOf => {
    const ofDocument = known.get(document) ?? new Map<string, CostOf>();
    known.set(document, ofDocument);
    const costOf = ofDocument.get(name ?? "") ?? createCostOf(schema, document, name);
    ofDocument.set(name ?? "", costOf);
    return costOf;
  };
}

function tooMany(): GraphQLError {
  const http = { status: 503, headers: { "retry-after": "10" } };
  const message = "Too many large requests are waiting. Ask for less, or again in 10 seconds.";
  return new GraphQLError(message, { extensions: { code: "BUSY", http } });
}
