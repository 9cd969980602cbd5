import type { TestApi } from "./api.ts";
import type { createWorld } from "./world.ts";

/** The mutations of urgent reports and their rules. */
export const URGENT_MUTATIONS = [
  "createUrgentRule",
  "updateUrgentRule",
  "retireUrgentRule",
  "raiseUrgentReport",
  "acknowledgeUrgentStep",
  "closeUrgentReport",
] as const;

/** An input for each of them that it takes from an administrator who stands for nobody. */
export function urgentExamples(
  api: TestApi,
  world: ReturnType<typeof createWorld>,
  fresh: (word: string) => string,
): Record<(typeof URGENT_MUTATIONS)[number], () => Promise<object>> {
  const rule = async (planId?: string) => ({
    name: fresh("直报"),
    planId: planId ?? (await world.plan(fresh("案"))),
    receiverIds: [await world.unit(fresh("县"), { kind: "EXTERNAL" })],
  });
  const made = async () => ({
    id: (await api.run("createUrgentRule", await rule())).id as string,
    expectedVersion: 1,
  });
  /** Told to an outside body, for which nobody of ours stands. */
  const report = async () => {
    const planId = await world.plan(fresh("案"));
    await api.run("createUrgentRule", await rule(planId));
    return { text: fresh("险情"), planId };
  };
  return {
    createUrgentRule: () => rule(),
    updateUrgentRule: async () => ({ ...(await made()), waitMinutes: 5 }),
    retireUrgentRule: made,
    raiseUrgentReport: report,
    acknowledgeUrgentStep: async () => {
      const selection = "... on UrgentReport { steps { id } }";
      const { steps } = await api.run("raiseUrgentReport", await report(), selection);
      return { id: steps[0].id, answeredBy: "值班室" };
    },
    closeUrgentReport: async () => ({ id: (await api.run("raiseUrgentReport", await report())).id }),
  };
}
