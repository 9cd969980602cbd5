import { afterAll, beforeAll, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import {
  BEGIN,
  CHANGE,
  CORRECTED,
  createRandomWorld,
  enterWorlds,
  NODE,
  OPEN,
  type Rows,
} from "../support/random-world.ts";
import { createWorld } from "../support/world.ts";

const WORLDS = Array.from({ length: 20 }, (_, index) => index + 1);
const MOMENTS = ["", '@asOf(inForce: "2026-01-15T00:00:00Z")', '@asOf(known: "2026-02-05T00:00:00Z")'];

let api: TestApi;
const worlds = new Map<number, Rows>();
const seen = new Set<string>();

beforeAll(async () => {
  api = await openTestApi();
  for (const seed of WORLDS) worlds.set(seed, createRandomWorld(seed));
  await enterWorlds(api.database, [...worlds.values()]);
  await api.memory.fill();
});
afterAll(() => api.close());

const idsOf = (rows: Rows, table: string) =>
  (rows[table] ?? []).map((row) => `${table}:${(row as { id: string }).id}`);

/** For each party, what the chains of all duties say: the nearest link of each in which it stands. */
async function expectedAnswers(rows: Rows, parties: string[], moment: string) {
  const standing = (rows.Duty ?? []).filter((row) => {
    const { retiredAt } = row as { retiredAt: string | null };
    return retiredAt === null || moment !== "";
  });
  const { nodes } = await api.ask(
    `query ($ids: [ID!]!) ${moment} { nodes(ids: $ids) { ... on Duty { id chain { links {
      as level basis party { __typename ... on Node { id } } person { id } post { id } } } } } }`,
    { ids: idsOf({ Duty: standing }, "Duty") },
  );
  return parties.map((party) =>
    nodes.flatMap(({ id, chain }: Any) => {
      const links = chain.links.filter((link: Any) =>
        [link.party?.id, link.person?.id, link.post?.id].includes(party),
      );
      if (links.length === 0) return [];
      for (const link of chain.links) seen.add(link.as).add(link.basis).add(link.party?.__typename);
      const level = Math.min(...links.map((link: Any) => link.level));
      const { as, basis } = links.find((link: Any) => link.level === level);
      return [{ duty: { id }, as, basis, level }];
    }),
  );
}

/** For each party, its pages of three to the end, and how many answers it is told there are. */
async function walkAnswers(parties: string[], moment: string) {
  const found = parties.map((party) => ({ party, total: 0, answers: [] as object[] }));
  let open = found.map((entry) => ({ entry, after: "" }));
  while (open.length > 0) {
    const fields = open.map(({ entry, after }, index) => {
      const page = `answersFor(first: 3${after === "" ? "" : `, after: "${after}"`}) { ...page }`;
      return `p${index}: node(id: "${entry.party}") { ... on ${entry.party.split(":")[0]} { ${page} } }`;
    });
    const data = await api.ask(`query ${moment} { ${fields.join("\n")} }
      fragment page on AnswerConnection {
        totalCount pageInfo { hasNextPage endCursor } nodes { as basis level duty { id } } }`);
    open = open.flatMap(({ entry }, index) => {
      const { totalCount, pageInfo, nodes } = data[`p${index}`].answersFor;
      expect(nodes.length).toBeLessThanOrEqual(3);
      entry.answers.push(...nodes);
      entry.total = totalCount;
      return pageInfo.hasNextPage ? [{ entry, after: pageInfo.endCursor }] : [];
    });
  }
  return found;
}

test.each(WORLDS)(
  "in world %i every person, post and unit answers for exactly the duties whose chains name it",
  async (seed) => {
    const rows = worlds.get(seed) ?? {};
    const parties = ["Person", "Post", "OrgUnit"].flatMap((table) => idsOf(rows, table));
    for (const moment of MOMENTS) {
      const expected = await expectedAnswers(rows, parties, moment);
      const found = await walkAnswers(parties, moment);
      for (const [index, { party, total, answers }] of found.entries()) {
        expect(answers, `${party} ${moment}`).toEqual(expected[index]);
        expect(total, `${party} ${moment}`).toBe(answers.length);
      }
    }
  },
);

/** After all that is written here: what is believed then is what is believed now, but the database alone is asked for it. */
const AS_KNOWN_LATER = 'known: "2026-12-31T00:00:00Z"';

const EVERYTHING_HELD = `query ($duties: [ID!]!, $units: [ID!]!, $groups: [ID!]!, $plans: [ID!]!) MOMENT {
  duties: nodes(ids: $duties) { ... on Duty { id chain { isComplete
    links { level as basis since nameAsWritten party { __typename ... on Node { id } } person { id } post { id unit { id } } group { id } onBehalfOf { id } }
    gaps { kind duty { id } group { id } unit { id } post { id } person { id } } } } }
  units: nodes(ids: $units) { ... on OrgUnit { id name parent { id } ancestors { id } head { id } headcount own: headcount(deep: false)
    placements { id validFrom } children(first: 3) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
    posts { id isHead holders { id validFrom person { id name } } } } }
  groups: nodes(ids: $groups) { ... on Group { id kind parent { id } hostUnit { id } heads { id } members { id role order party { ... on Node { id } } } } }
  plans: nodes(ids: $plans) { ... on Plan { id groups { id } gaps(first: 200) { totalCount nodes { kind duty { id } group { id } unit { id } post { id } person { id } } } } }
}`;

test.each(WORLDS)(
  "in world %i memory and the database say the same of every moment in force",
  async (seed) => {
    const rows = worlds.get(seed) ?? {};
    const [duties, units, groups, plans] = ["Duty", "OrgUnit", "Group", "Plan"].map((table) =>
      idsOf(rows, table),
    );
    for (const inForce of [BEGIN, CHANGE, CORRECTED, "2026-03-01T00:00:00Z"]) {
      const ask = (moment: string) =>
        api.request(EVERYTHING_HELD.replace("MOMENT", `@asOf(${moment})`), { duties, units, groups, plans });
      const held = await ask(`inForce: "${inForce}"`);
      const read = await ask(`inForce: "${inForce}", ${AS_KNOWN_LATER}`);
      expect(held.errors).toBeUndefined();
      expect(read.errors).toBeUndefined();
      expect(held.data).toEqual(read.data);
      expect(held.statements.length).toBeLessThan(read.statements.length);
    }
  },
);

test("those worlds hold links of every kind, known in every way, of every kind of party", () => {
  const roles = ["RESPONSIBLE", "SUPPORT", "LEAD", "GROUP_HEAD", "GROUP_DEPUTY", "OFFICE"];
  const bases = ["ASSIGNED", "INHERITED", "EX_OFFICIO", "DELEGATED", "BY_CLASS"];
  const types = ["Person", "Post", "OrgUnit", "Group", "PartyClass"];
  expect([...seen]).toEqual(
    expect.arrayContaining([...roles, "PARENT_GROUP_HEAD", "SUPERIOR", ...bases, ...types]),
  );
});

test("the one duty among many for which somebody stands in is found on the first page", async () => {
  const world = createWorld(api);
  const fromId = await world.person("总管");
  const toPersonId = await world.person("临时代管");
  const duties = Array.from({ length: 120 }, () => makeId());
  const personId = fromId.split(":")[1] ?? "";
  await api.database.prisma.duty.createMany({
    data: duties.map((id) => ({ ...NODE, id, text: "看管", textKey: "看管", sortKey: "看管" })),
  });
  const edges = duties.map((dutyId) => ({ ...OPEN, id: makeId(), rowId: makeId(), dutyId, personId }));
  await api.database.prisma.assignment.createMany({
    data: edges.map((row) => ({ ...row, role: "RESPONSIBLE" as const })),
  });
  const dutyId = `Duty:${duties.at(-1)}`;
  await api.run("delegate", { fromId, toPersonId, dutyId });
  const [delegate, owner] = await walkAnswers([toPersonId, fromId], "");
  const answer = { as: "RESPONSIBLE", basis: "DELEGATED", level: 0, duty: { id: dutyId } };
  expect(delegate).toMatchObject({ total: 1, answers: [answer] });
  expect(owner?.total).toBe(120);
  expect(owner?.answers).toHaveLength(120);
});
