import { type Env, SettingsError } from "../packages/server/src/env.ts";

/** Asks the API of a running server. */
export type AskServer = <Data>(query: string, variables?: object) => Promise<ServerAnswer<Data>>;

interface ServerAnswer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

/**
 * The way to ask the server that runs at PUBLIC_URL (or the default address), signed in as `admin` with ADMIN_PASSWORD or
 * by API_KEY; null where none runs there.
 * @throws SettingsError where one runs and does not let us in
 */
export async function askServer(env: Env): Promise<AskServer | null> {
  const url = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
  const isServed = await fetch(new URL("/healthz", url)).then(
    (response) => response.ok,
    () => false,
  );
  if (!isServed) return null;
  const headers = await signIn(url, env.ADMIN_PASSWORD, env.API_KEY);
  return async <Data>(query: string, variables = {}) => {
    const response = await fetch(new URL("/graphql", url), {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as ServerAnswer<Data>;
  };
}

async function signIn(
  url: string,
  password: string | undefined,
  key: string | undefined,
): Promise<Record<string, string>> {
  if (key !== undefined) return { "x-api-key": key };
  if (password === undefined) {
    throw new SettingsError(`A server runs at ${url}: set ADMIN_PASSWORD or API_KEY to sign in.`);
  }
  const response = await fetch(new URL("/api/auth/sign-in/username", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password }),
  });
  if (!response.ok)
    throw new SettingsError(`The server at ${url} refused to sign in admin (status ${response.status}).`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { cookie: cookie.join("; ") };
}
