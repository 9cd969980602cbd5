import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SettingsError } from "../../packages/server/src/env.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { readTrustedDocuments } from "../../packages/server/src/graphql/trusted-documents.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const KNOWN = "query People($first: Int) { people(first: $first) { totalCount } }";
const OTHER = "{ viewer { name } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

let server: TestServer;
let cookie: string;
let key: string;

beforeAll(async () => {
  server = await openTestServer({ TRUSTED_DOCUMENTS: await manifest({ [hashOf(KNOWN)]: KNOWN }) });
  cookie = await server.signIn();
  key = await server.makeKey();
});
afterAll(() => server.close());

async function manifest(documents: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "dutygraph-documents-")), "documents.json");
  await writeFile(path, typeof documents === "string" ? documents : JSON.stringify(documents));
  return path;
}

async function send(body: object, headers: Record<string, string>) {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: object;
    errors?: { extensions: { code: string } }[];
  };
  return [response.status, data ?? errors?.[0]?.extensions.code];
}

test("a key sends a known document by its hash, in either of the usual ways, with its variables", async () => {
  const byId = { documentId: `sha256:${hashOf(KNOWN)}`, variables: { first: 3 } };
  const byExtension = { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(KNOWN) } } };
  for (const body of [byId, byExtension])
    expect(await send(body, { "x-api-key": key })).toEqual([200, { people: { totalCount: 0 } }]);
});

test("a key sends nothing else: no text, not even that of a known document, and no hash that is not known", async () => {
  const headers = { "x-api-key": key };
  expect(await send({ query: OTHER }, headers)).toEqual([403, "TRUSTED_ONLY"]);
  expect(await send({ query: KNOWN }, headers)).toEqual([403, "TRUSTED_ONLY"]);
  expect(await send({ query: OTHER, documentId: hashOf(KNOWN) }, headers)).toEqual([403, "TRUSTED_ONLY"]);
  expect(await send({ documentId: hashOf(OTHER) }, headers)).toEqual([404, "UNKNOWN_DOCUMENT"]);
  for (const name of ["__proto__", "constructor", "toString"])
    expect(await send({ documentId: name }, headers)).toEqual([404, "UNKNOWN_DOCUMENT"]);
  expect(await send({}, headers)).toEqual([400, "BAD_REQUEST"]);
});

test("whoever has signed in still asks anything, and a stranger neither", async () => {
  expect(await send({ query: OTHER }, { cookie })).toEqual([200, { viewer: { name: "admin" } }]);
  expect(await send({ documentId: hashOf(KNOWN) }, {})).toEqual([401, "UNAUTHENTICATED"]);
});

test.each([
  ["that is not there", () => join(tmpdir(), "no-such-documents.json"), "cannot be read"],
  ["that is no JSON", () => manifest("{"), "cannot be read"],
  ["of another form", () => manifest([KNOWN]), "must be a JSON object"],
  ["with a document under another's hash", () => manifest({ [hashOf(OTHER)]: KNOWN }), "is not the SHA-256"],
  [
    "with a document that the schema does not know",
    () => manifest({ [hashOf("{ a }")]: "{ a }" }),
    "does not fit",
  ],
])("a manifest %s stops the start with one line", async (_what, path, why) => {
  const read = readTrustedDocuments(await path(), schema);
  await expect(read).rejects.toThrow(SettingsError);
  await expect(read).rejects.toThrow(why);
});
