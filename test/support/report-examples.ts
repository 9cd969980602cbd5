import type { TestApi } from "./api.ts";
import { createReports } from "./reports.ts";
import { createWorld } from "./world.ts";

/** The mutations of what is due, and of its faults. */
export const REPORT_MUTATIONS = [
  "createObligation",
  "updateObligation",
  "retireObligation",
  "submitReport",
  "waiveOccurrence",
  "reportConcealment",
  "removeReportFault",
] as const;

/** An input for each mutation of reports that it takes. */
export function reportExamples(
  api: TestApi,
  fresh: (word: string) => string,
): Record<(typeof REPORT_MUTATIONS)[number], () => Promise<object>> {
  const world = createWorld(api);
  const reports = createReports(api);
  const first = (id: string) => ({ id, expectedVersion: 1 });
  const obligationInput = async () => ({
    name: fresh("日报"),
    formId: await reports.form(fresh("表")),
    reporterIds: [await world.unit(fresh("站"))],
    startsOn: "2026-03-01",
    // Whatever the time is: of what is due at midnight the report is open all day before.
    cutOff: "00:00",
  });
  const obligation = async () => reports.obligation(await obligationInput());
  const due = async () => {
    const obligationId = await obligation();
    await reports.sweep();
    return (await reports.due({ obligationId }))[0].id as string;
  };
  const concealment = async () => ({
    unitId: await world.unit(fresh("站")),
    onDay: "2026-03-01",
    note: "巡查发现未报",
  });
  return {
    createObligation: obligationInput,
    updateObligation: async () => ({ ...first(await obligation()), cutOff: "16:00" }),
    retireObligation: async () => first(await obligation()),
    submitReport: async () => ({ occurrenceId: await due(), isZero: true }),
    waiveOccurrence: async () => ({ ...first(await due()), reason: "停电" }),
    reportConcealment: concealment,
    removeReportFault: async () => ({ id: (await api.run("reportConcealment", await concealment())).id }),
  };
}
