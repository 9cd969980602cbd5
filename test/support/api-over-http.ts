import type { Any } from "./api.ts";
import { inputTypeOf } from "./api.ts";
import type { TestServer } from "./http-server.ts";

const REFUSAL = `... on Refusal { message } ... on ValidationError { faults { path code } }
  ... on NotFoundError { path } ... on RuleError { code path }`;

/** Calls a mutation over HTTP as whoever these headers are, and answers its success or its refusal. */
export async function call(
  server: TestServer,
  headers: Record<string, string>,
  mutation: string,
  input: object,
  selection = "",
): Promise<Any> {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) { __typename ${selection} ${REFUSAL} } }`;
  const body = (await (await server.ask(query, headers, { input })).json()) as Any;
  if (body.errors !== undefined) throw new Error(`${mutation}: ${JSON.stringify(body.errors)}`);
  return body.data.result;
}

/** Who a request is to the server; null: nobody, who is answered 401. */
export async function whoIs(server: TestServer, headers: Record<string, string>): Promise<string | null> {
  const response = await server.ask("{ viewer { name } }", headers);
  if (response.status === 401) return null;
  const body = (await response.json()) as Any;
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data.viewer.name;
}

/** Sends JSON to a path of the sign-in library. */
export function postAuth(
  server: TestServer,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.url}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
