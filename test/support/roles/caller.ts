import type { KeyScope } from "../../../packages/server/src/access/viewer.ts";
import { type Any, inputTypeOf } from "../api.ts";
import type { TestServer } from "../http-server.ts";

/** Somebody who asks over HTTP, with a cookie or a key of their own. */
export interface Caller {
  username: string;
  headers: Record<string, string>;
  url: string;
  /** Asks the API and answers all of it. */
  ask(
    query: string,
    variables?: object,
  ): Promise<{ data: Any; errors?: { extensions?: { code?: string } }[] }>;
  /** Calls a mutation and answers its result with its type's name. */
  call(mutation: string, input: object, selection?: string): Promise<Any>;
  /** Sends a file in and answers its ticket; null: refused. */
  upload(): Promise<string | null>;
}

/** A caller with these headers. */
export function callAs(server: TestServer, headers: Record<string, string>, username: string): Caller {
  const ask: Caller["ask"] = async (query, variables = {}) =>
    (await server.ask(query, headers, variables)).json() as Any;
  return {
    username,
    headers,
    url: server.url,
    ask,
    call: async (mutation, input, selection = "") => {
      const query = `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) { __typename ${selection}
        ... on Refusal { message } ... on ValidationError { faults { path code } } ... on RuleError { code } } }`;
      const { data, errors } = await ask(query, { input });
      return data?.result ?? { __typename: "Error", message: JSON.stringify(errors) };
    },
    upload: async () => {
      const answer = await fetch(`${server.url}/api/files?name=proof.txt`, {
        method: "POST",
        headers: { ...headers, "content-type": "text/plain" },
        body: "seen",
      });
      return answer.ok ? ((await answer.json()) as { uploadId: string }).uploadId : null;
    },
  };
}

/** A caller by a key of the administrator's account. */
export async function callByKey(server: TestServer, scopes: readonly KeyScope[]): Promise<Caller> {
  return callAs(server, { "x-api-key": await server.makeKey(scopes) }, "admin");
}
