import { headOf, holderOf } from "./chain.ts";
import type { Named, Seat } from "./shape.ts";

/** A unit with how many hold each of its posts, and the units below. */
export interface UnitBelow {
  id: string;
  posts: { held: { totalCount: number } }[];
  children?: { unit: UnitBelow }[];
}

/** The answer to Q4: how many people hold a post in each unit; nobody in the data sets holds two in one. */
export function countPeople(root: UnitBelow): Record<string, number> {
  const counts = (unit: UnitBelow): [string, number][] => {
    const people = unit.posts.reduce((sum, { held }) => sum + held.totalCount, 0);
    return [[unit.id, people], ...(unit.children ?? []).flatMap((below) => counts(below.unit))];
  };
  return Object.fromEntries(counts(root).sort());
}

interface Member {
  role: string;
  person: Named | null;
  post: Seat | null;
  unit: (Named & { headPosts: Seat[] }) | null;
  class: Named | null;
}

interface Responsible {
  responsible: unknown[];
}

/** A plan with its groups and duties; `responsible` holds the assignments in that role. */
export interface PlanWithChart {
  groups: (Responsible & { id: string; members: Member[] })[];
  duties: (Responsible & { id: string; groupId: string | null; parentId: string | null })[];
}

/** The answer to Q5: the heads of each group, and how many duties nobody is found to carry out. */
export function chartOf({ groups, duties }: PlanWithChart): {
  groups: Record<string, string[]>;
  gaps: number;
} {
  const heads = groups.map(({ id, members }): [string, string[]] => [
    id,
    members
      .filter(({ role }) => role === "HEAD")
      .flatMap((member) => personOf(member) ?? [])
      .sort(),
  ]);
  const named = new Set(
    [...groups, ...duties].filter((row) => row.responsible.length > 0).map(({ id }) => id),
  );
  const wholes = new Set(duties.map(({ parentId }) => parentId));
  const gaps = duties.filter(
    ({ id, parentId, groupId }) =>
      !wholes.has(id) && ![id, parentId, groupId].some((key) => named.has(key ?? "")),
  );
  return { groups: Object.fromEntries(heads.sort()), gaps: gaps.length };
}

function personOf({ person, post, unit }: Member): string | null {
  if (person !== null) return person.name;
  const holder = post === null ? headOf(unit?.headPosts ?? []) : holderOf(post);
  return holder === "-" ? null : holder;
}
