import { expect } from "vitest";
import type { Traveller } from "./journey.ts";

/** A document on its way to a plan, as the API has it. */
export interface KeptReading {
  id: string;
  version: number;
  fileName: string | null;
  text: string;
  draft: KeptDraft;
  /** Whom printed names mean as far as somebody decided it. */
  choices: { printed: string; sameAs: string | null }[];
  supersedes: { title: string } | null;
  plan: { id: string; status: string } | null;
}

/** The draft format, as far as journeys look at it. */
export interface KeptDraft {
  meta: { title: string | null; docNumber: string | null };
  groups: { name: string; members: { name: string | null }[]; responsible: string[]; duties: string[] }[];
  spans: { path: string; start: number; end: number }[];
}

type Asking = Pick<Traveller, "ask">;

/** A busy machine answers late. */
export const PATIENCE = { timeout: 15_000 };

/** The document that was changed last. */
export async function latestReading({ ask }: Asking): Promise<KeptReading> {
  const { data } = await ask(
    "{ planReadings(first: 1) { nodes { id version fileName text draft choices { printed sameAs } supersedes { title } plan { id status } } } }",
  );
  return data.planReadings.nodes[0];
}

/** Waits until the server has what was changed. */
export async function keptWhen(
  asking: Asking,
  isThere: (reading: KeptReading) => boolean,
): Promise<KeptReading> {
  await expect.poll(async () => isThere(await latestReading(asking)), PATIENCE).toBe(true);
  return latestReading(asking);
}

/** Every member of a draft, group by group. */
export function membersOf({
  groups,
}: {
  groups: readonly { members: readonly { name: string | null }[] }[];
}): (string | null)[] {
  return groups.flatMap(({ members }) => members.map(({ name }) => name));
}

/** What saving the document would do: how many of each kind it creates, and with how many gaps the plan would begin. */
export async function rehearse(asking: Asking): Promise<{ created: Record<string, number>; gaps: number }> {
  const { id } = await latestReading(asking);
  const { data } = await asking.ask(
    "query ($id: ID!) { checkPlanReading(input: { id: $id }) { ... on PlanReadingCheck { created { type count } gapsTotal } } }",
    { id },
  );
  const { created, gapsTotal } = data.checkPlanReading;
  const counted = created.map(({ type, count }: { type: string; count: number }) => [type, count]);
  return { created: Object.fromEntries(counted), gaps: gapsTotal };
}

export async function countsOf({ ask }: Asking): Promise<Record<string, number>> {
  const lists = ["plans", "people", "duties"];
  const { data } = await ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(" ")} }`);
  return Object.fromEntries(lists.map((list) => [list, data[list].totalCount]));
}

/** Who answers for a duty of a plan on a day (none: now), by its words. */
export async function namesInChain({ ask }: Asking, duty: string, day?: string): Promise<string[]> {
  const { data } = await ask(
    `query ($q: String!, $at: DateTime) @asOf(inForce: $at) {
      duties(filter: { q: $q }) { nodes { chain { links { person { name } } } } }
    }`,
    { q: duty, at: day && `${day}T00:00:00+08:00` },
  );
  const links: { person: { name: string } | null }[] = data.duties.nodes.flatMap(
    (node: { chain: { links: [] } }) => node.chain.links,
  );
  return links.flatMap(({ person }) => person?.name ?? []);
}
