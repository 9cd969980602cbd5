import { SYSTEM } from "../packages/server/src/access/viewer.ts";
import { systemClock } from "../packages/server/src/clock.ts";
import { openDatabase } from "../packages/server/src/database/open-database.ts";
import { readEnv } from "../packages/server/src/env.ts";
import { isDomainError, ValidationError } from "../packages/server/src/errors.ts";
import { importPlan } from "../packages/server/src/modules/plan-import/import-plan.ts";

interface LoadInput {
  draft: unknown;
  text: string | null;
  dryRun: boolean;
}

interface Outcome {
  title: string;
  isDryRun: boolean;
  created: { type: string; name: string }[];
  matched: { type: string; name: string }[];
  doubtful: { code: string; name: string; message: string }[];
}

/** What came of one draft: its outcome, or the lines that say why it was refused. */
export type LoadPlan = (input: LoadInput) => Promise<{ outcome: Outcome | null; refusal: string[] }>;

/**
 * The way to load plans: through the server that runs at PUBLIC_URL (or the default address), signed in as `admin` with
 * ADMIN_PASSWORD or by API_KEY; where none runs, the database itself is opened.
 */
export async function openLoader(
  source: Record<string, string | undefined>,
): Promise<{ load: LoadPlan; close(): Promise<void> }> {
  const env = readEnv(source);
  const url = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
  const isServed = await fetch(new URL("/healthz", url)).then(
    (response) => response.ok,
    () => false,
  );
  if (isServed) {
    const headers = await signIn(url, env.ADMIN_PASSWORD, env.API_KEY);
    return { load: (input) => loadThroughServer(url, headers, input), close: async () => {} };
  }
  const database = await openDatabase(env, (message) => console.log(message));
  const context = {
    db: database.prisma,
    clock: systemClock,
    viewer: SYSTEM,
    requestId: null,
    timeZone: env.TIME_ZONE,
  };
  const load: LoadPlan = async (input) => {
    try {
      return { outcome: await importPlan(context, input), refusal: [] };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const lines = error instanceof ValidationError ? error.faults.map(faultLine) : [error.message];
      return { outcome: null, refusal: lines };
    }
  };
  return { load, close: () => database.close() };
}

async function signIn(
  url: string,
  password: string | undefined,
  key: string | undefined,
): Promise<Record<string, string>> {
  if (key !== undefined) return { "x-api-key": key };
  if (password === undefined) {
    throw new Error(`A server runs at ${url}: set ADMIN_PASSWORD or API_KEY to sign in.`);
  }
  const response = await fetch(new URL("/api/auth/sign-in/username", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password }),
  });
  if (!response.ok)
    throw new Error(`The server at ${url} refused to sign in admin (status ${response.status}).`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { cookie: cookie.join("; ") };
}

const MUTATION = `mutation ($input: ImportPlanInput!) { importPlan(input: $input) {
  ... on ImportPlanSuccess { title isDryRun created { type name } matched { type name } doubtful { code name message } }
  ... on Refusal { message }
  ... on ValidationError { faults { path code message } }
} }`;

interface ServerAnswer {
  data?: { importPlan: Partial<Outcome> & { message?: string; faults?: Fault[] } } | null;
  errors?: { message: string }[];
}

interface Fault {
  path: string[];
  code: string;
  message: string;
}

async function loadThroughServer(url: string, headers: Record<string, string>, input: LoadInput) {
  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: MUTATION, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as ServerAnswer;
  const result = data?.importPlan;
  if (result === undefined) return { outcome: null, refusal: (errors ?? []).map(({ message }) => message) };
  if (result.message !== undefined) {
    return { outcome: null, refusal: result.faults?.map(faultLine) ?? [result.message] };
  }
  return { outcome: result as Outcome, refusal: [] };
}

function faultLine({ path, code, message }: Fault): string {
  return `${path.join(".")}: ${message} (${code})`;
}
