import { openTestServer, type TestServer } from "./http-server.ts";
import { type OidcProvider, openOidcProvider, type ProviderUser, settingsOf } from "./oidc-provider.ts";
import { freePort } from "./postgres-cluster.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

/** A server of ours and a provider that knows it. */
export interface OidcWorld {
  server: TestServer;
  provider: OidcProvider;
  /** Makes an account with a person of its own at the provider, both of a name that nobody has yet. */
  addHolder(): Promise<Holder>;
  /** Begins to sign in and answers where the provider is to be asked. */
  begin(visitor: Visitor, body?: object): Promise<URL>;
  /** Signs in from the beginning to the end, and answers where in the console that led. */
  signIn(user: ProviderUser, visitor?: Visitor, body?: object): Promise<{ visitor: Visitor; path: string }>;
  /** Goes on at an address until the console is reached. */
  goOn(visitor: Visitor, url: URL | string): Promise<string>;
  /** Whose session the visitor has; null: none. */
  viewerOf(visitor: Visitor): Promise<string | null>;
  /** Why sign-ins were refused so far, as the log tells it. */
  refusals(): unknown[];
  close(): Promise<void>;
}

/** An account here and its holder at the provider. */
export interface Holder extends ProviderUser {
  accountId: string;
}

export const CALLBACK_PATH = "/api/auth/oauth2/callback/oidc";

export async function openOidcWorld(): Promise<OidcWorld> {
  const port = await freePort();
  const server = await openTestServer(settingsOf(`http://localhost:${port}`));
  const provider = await openOidcProvider(port, `${server.url}${CALLBACK_PATH}`);
  let holders = 0;
  const begin: OidcWorld["begin"] = async (visitor, body = {}) => {
    const sent = { providerId: "oidc", callbackURL: "/", ...body };
    const response = await visitor.post(`${server.url}/api/auth/sign-in/oauth2`, sent);
    if (!response.ok) throw new Error(`Beginning to sign in answered ${response.status}.`);
    return new URL(((await response.json()) as { url: string }).url);
  };
  const goOn: OidcWorld["goOn"] = async (visitor, url) => {
    const isConsole = ({ origin, pathname }: URL) =>
      origin === server.url && !pathname.startsWith("/api/auth/");
    const arrival = await visitor.open(String(url), isConsole);
    if (arrival.body !== "") throw new Error(`${arrival.url} answered ${arrival.status}: ${arrival.body}`);
    return `${arrival.url.pathname}${arrival.url.search}`;
  };
  return {
    server,
    provider,
    begin,
    goOn,
    addHolder: async () => {
      holders += 1;
      const username = `holder${holders}`;
      const email = `${username}@dutygraph.invalid`;
      const user = { name: username, email, username, emailVerified: true };
      const { id } = await server.database.prisma.user.create({ data: user });
      return { accountId: id, sub: `subject-${holders}`, username };
    },
    signIn: async (user, visitor = createVisitor(), body = {}) => {
      provider.signInAs(user);
      return { visitor, path: await goOn(visitor, await begin(visitor, body)) };
    },
    viewerOf: async (visitor) => {
      const response = await server.ask("{ viewer { name } }", { cookie: visitor.cookies(server.url) });
      const { data } = (await response.json()) as { data?: { viewer: { name: string } | null } };
      return data?.viewer?.name ?? null;
    },
    refusals: () =>
      server.lines().flatMap(({ reason, code }) => (reason === undefined ? [] : [`${code}: ${reason}`])),
    close: async () => {
      await server.close();
      await provider.close();
    },
  };
}
