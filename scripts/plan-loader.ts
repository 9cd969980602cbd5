import { SYSTEM } from "../packages/server/src/access/viewer.ts";
import { systemClock } from "../packages/server/src/clock.ts";
import { openDatabase } from "../packages/server/src/database/open-database.ts";
import { readEnv } from "../packages/server/src/env.ts";
import { isDomainError, ValidationError } from "../packages/server/src/errors.ts";
import { importPlan } from "../packages/server/src/modules/plan-import/import-plan.ts";
import { type AskServer, askServer } from "./ask-server.ts";

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
  const ask = await askServer(env);
  if (ask !== null) return { load: (input) => loadThroughServer(ask, input), close: async () => {} };
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

const MUTATION = `mutation ($input: ImportPlanInput!) { importPlan(input: $input) {
  ... on ImportPlanSuccess { title isDryRun created { type name } matched { type name } doubtful { code name message } }
  ... on Refusal { message }
  ... on ValidationError { faults { path code message } }
} }`;

interface ServerAnswer {
  importPlan: Partial<Outcome> & { message?: string; faults?: Fault[] };
}

interface Fault {
  path: string[];
  code: string;
  message: string;
}

async function loadThroughServer(ask: AskServer, input: LoadInput) {
  const { data, errors } = await ask<ServerAnswer>(MUTATION, { input });
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
