import { sweepReports } from "../../../packages/server/src/modules/occurrence/sweep-reports.ts";
import { formSchema, number } from "../forms.ts";
import type { Bureau } from "./bureau.ts";
import { act, question, type Row } from "./row.ts";

const READ = ["REPORTS_READ"] as const;
const WRITE = ["REPORTS_WRITE"] as const;

/** What is due is ordered by the plan, and reported by the section. */
const WRITE_FOR_PLAN = ["REPORTS_WRITE", "PLANS_READ", "DIRECTORY_READ"] as const;
const WRITE_FOR_UNIT = ["REPORTS_WRITE", "DIRECTORY_READ"] as const;

const obligationOf = async ({ make, fresh, plan, unit }: Bureau, times: object = {}) => ({
  name: fresh("日报"),
  planId: plan,
  formId: await make("createForm", {
    name: fresh("日报表"),
    schema: formSchema({ level: number("水位", "米") }),
  }),
  reporterIds: [unit],
  startsOn: "2026-01-01",
  ...times,
});
const obligation = async (bureau: Bureau, times: object = {}) =>
  bureau.make("createObligation", await obligationOf(bureau, times));
const firstObligation = async (bureau: Bureau) => ({ id: await obligation(bureau), expectedVersion: 1 });

/** The first or the last due time that the server has made for the section. */
async function due(bureau: Bureau, which: "asc" | "desc" = "desc", times: object = {}): Promise<string> {
  const id = (await obligation(bureau, times)).split(":")[1] ?? "";
  const db = bureau.database.prisma;
  const { createdAt } = await db.obligation.findUniqueOrThrow({ where: { id } });
  await sweepReports({ db, clock: { now: () => createdAt }, timeZone: "Asia/Shanghai" });
  const found = await db.occurrence.findFirstOrThrow({
    where: { obligationId: id },
    orderBy: { onDay: which },
  });
  return `Occurrence:${found.id}`;
}

const SPAN = 'from: "2026-01-01", to: "2026-12-31"';
const concealment = ({ unit: unitId }: Bureau) => ({ unitId, onDay: "2026-02-03", note: "巡查发现未报" });
const fault = (bureau: Bureau) => bureau.make("reportConcealment", concealment(bureau));

/** What the section has to report by the plan. */
export const REPORT_QUERY_ROWS: Record<string, Row> = {
  obligations: question("{ obligations { nodes { name } totalCount } }", READ, async (bureau) => ({
    id: await obligation(bureau),
  })),
  occurrences: question("{ occurrences { nodes { state } totalCount } }", READ, async (bureau) => ({
    id: await due(bureau),
  })),
  reportBoard: question(
    "query ($from: Date!, $to: Date!) { reportBoard(from: $from, to: $to) { rows { cells { state } } } }",
    READ,
    async (bureau) => {
      const id = (await due(bureau)).split(":")[1] ?? "";
      const { onDay } = await bureau.database.prisma.occurrence.findUniqueOrThrow({ where: { id } });
      const day = onDay.toISOString().slice(0, 10);
      return { from: day, to: day };
    },
  ),
  reportFaults: question("{ reportFaults { nodes { kind } totalCount } }", READ, async (bureau) => ({
    id: await fault(bureau),
  })),
  faultCounts: question(`{ faultCounts(${SPAN}, by: UNIT) { concealed } }`, READ, async (bureau) => ({
    id: await fault(bureau),
  })),
};

export const REPORT_ROWS: Record<string, Row> = {
  createObligation: act("createObligation", WRITE_FOR_PLAN, (bureau) => obligationOf(bureau)),
  updateObligation: act("updateObligation", WRITE, async (bureau) => ({
    ...(await firstObligation(bureau)),
    cutOff: "16:00",
  })),
  retireObligation: act("retireObligation", WRITE, firstObligation),
  submitReport: act("submitReport", WRITE, async (bureau) => ({
    // Whatever the time is: of what is due at midnight the report is open all day before.
    occurrenceId: await due(bureau, "asc", { cutOff: "00:00" }),
    isZero: true,
  })),
  waiveOccurrence: act("waiveOccurrence", WRITE, async (bureau) => ({
    id: await due(bureau),
    expectedVersion: 1,
    reason: "停电",
  })),
  reportConcealment: act("reportConcealment", WRITE_FOR_UNIT, concealment, "OWN_CONCEALMENT"),
  removeReportFault: act("removeReportFault", WRITE, async (bureau) => ({ id: await fault(bureau) })),
};
