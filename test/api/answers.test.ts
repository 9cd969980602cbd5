import { afterAll, beforeAll, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { PartyClassSelector } from "../../packages/server/src/generated/prisma/client.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

/** What a random world holds: rows by table, and the ids by which it is asked. */
interface Rows {
  [table: string]: object[];
}
type Random = ReturnType<typeof seeded>;

const WORLDS = Array.from({ length: 20 }, (_, index) => index + 1);
const MOMENTS = ["", '@asOf(inForce: "2026-01-15T00:00:00Z")', '@asOf(known: "2026-02-05T00:00:00Z")'];
const BEGIN = "2025-06-01T00:00:00Z";
const CHANGE = "2026-02-01T00:00:00Z";
const CORRECTED = "2026-02-10T00:00:00Z";
const NODE = { createdAt: BEGIN };
const NAMED = { ...NODE, name: "x", nameKey: "x", searchKey: "x" };
const OPEN = { validFrom: BEGIN, validTo: null, recordedAt: BEGIN, retractedAt: null };

let api: TestApi;
const worlds = new Map<number, Rows>();
const seen = new Set<string>();

beforeAll(async () => {
  api = await openTestApi();
  for (const seed of WORLDS) worlds.set(seed, createRandomWorld(seeded(seed)));
  const { prisma } = api.database;
  const all = (table: string) => ({ data: [...worlds.values()].flatMap((rows) => rows[table] ?? []) as Any });
  await prisma.orgUnit.createMany(all("OrgUnit"));
  await prisma.person.createMany(all("Person"));
  await prisma.post.createMany(all("Post"));
  await prisma.partyClass.createMany(all("PartyClass"));
  await prisma.plan.createMany(all("Plan"));
  await prisma.group.createMany(all("Group"));
  await prisma.duty.createMany(all("Duty"));
  await prisma.unitPlacement.createMany(all("UnitPlacement"));
  await prisma.postHolding.createMany(all("PostHolding"));
  await prisma.groupMember.createMany(all("GroupMember"));
  await prisma.assignment.createMany(all("Assignment"));
  await prisma.delegation.createMany(all("Delegation"));
});
afterAll(() => api.close());

/** Numbers that look random and are the same on every run (mulberry32). */
function seeded(seed: number) {
  let state = seed * 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  return { pick, isBelow: (share: number) => next() < share };
}

/** One edge: open, ended, begun later, or corrected from other facts; or the two periods of a successor. */
function edge(random: Random, facts: object, others: object): object[] {
  const row = (more: object, id: string) => ({ ...OPEN, ...more, id, rowId: makeId() });
  const id = makeId();
  switch (random.pick(["open", "open", "ended", "later", "corrected", "followed"])) {
    case "ended":
      return [row({ ...facts, validTo: CHANGE }, id)];
    case "later":
      return [row({ ...facts, validFrom: CHANGE }, id)];
    case "corrected":
      return [row({ ...others, retractedAt: CORRECTED }, id), row({ ...facts, recordedAt: CORRECTED }, id)];
    case "followed":
      return [row({ ...facts, validTo: CHANGE }, id), row({ ...others, validFrom: CHANGE }, makeId())];
    default:
      return [row(facts, id)];
  }
}

function createRandomWorld(random: Random): Rows {
  const { pick, isBelow } = random;
  const ids = (count: number) => Array.from({ length: count }, () => makeId());
  const maybe = <T>(values: readonly T[], share: number) => (isBelow(share) ? pick(values) : null);
  const [root = "", ...units] = ids(6);
  const [unitPosts, morePosts, people, classes] = [ids(5), ids(2), ids(6), ids(2)];
  const posts = [...unitPosts, ...morePosts];
  const [planId = "", otherPlanId = ""] = ids(2);
  const [top = "", office = "", middle = "", bottom = "", loose = ""] = ids(5);
  const groups = [top, office, middle, bottom, loose];
  const duties = ids(9);
  const kinds = ["DEPARTMENT", "DEPARTMENT", "AFFILIATE", "BASE_UNIT", "EXTERNAL"];
  const selectors = Object.values(PartyClassSelector);
  const used = new Set<string>();
  /** Columns that point to a random party; none where the same place was given to it before. */
  const party = (place: string, types: readonly string[]) => {
    const column = pick(types);
    const options: Record<string, string[]> = {
      personId: people,
      postId: posts,
      unitId: units,
      partyGroupId: groups,
      partyClassId: classes,
    };
    const id = pick(options[column] ?? []);
    if (used.has(`${place} ${id}`)) return null;
    used.add(`${place} ${id}`);
    return { [column]: id };
  };
  const partyEdges = (count: number, place: () => { key: string; facts: object }, types: string[]) =>
    ids(count).flatMap(() => {
      const { key, facts } = place();
      const [one, other] = [party(key, types), party(key, types)];
      if (one === null || other === null) return [];
      return edge(random, { ...facts, ...one }, { ...facts, ...other });
    });
  const group = (id: string, kind: string, more: object) => ({ ...NAMED, id, kind, ...more });
  return {
    OrgUnit: [root, ...units].map((id, index) => ({
      ...NAMED,
      id,
      kind: kinds[index - 1] ?? "ORGANIZATION",
    })),
    Person: people.map((id) => ({ ...NAMED, id })),
    Post: posts.map((id, index) => ({
      ...{ ...NODE, title: "x", titleKey: "x", id, isHead: index < 4 },
      unitId: units[index] ?? pick(units),
    })),
    PartyClass: classes.map((id) => {
      const selector = pick(selectors);
      return { ...NODE, name: "x", nameKey: "x", id, selector, baseUnitId: maybe([root, ...units], 0.9) };
    }),
    Plan: [planId, otherPlanId].map((id) => {
      const plan = { ...NODE, title: "x", titleKey: "x", id, status: "IN_FORCE", inForceFrom: BEGIN };
      return { ...plan, superiorId: maybe(units, 0.6) };
    }),
    Group: [
      group(top, "LEADERSHIP", { planId }),
      group(office, "OFFICE", { planId, parentId: pick([top, middle]), hostUnitId: maybe(units, 0.7) }),
      group(middle, "WORKING", { planId, parentId: top }),
      group(bottom, pick(["WORKING", "OFFICE"]), { planId, parentId: middle }),
      group(loose, "WORKING", { planId: otherPlanId }),
    ],
    Duty: duties.map((id, index) => {
      const parentId = index === 0 ? null : maybe(duties.slice(0, index), 0.3);
      const groupId = maybe([...groups, bottom, office], 0.6);
      const retiredAt = maybe([CORRECTED], 0.1);
      const duty = { ...NODE, text: "x", textKey: "x", sortKey: "x", id, parentId, groupId, retiredAt };
      return { ...duty, planId: maybe([planId, planId, otherPlanId], 0.7), unitId: maybe(units, 0.3) };
    }),
    UnitPlacement: units.flatMap((unitId, index) => {
      const facts = { unitId, tree: "LINE" };
      const above = [root, ...units.slice(0, index)];
      return edge(random, { ...facts, parentId: pick(above) }, { ...facts, parentId: pick(above) });
    }),
    PostHolding: posts.flatMap((postId) => {
      const [first, second, acting] = [pick(people), pick(people), pick(people)];
      const held = isBelow(0.8)
        ? edge(random, { postId, personId: first }, { postId, personId: second })
        : [];
      if (acting === first || acting === second || isBelow(0.6)) return held;
      const facts = { postId, personId: acting, isActing: true };
      return [...held, ...edge(random, facts, facts)];
    }),
    GroupMember: partyEdges(14, () => {
      const groupId = pick(groups);
      const role = pick(
        groupId === office
          ? ["OFFICE_DIRECTOR", "OFFICE_DEPUTY_DIRECTOR"]
          : ["HEAD", "HEAD", "DEPUTY_HEAD", "OFFICE_DIRECTOR", "MEMBER", "LIAISON"],
      );
      return { key: groupId + role, facts: { groupId, role } };
    }, ["personId", "postId", "unitId", "partyClassId"]),
    Assignment: partyEdges(16, () => {
      const target = isBelow(0.7) ? { dutyId: pick(duties) } : { groupId: pick(groups) };
      const role = pick(["RESPONSIBLE", "RESPONSIBLE", "LEAD", "SUPPORT", "INFORMED"]);
      return { key: Object.values(target)[0] + role, facts: { ...target, role } };
    }, ["personId", "postId", "unitId", "partyGroupId", "partyClassId"]),
    Delegation: ids(4).flatMap(() => {
      const from = isBelow(0.6) ? { fromPersonId: pick(people) } : { fromPostId: pick(posts) };
      const scope = {
        planId: maybe([planId, otherPlanId], 0.3),
        groupId: maybe(groups, 0.3),
        dutyId: maybe(duties, 0.2),
      };
      const [one, other] = [pick(people), pick(people)];
      const facts = { ...from, ...scope };
      return edge(random, { ...facts, toPersonId: one }, { ...facts, toPersonId: other });
    }),
  };
}

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
