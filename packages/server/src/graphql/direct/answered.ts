import type { GraphQLError } from "graphql";
import { maskError } from "graphql-yoga";
import type { Logger } from "pino";
import type { Outcome } from "./run.ts";

/** An answer as it goes out. */
export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

interface HttpExtensions {
  status?: number;
  headers?: Record<string, string>;
}

/**
 * Writes what a run came to. Faults of ours are masked by the very rule of the door, and told to the log; status and
 * headers are what the errors say of them, as there.
 */
export function writeOutcome({ data, errors }: Outcome, log: Logger): Answered {
  if (errors.length === 0) return { status: 200, headers: JSON_TYPE, body: JSON.stringify({ data }) };
  const told = errors.map((error) => maskedError(error, log));
  const http = told.map(({ extensions }) => (extensions.http ?? {}) as HttpExtensions);
  return {
    status: Math.max(200, ...http.map(({ status }) => status ?? 200)),
    headers: Object.assign({}, JSON_TYPE, ...http.map(({ headers }) => headers)),
    body: JSON.stringify({ data, errors: told.map(withoutInternals) }),
  };
}

function maskedError(error: GraphQLError, log: Logger): GraphQLError {
  const masked = maskError(error, "Unexpected error.", false);
  if (masked !== error) log.error({ err: error }, "A request failed.");
  return masked as GraphQLError;
}

/** What the extensions say to the server is not told to the client. */
function withoutInternals(error: GraphQLError): object {
  const { extensions, ...told } = error.toJSON();
  const { http: _http, unexpected: _unexpected, ...rest } = extensions ?? {};
  return Object.keys(rest).length === 0 ? told : { ...told, extensions: rest };
}
