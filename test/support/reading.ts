import type { Any, TestApi } from "./api.ts";

const MATCHES = `query ($id: ID!) { node(id: $id) { ... on PlanReading { id version plan { id } matches {
    kind printed posts groups outcome isChosen sameAs node { ...Who } candidates { node { ...Who } grounds where } } } } }
  fragment Who on NamedNode { ... on OrgUnit { id name } ... on Person { id name } }`;

const SAVED = `... on ImportPlanSuccess { plan { id status version plannedFrom inForceFrom inForceTo supersedes { id } }
  created { type id name } matched { type id name } doubtful { code name candidates } }`;

export const CHECK = `query ($input: CheckPlanReadingInput!) { result: checkPlanReading(input: $input) { __typename
  ... on PlanReadingCheck { created { type count } matchedCount doubtful { code } questions { printed outcome }
    gaps { kind duty { text group { name plan { title } } } group { name } source { text } } gapsTotal
    diagnostics { code start end } }
  ... on Refusal { message } ... on ValidationError { faults { path code } } ... on RuleError { code path } } }`;

/** What tests do with documents on their way to a plan. */
export function createReader(api: TestApi) {
  const look = async (id: string): Promise<Any> => (await api.ask(MATCHES, { id })).node;
  return {
    look,
    /** Reads a document, keeps what was decided on it, and answers it with its matches. */
    read: async (text: string, decided: object = {}): Promise<Any> => {
      const { id } = await api.run("readPlan", { text });
      if (Object.keys(decided).length > 0)
        await api.run("updatePlanReading", { id, expectedVersion: 1, ...decided });
      return look(id);
    },
    decide: async ({ id, version }: Any, decided: object): Promise<Any> => {
      await api.run("updatePlanReading", { id, expectedVersion: version, ...decided });
      return look(id);
    },
    save: ({ id, version }: Any, status = "IN_FORCE", more: object = {}): Promise<Any> =>
      api.run("savePlanReading", { id, expectedVersion: version, status, ...more }, SAVED),
    refuse: ({ id, version }: Any, more: object = {}) =>
      api.refuse("savePlanReading", { id, expectedVersion: version, status: "IN_FORCE", ...more }),
    check: async (id: string, more: object = {}): Promise<Any> =>
      (await api.ask(CHECK, { input: { id, ...more } })).result,
  };
}

/** One line for each name: what it names, as printed, and what saving would take it for. */
export function outcomes({ matches }: Any): string[] {
  return matches.map(
    ({ kind, printed, outcome, isChosen, node }: Any) =>
      `${kind} ${printed.replaceAll(/\s/gu, "")}: ${outcome}${node === null ? "" : ` ${node.name.replaceAll(/\s/gu, "")}`}${isChosen ? ", chosen" : ""}`,
  );
}
