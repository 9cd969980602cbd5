import { makeId } from "../../packages/server/src/clock.ts";
import type { Database } from "../../packages/server/src/database/open-database.ts";
import { PartyClassSelector } from "../../packages/server/src/generated/prisma/client.ts";
import type { Any } from "./api.ts";

/** What a random world holds: rows by table, and the ids by which it is asked. */
export interface Rows {
  [table: string]: object[];
}

type Random = ReturnType<typeof seeded>;

export const BEGIN = "2025-06-01T00:00:00Z";
export const CHANGE = "2026-02-01T00:00:00Z";
export const CORRECTED = "2026-02-10T00:00:00Z";
export const NODE = { createdAt: BEGIN };
const NAMED = { ...NODE, name: "x", nameKey: "x", searchKey: "x" };
export const OPEN = { validFrom: BEGIN, validTo: null, recordedAt: BEGIN, retractedAt: null };

/** A bureau with plans, groups and duties whose edges are as tangled as they may be; the same for a seed on every run. */
export function createRandomWorld(seed: number): Rows {
  const random = seeded(seed);
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

/** Writes worlds past the change log; whoever has a memory fills it afterwards. */
export async function enterWorlds({ prisma }: Database, worlds: readonly Rows[]): Promise<void> {
  const all = (table: string) => ({ data: worlds.flatMap((rows) => rows[table] ?? []) as Any });
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
}

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
