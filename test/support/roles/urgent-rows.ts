import type { Bureau } from "./bureau.ts";
import type { Caller } from "./caller.ts";
import { act, question, type Row } from "./row.ts";

const READ = ["REPORTS_READ"] as const;
const WRITE = ["REPORTS_WRITE"] as const;

/** Whose reports and to whom they go is named from the plans and from the directory. */
const WRITE_FOR_PLAN = ["REPORTS_WRITE", "PLANS_READ", "DIRECTORY_READ"] as const;

/** The rule of a plan, or of the body, in the place of one that stands. */
const makeRule = async ({ admin, make, fresh }: Bureau, planId: string | null, receiverIds: string[]) => {
  await retireRules(admin);
  return make("createUrgentRule", { name: fresh("直报"), planId, receiverIds });
};

const retireRules = async (admin: Caller) => {
  const { data } = await admin.ask("{ urgentRules(first: 200) { nodes { id version } } }");
  for (const { id, version: expectedVersion } of data.urgentRules.nodes)
    await admin.call("retireUrgentRule", { id, expectedVersion });
};

const planRule = (bureau: Bureau) => makeRule(bureau, bureau.plan, [bureau.clerk]);
/** By no rule, so that only the duty's chain is told. */
const report = async ({ admin, make, fresh, duty: dutyId }: Bureau) => {
  await retireRules(admin);
  return make("raiseUrgentReport", { text: fresh("渗水"), dutyId });
};

/** The step of whoever calls, in a report of the administrator's; null: the account stands for nobody. */
const ownStep = async (bureau: Bureau, { ask }: Caller) => {
  const { data } = await ask("{ viewer { person { id } } }");
  const personId = data?.viewer.person?.id ?? null;
  if (personId === null) return null;
  await makeRule(bureau, null, [personId]);
  const made = await bureau.admin.call(
    "raiseUrgentReport",
    { text: bureau.fresh("渗水") },
    "... on UrgentReport { steps { id } }",
  );
  return { id: made.steps[0].id };
};

/** Rules, and reports on the section's duty. */
export const URGENT_QUERY_ROWS: Record<string, Row> = {
  urgentRules: question("{ urgentRules { nodes { id } totalCount } }", READ, async (bureau) => ({
    id: await planRule(bureau),
  })),
  urgentReports: question(
    "query ($dutyId: ID!) { urgentReports(filter: { dutyId: $dutyId }) { nodes { text } totalCount } }",
    READ,
    async (bureau) => {
      await report(bureau);
      return { dutyId: bureau.duty };
    },
  ),
};

export const URGENT_ROWS: Record<string, Row> = {
  createUrgentRule: act("createUrgentRule", WRITE_FOR_PLAN, async ({ admin, fresh, plan, clerk }) => {
    await retireRules(admin);
    return { name: fresh("直报"), planId: plan, receiverIds: [clerk] };
  }),
  updateUrgentRule: act("updateUrgentRule", WRITE, async (bureau) => ({
    id: await planRule(bureau),
    expectedVersion: 1,
    waitMinutes: 5,
  })),
  retireUrgentRule: act("retireUrgentRule", WRITE, async (bureau) => ({
    id: await planRule(bureau),
    expectedVersion: 1,
  })),
  raiseUrgentReport: act("raiseUrgentReport", WRITE, async (bureau) => {
    await makeRule(bureau, null, [bureau.clerk, bureau.post]);
    return { text: bureau.fresh("渗水") };
  }),
  "acknowledgeUrgentStep: one's own": act("acknowledgeUrgentStep", WRITE, ownStep),
  "closeUrgentReport: of the duty": act("closeUrgentReport", WRITE, async (bureau) => ({
    id: await report(bureau),
  })),
};
