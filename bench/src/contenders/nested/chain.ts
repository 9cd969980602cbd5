import type { AssignedParty, DutyWithChain, GroupOfPlan, Head, Seat } from "./shape.ts";

/** The answer to Q1 in its normal form: each link as role, party and person. */
export interface ChainAnswer {
  links: string[];
}

/**
 * Composes a duty's chain from nested rows by the rules of docs/decisions/0004-the-chain.md, as far as the data sets go:
 * no delegations, no classes or groups as parties, no deputies in the place of heads.
 */
export function composeNested(duty: DutyWithChain): ChainAnswer {
  const levels = [duty.assignments, duty.parent?.assignments ?? [], duty.group.assignments];
  const nearest = (role: string) =>
    levels.map((level) => level.filter((edge) => edge.role === role)).find((found) => found.length > 0) ?? [];
  const { groups } = duty.plan;
  const [own, ...above] = ladderOf(groups, duty.groupId);
  const leads = nearest("LEAD");
  const links = [
    ...nearest("RESPONSIBLE").map((edge) => assignedLink("RESPONSIBLE", edge)),
    ...nearest("SUPPORT").map((edge) => assignedLink("SUPPORT", edge)),
    ...(leads.length > 0 ? leads.map((edge) => assignedLink("LEAD", edge)) : headLinks("LEAD", own?.heads)),
    ...headLinks("GROUP_HEAD", own?.heads),
    ...above.flatMap(({ heads }) => headLinks("PARENT_GROUP_HEAD", heads)),
    ...[own, ...above].flatMap((group) =>
      groups
        .filter(({ kind, parentId }) => kind === "OFFICE" && parentId === group?.id)
        .flatMap(({ directors }) => headLinks("OFFICE", directors)),
    ),
  ];
  return { links: [...new Set(links)].sort() };
}

/** A group and those above it. */
function ladderOf(groups: GroupOfPlan[], id: string | null): GroupOfPlan[] {
  const group = groups.find((candidate) => candidate.id === id);
  return group === undefined ? [] : [group, ...ladderOf(groups, group.parentId)];
}

function headLinks(as: string, heads: Head[] = []): string[] {
  return heads.map(({ person, post }) =>
    person === null
      ? `${as}|${post?.title}|${holderOf(post ?? undefined)}`
      : `${as}|${person.name}|${person.name}`,
  );
}

function assignedLink(as: string, edge: AssignedParty): string {
  if (edge.unit !== null) return `${as}|${edge.unit.name}|${headOf(edge.unit.headPosts)}`;
  return headLinks(as, [edge]).join();
}

/** The name of whoever holds a post, or a dash. One who acts for another comes last. */
export function holderOf(seat: Seat | undefined): string {
  const holdings = (seat?.holdings ?? []).toSorted(
    (a, b) => Number(a.isActing) - Number(b.isActing) || a.validFrom.localeCompare(b.validFrom),
  );
  return holdings[0]?.person.name ?? "-";
}

/** The name of whoever holds the head post of a unit: one that is held comes before one that is vacant. */
export function headOf(headPosts: Seat[]): string {
  return holderOf(headPosts.find(({ holdings }) => holdings.length > 0));
}
