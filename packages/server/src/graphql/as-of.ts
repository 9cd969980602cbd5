import {
  type DefinitionNode,
  DirectiveLocation,
  GraphQLDirective,
  GraphQLError,
  type GraphQLScalarType,
  GraphQLSchema,
  getDirectiveValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type VariableValues,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { type Context, setMoment } from "../context.ts";
import type { Moment } from "../timeline/moment.ts";

/** A schema with `@asOf`: one moment of both clocks for a whole query. */
export function withAsOf(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const directive = asOfDirective(schema.getType("DateTime") as GraphQLScalarType);
  return new GraphQLSchema({ ...config, directives: [...config.directives, directive] });
}

const asOfDirective = (dateTime: GraphQLScalarType) =>
  new GraphQLDirective({
    name: "asOf",
    description:
      "One moment for a whole query: what was in force at `inForce`, as it was known at `known` (both default to now).",
    locations: [DirectiveLocation.QUERY],
    args: {
      inForce: { type: dateTime, description: "When it holds in the world." },
      known: { type: dateTime, description: "As known when." },
    },
  });

/** Reads `@asOf` of the operation that is about to run and sets the request's moment. */
export function useAsOf(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const operation = operationOf(args.document.definitions, args.operationName);
      if (operation === undefined || (operation.directives ?? []).length === 0) return;
      try {
        // Variables that do not fit are the executor's to refuse.
        const variables = getVariableValues(
          args.schema,
          operation.variableDefinitions ?? [],
          args.variableValues ?? {},
        );
        if (variables.errors !== undefined) return;
        const moment = momentOf(args.schema, operation, variables.variableValues);
        if (moment !== null) setMoment(args.contextValue as Context, moment);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const extensions = { code: "BAD_USER_INPUT", path: ["@asOf"], http: { status: 400 } };
        setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions })] });
      }
    },
  };
}

/** The moment that an operation's `@asOf` names; null: it has none. @throws where what it names is none */
export function momentOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: VariableValues,
): Moment | null {
  const directive = schema.getDirective("asOf");
  if (directive == null || (operation.directives ?? []).length === 0) return null;
  const values = getDirectiveValues(directive, operation, variables);
  return values === undefined ? null : toMoment(values);
}

/** The operation of a document that is to run. */
export function operationOf(definitions: readonly DefinitionNode[], name: string | null | undefined) {
  const operations = definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.find((node) => !name || node.name?.value === name);
}

function toMoment(values: Record<string, unknown>): Moment {
  return {
    inForce: (values.inForce as Date | undefined) ?? null,
    known: (values.known as Date | undefined) ?? null,
  };
}
