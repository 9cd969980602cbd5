import type { IncomingMessage } from "node:http";
import { GraphQLError, type GraphQLSchema, getVariableValues } from "graphql";
import { createYoga, type Plugin, useExecutionCancellation, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Context, type ContextParts, createContext } from "../context.ts";
import type { HeaderReader } from "../http/header-reader.ts";
import { retryAfter } from "../http/pace.ts";
import { addToNote } from "../http/request-note.ts";
import { operationOf, useAsOf } from "./as-of.ts";
import { useCost } from "./cost-limit.ts";
import { useDocumentLimits } from "./document-limits.ts";
import type { Gate } from "./gate.ts";
import { renderPage, usePageWithPolicy } from "./graphiql-page.ts";
import { LIMITS } from "./limits.ts";
import { type TrustedDocuments, useTrustedDocuments } from "./trusted-documents.ts";

export interface DoorParts {
  schema: GraphQLSchema;
  log: Logger;
  /** Who asks and with what; called once a request. */
  partsOf(headers: HeaderReader): ContextParts | Promise<ContextParts>;
  /** Origins from which a browser may send cookies along to an address of ours. */
  isOwnOrigin(origin: string, url: string): boolean;
  /** Counts a request; milliseconds until the next one of the same viewer or address may come, 0: this one may. */
  countRequest(viewer: Viewer | null, headers: HeaderReader): number;
  /** Where there are some, keys send these documents and no others. */
  trustedDocuments: TrustedDocuments | null;
  /** Through which heavy requests go one after the other. */
  gate: Gate;
}

/** What has been found out of a request: who asks, and how long they must wait before they ask again. */
export interface Found {
  parts: ContextParts;
  wait: number;
}

export interface Door {
  yoga: YogaServerInstance<object, Context>;
  /** Tells what has been found out of a request before it came here. */
  remember(request: Request, found: Found): void;
}

/**
 * The `/graphql` endpoint as a fetch handler: nobody unknown gets in, and nothing unbounded gets through. Most requests
 * are answered before they come here (`direct/`), by the same conditions; all refusals are worded here.
 */
export function createDoor(door: DoorParts): Door {
  const { schema, log, isOwnOrigin, trustedDocuments } = door;
  const known = new WeakMap<Request, Found>();
  const partsOnce = oncePerRequest(
    async (request) => known.get(request)?.parts ?? door.partsOf(request.headers),
  );
  const waitOf = (request: Request, viewer: Viewer | null) =>
    known.get(request)?.wait ?? door.countRequest(viewer, request.headers);
  const mayWriteOwn = async (request: Request) => (await partsOnce(request)).viewer?.kind !== "KEY";
  const yoga = createYoga<object, Context>({
    schema,
    graphqlEndpoint: "/graphql",
    landingPage: false,
    // What is masked in the answer is told to the log.
    logging: {
      debug: () => undefined,
      info: () => undefined,
      warn: (...args) => log.warn(String(args[0])),
      error: (...args) => log.error({ err: args[0] }, "A request failed."),
    },
    cors: false,
    batching: false,
    // What a form of another site could send is not read at all.
    multipart: false,
    extraParamNames: ["documentId"],
    maxRequestBodySize: LIMITS.bodyBytes,
    // A page of 9 MB that can do nothing for strangers is not sent to them.
    graphiql: async (request) => may((await partsOnce(request)).viewer, "read:viewer") && {},
    renderGraphiQL: renderPage,
    maskedErrors: { isDev: false },
    context: async ({ request }) => createContext(await partsOnce(request)),
    plugins: [
      useOwnOrigin(isOwnOrigin),
      useNoForms(),
      usePageWithPolicy(),
      useSignedIn(partsOnce, waitOf),
      ...(trustedDocuments === null ? [] : [useTrustedDocuments(trustedDocuments, mayWriteOwn)]),
      useDocumentLimits(),
      useNamedOperation(),
      useTypedVariables(),
      useCost(schema, door.gate),
      useExecutionCancellation(),
      useAsOf() as Plugin<Context>,
    ],
  }) as unknown as YogaServerInstance<object, Context>;
  return { yoga, remember: (request, found) => void known.set(request, found) };
}

type PartsOf = (request: Request) => Promise<ContextParts>;

/** Who asks is found out once, though the door and the context both want to know. */
function oncePerRequest(partsOf: PartsOf): PartsOf {
  const known = new WeakMap<Request, Promise<ContextParts>>();
  return (request) => {
    const parts = known.get(request) ?? partsOf(request);
    known.set(request, parts);
    return parts;
  };
}

/** A page on another origin, also on another port of the same host, must not write with the viewer's cookie. */
function useOwnOrigin(isOwnOrigin: DoorParts["isOwnOrigin"]): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const origin = request.headers.get("origin");
      if (origin === null || isOwnOrigin(origin, request.url)) return;
      const errors = [
        { message: "Requests from this origin are refused.", extensions: { code: "FORBIDDEN_ORIGIN" } },
      ];
      endResponse(fetchAPI.Response.json({ errors }, { status: 403 }));
    },
  };
}

/** The one body that a form can send and that would be read as a query. */
function useNoForms(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const type = request.headers.get("content-type") ?? "";
      if (type.startsWith("application/x-www-form-urlencoded"))
        endResponse(new fetchAPI.Response(null, { status: 415 }));
    },
  };
}

/**
 * Before anything is read of the query, so that nobody unknown learns from a refusal what the schema holds, and nobody
 * who asks too often keeps the server busy.
 */
function useSignedIn(
  partsOf: PartsOf,
  waitOf: (request: Request, viewer: Viewer | null) => number,
): Plugin<Context> {
  return {
    async onParams({ request, context }) {
      const { viewer } = await partsOf(request);
      addToNote(nodeRequestOf(context), { viewerId: viewer?.id ?? null });
      const wait = waitOf(request, viewer);
      if (wait > 0) throw tooOften(wait);
      if (may(viewer, "read:viewer")) return;
      const extensions = { code: "UNAUTHENTICATED", http: { status: 401 } };
      throw new GraphQLError("Sign in first.", { extensions });
    },
  };
}

function tooOften(wait: number): GraphQLError {
  const seconds = retryAfter(wait);
  const http = { status: 429, headers: { "retry-after": seconds } };
  return new GraphQLError(`Too many requests. Wait ${seconds} seconds.`, {
    extensions: { code: "RATE_LIMITED", http },
  });
}

/** What runs is told to the request's note by its name. */
function useNamedOperation(): Plugin<Context> {
  return {
    onExecute({ args, context }) {
      const operation = operationOf(args.document.definitions, args.operationName);
      addToNote(nodeRequestOf(context), { operation: operation?.name?.value.slice(0, 64) ?? null });
    },
  };
}

/** The request as Node brought it; none where the API was called without a server. */
function nodeRequestOf(context: object): IncomingMessage | undefined {
  return (context as { req?: IncomingMessage }).req;
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
