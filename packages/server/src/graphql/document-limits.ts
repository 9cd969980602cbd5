import { type DocumentNode, GraphQLError, Kind, visit } from "graphql";
import type { Plugin } from "graphql-yoga";
import { LIMITS } from "./limits.ts";

/**
 * What bounds a document before it is held against the schema, which by itself takes long for a flood: its length, its
 * tokens while it is read, then its fields, aliases and directives. What it costs to answer is counted later.
 */
export function useDocumentLimits(): Plugin {
  // Documents that are asked again and again are parsed once, and counted once.
  const known = new WeakMap<DocumentNode, GraphQLError | null>();
  return {
    onParams({ params: { query } }) {
      if (typeof query === "string" && query.length > LIMITS.length) throw beyond("length", query.length);
    },
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
      return ({ result }) => {
        if (result === null || result instanceof Error) return;
        const fault = known.has(result) ? known.get(result) : faultOf(result);
        known.set(result, fault ?? null);
        if (fault != null) throw fault;
      };
    },
  };
}

/** Why a document is refused before it is held against the schema; null: it is not. */
export function faultOf(document: DocumentNode): GraphQLError | null {
  const counted = { breadth: 0, aliases: 0, directives: 0 };
  visit(document, {
    [Kind.FIELD]: ({ alias }) => {
      counted.breadth += 1;
      counted.aliases += alias === undefined ? 0 : 1;
    },
    [Kind.DIRECTIVE]: () => {
      counted.directives += 1;
    },
  });
  for (const what of ["breadth", "aliases", "directives"] as const)
    if (counted[what] > LIMITS[what]) return beyond(what, counted[what]);
  return null;
}

type Bound = "length" | "breadth" | "aliases" | "directives";

function beyond(what: Bound, is: number): GraphQLError {
  const extensions = { code: `QUERY_${what.toUpperCase()}`, http: { status: 400 } };
  return new GraphQLError(`The query's ${what} is ${is}; at most ${LIMITS[what]} is allowed.`, {
    extensions,
  });
}
