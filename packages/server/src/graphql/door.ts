import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { GraphQLError, type GraphQLSchema, getVariableValues } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import { type Context, type ContextParts, createContext } from "../context.ts";
import { operationOf, useAsOf } from "./as-of.ts";
import { LIMITS } from "./limits.ts";

interface Door {
  schema: GraphQLSchema;
  log: Logger;
  /** Who asks and with what; called once a request. */
  partsOf(request: Request): Promise<ContextParts>;
  /** Origins from which a browser may send cookies along. */
  isOwnOrigin(origin: string, request: Request): boolean;
}

/** The `/graphql` endpoint as a fetch handler: nobody unknown gets in, and nothing unbounded gets through. */
export function createDoor({ schema, log, partsOf, isOwnOrigin }: Door): YogaServerInstance<object, Context> {
  const partsOnce = oncePerRequest(partsOf);
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: "/graphql",
    landingPage: false,
    // What is masked in the answer is told in full to the log.
    logging: {
      debug: (...args) => log.debug(args),
      info: (...args) => log.info(args),
      warn: (...args) => log.warn(args),
      error: (...args) => log.error({ err: args[0] }, "A request failed."),
    },
    cors: false,
    batching: false,
    graphiql: { title: "Dutygraph" },
    renderGraphiQL,
    maskedErrors: { isDev: false },
    context: async ({ request }) => createContext(await partsOnce(request)),
    plugins: [
      useOwnOrigin(isOwnOrigin),
      useSignedIn(partsOnce),
      useTokenLimit(),
      useTypedVariables(),
      useAsOf() as Plugin<Context>,
    ],
  }) as unknown as YogaServerInstance<object, Context>;
}

/** Who asks is found out once, though the door and the context both want to know. */
function oncePerRequest(partsOf: Door["partsOf"]): Door["partsOf"] {
  const known = new WeakMap<Request, Promise<ContextParts>>();
  return (request) => {
    const parts = known.get(request) ?? partsOf(request);
    known.set(request, parts);
    return parts;
  };
}

/** A page on another origin, also on another port of the same host, must not write with the viewer's cookie. */
function useOwnOrigin(isOwnOrigin: Door["isOwnOrigin"]): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const origin = request.headers.get("origin");
      if (origin === null || isOwnOrigin(origin, request)) return;
      const errors = [
        { message: "Requests from this origin are refused.", extensions: { code: "FORBIDDEN_ORIGIN" } },
      ];
      endResponse(fetchAPI.Response.json({ errors }, { status: 403 }));
    },
  };
}

/** Before anything is read of the query, so that nobody unknown learns from a refusal what the schema holds. */
function useSignedIn(partsOf: Door["partsOf"]): Plugin<Context> {
  return {
    async onParams({ request, setResult }) {
      const { viewer } = await partsOf(request);
      if (may(viewer, "read")) return;
      const extensions = { code: "UNAUTHENTICATED", http: { status: 401 } };
      setResult({ errors: [new GraphQLError("Sign in first.", { extensions })] });
    },
  };
}

/** Variables that do not fit are refused with a code, as all other bad input of a query is. */
function useTypedVariables(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const operation = operationOf(args.document.definitions, args.operationName);
      const definitions = operation?.variableDefinitions ?? [];
      const { errors } = getVariableValues(args.schema, definitions, args.variableValues ?? {});
      if (errors === undefined) return;
      const extensions = { code: "BAD_USER_INPUT", http: { status: 400 } };
      setResultAndStopExecution({
        errors: errors.map(
          ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? [], extensions }),
        ),
      });
    },
  };
}

function useTokenLimit(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
    },
  };
}
