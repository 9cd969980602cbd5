import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import { type Context, type ContextParts, createContext } from "../context.ts";
import { useAsOf } from "./as-of.ts";
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
    context: async ({ request }) => createContext(await partsOf(request)),
    plugins: [useOwnOrigin(isOwnOrigin), useSignedIn(), useTokenLimit(), useAsOf() as Plugin<Context>],
  }) as unknown as YogaServerInstance<object, Context>;
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

function useSignedIn(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { viewer } = args.contextValue as Context;
      if (may(viewer, "read")) return;
      const extensions = { code: "UNAUTHENTICATED", http: { status: 401 } };
      setResultAndStopExecution({ errors: [new GraphQLError("Sign in first.", { extensions })] });
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
