import { readFile } from "node:fs/promises";
import type { GraphQLAnswer } from "./server-process.ts";
import { TYPHOON_PLAN } from "./typhoon-plan.ts";

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>;
interface Versioned {
  id: string;
  version: number;
}

const AMENDED = new URL("../../packages/server/sample/epidemic-plan.amended.txt", import.meta.url);

/**
 * Two documents on their way to a plan over the sample bureau: one that would replace a plan, with somebody in it whose
 * post is not known, and one that became a draft plan.
 */
export async function readDocuments(ask: Ask, planId: string) {
  const text = (await readFile(AMENDED, "utf8"))
    .replaceAll("第1次修订", "第2次修订")
    .replaceAll("〔2026〕31号", "〔2026〕40号")
    .replaceAll("2026年8月18日", "2026年10月12日")
    .replaceAll("滕　越　　办公室主任", "滕　越　　监督专员");
  const open = await read(ask, text);
  await update(ask, open, { supersedesId: planId });
  const saved = await read(ask, TYPHOON_PLAN);
  const { data } = await ask(
    "mutation ($input: SavePlanReadingInput!) { savePlanReading(input: $input) { ... on ImportPlanSuccess { plan { id } } } }",
    { input: { ...(await answerAll(ask, saved)), status: "DRAFT" } },
  );
  return { open: open.id, saved: saved.id, draft: { id: data.savePlanReading.plan.id } };
}

/** Says of every name that is asked about that it is new. */
async function answerAll(ask: Ask, { id, version }: Versioned): Promise<object> {
  const { data } = await ask(
    "query ($id: ID!) { node(id: $id) { ... on PlanReading { matches { kind printed outcome } } } }",
    { id },
  );
  const matches: { kind: string; printed: string; outcome: string }[] = data.node.matches;
  const choices = matches
    .filter(({ outcome }) => outcome === "ASK")
    .map(({ kind, printed }) => ({ kind, printed, nodeId: null }));
  return { id, expectedVersion: (await update(ask, { id, version }, { choices })).version };
}

async function update(ask: Ask, { id, version }: Versioned, changes: object): Promise<Versioned> {
  const { data } = await ask(
    "mutation ($input: UpdatePlanReadingInput!) { updatePlanReading(input: $input) { ... on PlanReading { id version } } }",
    { input: { id, expectedVersion: version, ...changes } },
  );
  return data.updatePlanReading;
}

async function read(ask: Ask, text: string): Promise<Versioned> {
  const { data } = await ask(
    "mutation ($text: String!) { readPlan(input: { text: $text }) { ... on PlanReading { id version } } }",
    { text },
  );
  return data.readPlan;
}
