import { post } from "./asks.ts";
import { fieldOf } from "./shapes.ts";

export const PASSWORD = "correct-horse-battery";
const LEADER_PASSWORD = "quiet-river-terrace";

type Headers = Record<string, string>;

/** Signs in and answers the headers of the session. */
export async function signIn(url: string, username: string, password: string): Promise<Headers> {
  const response = await send(url, "/api/auth/sign-in/username", { username, password });
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { cookie: cookies.join("; ") };
}

/** Makes an integrator's account with a key that reads the directory and the plans, and answers the key's headers. */
export async function makeReadingKey(url: string, admin: Headers): Promise<Headers> {
  const { accountId } = await makeAccount(url, admin, {
    name: "Bench",
    username: "bench",
    roles: [{ role: "INTEGRATOR" }],
  });
  const scopes = ["DIRECTORY_READ", "PLANS_READ"];
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const input = { accountId, name: "bench", scopes, expiresAt };
  const query = `mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) {
    ... on ApiKeySuccess { key } ... on Refusal { message } } }`;
  const { key } = await tell<{ key?: string }>(url, admin, query, input);
  if (key === undefined) throw new Error("The server made no key.");
  return { "x-api-key": key };
}

/** Makes a leader's account for a person and signs it in. */
export async function signInLeader(url: string, admin: Headers, personId: string): Promise<Headers> {
  const input = {
    name: "Leader",
    username: "leader",
    personId: `Person:${personId}`,
    roles: [{ role: "LEADER" }],
  };
  const { token } = await makeAccount(url, admin, input);
  await send(url, "/api/auth/set-password", { token, password: LEADER_PASSWORD });
  return signIn(url, "leader", LEADER_PASSWORD);
}

async function makeAccount(
  url: string,
  admin: Headers,
  input: object,
): Promise<{ accountId: string; token: string }> {
  const query = `mutation ($input: CreateAccountInput!) { made: createAccount(input: $input) {
    ... on PasswordLinkSuccess { token account { id } } ... on Refusal { message } } }`;
  const { token, account } = await tell<{ token?: string; account?: { id: string } }>(
    url,
    admin,
    query,
    input,
  );
  if (token === undefined || account === undefined) throw new Error("The server made no account.");
  return { token, accountId: account.id };
}

async function tell<Value>(url: string, headers: Headers, query: string, input: object): Promise<Value> {
  const { path, body } = post(query, { input });
  const response = await send(url, path, JSON.parse(body), headers);
  return fieldOf<Value>(await response.json(), "made");
}

async function send(url: string, path: string, body: object, headers: Headers = {}): Promise<Response> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response;
}
