import type { HeaderReader } from "../../http/header-reader.ts";
import { hashOf } from "../trusted-documents.ts";

/** What a body asks for. */
export interface Asked {
  query: string | null;
  /** The hash of a trusted document. */
  hash: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** Whether a request is of the usual form, as far as its head says: JSON to and fro. */
export function isUsualHead(headers: HeaderReader): boolean {
  const accept = headers.get("accept");
  return (
    /^application\/json(; ?charset=utf-8)?$/i.test(headers.get("content-type") ?? "") &&
    (accept === null || accept === "*/*" || /^application\/json(,|$)/.test(accept)) &&
    headers.get("content-encoding") === null
  );
}

/** Reads a body; null where it is not of the usual form, which is not for this path to judge. */
export function readAsked(body: string): Asked | null {
  const given = parseObject(body);
  if (given === null || Object.keys(given).some((name) => !MEMBERS.has(name))) return null;
  const { query = null, variables, operationName, extensions } = given;
  const isFit =
    (query === null || typeof query === "string") &&
    (variables == null || isObject(variables)) &&
    (operationName == null || (typeof operationName === "string" && operationName !== "")) &&
    (extensions == null || isObject(extensions));
  if (!isFit) return null;
  return {
    query: query as string | null,
    hash: hashOf(given),
    operationName: (operationName ?? null) as string | null,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

const MEMBERS = new Set(["query", "variables", "operationName", "extensions", "documentId"]);

function parseObject(body: string): Record<string, unknown> | null {
  try {
    const given: unknown = JSON.parse(body);
    return isObject(given) ? given : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
