import type { FactIndex } from "./fact-index.ts";
import {
  type AssignmentFact,
  type DutyStep,
  type GroupFact,
  type MemberFact,
  type PartyKey,
  partyOf,
} from "./facts.ts";
import { distinctGaps, type GapFact } from "./gap.ts";
import { assignmentsOf, groupGaps, headsOf, isLed } from "./group-rules.ts";
import { type Resolved, resolveParty, type Scope } from "./resolve-party.ts";

export type ChainRole =
  | "RESPONSIBLE"
  | "SUPPORT"
  | "LEAD"
  | "GROUP_HEAD"
  | "GROUP_DEPUTY"
  | "OFFICE"
  | "PARENT_GROUP_HEAD"
  | "SUPERIOR";

export type LinkBasis = "ASSIGNED" | "INHERITED" | "EX_OFFICIO" | "DELEGATED" | "BY_CLASS";

/** One link: who, as what, how it is known, where it is written, since when. */
export interface ChainLink {
  level: number;
  as: ChainRole;
  party: PartyKey | null;
  personId: string | null;
  postId: string | null;
  groupId: string | null;
  onBehalfOfId: string | null;
  nameAsWritten: string | null;
  basis: LinkBasis;
  since: Date | null;
  sourceId: string | null;
}

/** A duty's chain from the bottom to the top, with what is missing in it. */
export interface Chain {
  dutyId: string;
  links: ChainLink[];
  gaps: GapFact[];
}

/** What a duty's chain is walked with. */
interface Walk {
  facts: FactIndex;
  line: readonly DutyStep[];
  scope: Scope;
  links: ChainLink[];
  gaps: GapFact[];
}

const RESPONSIBLE_LEVEL = 0;
const LEAD_LEVEL = 1;

/**
 * The responsibility chain of a duty (docs/decisions/0004-the-chain.md): the responsible parties (of the duty, else of the duty above,
 * else of its group, else the unit that owns it), the lead (of the duty, else of its group, else the group's head), the
 * heads of the group and of each group above with the offices as channel, and the superior body at the top. A duty
 * outside any group stands under its plan's leadership group. What is missing is a gap, never an error.
 */
export function composeChain(facts: FactIndex, dutyId: string): Chain {
  const line = facts.dutyLines.get(dutyId) ?? [];
  const own = line.find(({ groupId }) => groupId !== null)?.groupId ?? null;
  const planId = line.find((step) => step.planId !== null)?.planId ?? null;
  const roots =
    own === null && planId !== null ? (facts.rootGroups.get(planId) ?? []).map(({ id }) => id) : [];
  const ladder = groupLadder(facts, own === null ? roots : [own]);
  const scope = {
    dutyId,
    dutyIds: line.map(({ id }) => id),
    groupIds: ladder.flat().map(({ id }) => id),
    planId,
  };
  const walk: Walk = { facts, line, scope, links: [], gaps: [] };
  addResponsible(walk, ladder[0] ?? []);
  addLead(walk, ladder[0] ?? []);
  ladder.forEach((groups, step) => {
    for (const group of groups) addGroup(walk, group, LEAD_LEVEL + 1 + step, own !== null && step === 0);
  });
  const superior = planId === null ? null : (facts.plans.get(planId)?.superiorId ?? null);
  if (superior !== null) addSuperior(walk, superior, LEAD_LEVEL + 1 + ladder.length);
  if (isTruncated(line[0]?.text ?? "")) walk.gaps.push({ kind: "TRUNCATED_TEXT", dutyId });
  return { dutyId, links: walk.links, gaps: distinctGaps(walk.gaps) };
}

/** A text that was cut says so with its last characters or in brackets. */
function isTruncated(text: string): boolean {
  return /(…|\.{3,}|。{2,})\s*$|省略\s*\d+\s*字|未完/u.test(text);
}

function addResponsible(walk: Walk, groups: GroupFact[]): void {
  const found = nearest(walk, groups, "RESPONSIBLE");
  for (const { assignment, isInherited } of found) {
    addParties(walk, assignment, partyOf(assignment), "RESPONSIBLE", RESPONSIBLE_LEVEL, isInherited);
  }
  if (found.length === 0) addOwner(walk, groups);
  for (const { assignment, isInherited } of nearest(walk, groups, "SUPPORT")) {
    addParties(walk, assignment, partyOf(assignment), "SUPPORT", RESPONSIBLE_LEVEL, isInherited);
  }
}

/** Nobody is named: the unit that owns the duty, or the unit in which the office sits, carries it out. */
function addOwner(walk: Walk, groups: GroupFact[]): void {
  const owner = walk.line.find(({ unitId }) => unitId !== null);
  const host = groups.find(({ kind, hostUnitId }) => kind === "OFFICE" && hostUnitId !== null);
  const unitId = owner?.unitId ?? host?.hostUnitId ?? null;
  if (unitId === null) {
    walk.gaps.push({ kind: "NO_RESPONSIBLE", dutyId: walk.scope.dutyId, sourceId: walk.line[0]?.sourceId });
    return;
  }
  const edge = { validFrom: null, sourceId: owner?.sourceId ?? host?.sourceId ?? null };
  addParties(walk, edge, { type: "OrgUnit", id: unitId }, "RESPONSIBLE", RESPONSIBLE_LEVEL, true);
}

function addLead(walk: Walk, groups: GroupFact[]): void {
  const found = nearest(walk, groups, "LEAD");
  for (const { assignment, isInherited } of found) {
    addParties(walk, assignment, partyOf(assignment), "LEAD", LEAD_LEVEL, isInherited);
  }
  if (found.length > 1) walk.gaps.push({ kind: "DOUBLE_OWNER", dutyId: walk.scope.dutyId });
  if (found.length > 0) return;
  const heads = groups.flatMap((group) => headsOf(walk.facts, group));
  for (const head of heads) addMember(walk, head, "LEAD", LEAD_LEVEL, true);
  if (heads.length === 0) {
    walk.gaps.push({ kind: "NO_LEAD", dutyId: walk.scope.dutyId, sourceId: walk.line[0]?.sourceId });
  }
}

function addGroup(walk: Walk, group: GroupFact, level: number, isOwn: boolean): void {
  const { facts } = walk;
  for (const head of headsOf(facts, group)) {
    addMember(walk, head, isOwn ? "GROUP_HEAD" : "PARENT_GROUP_HEAD", level, false);
  }
  if (!isLed(facts, group)) {
    const deputies = (facts.members.get(group.id) ?? []).filter(
      ({ role }) => role === "DEPUTY_HEAD" || role === "OFFICE_DEPUTY_DIRECTOR",
    );
    for (const deputy of deputies) addMember(walk, deputy, "GROUP_DEPUTY", level, false);
  }
  walk.gaps.push(...groupGaps(facts, group));
  for (const office of facts.offices.get(group.id) ?? []) {
    if (walk.scope.groupIds.includes(office.id)) continue;
    for (const director of headsOf(facts, office)) addMember(walk, director, "OFFICE", level, false);
    walk.gaps.push(...groupGaps(facts, office));
  }
}

function addSuperior(walk: Walk, unitId: string, level: number): void {
  const party: PartyKey = { type: "OrgUnit", id: unitId };
  walk.links.push({ ...emptyLink(level, "SUPERIOR"), party, basis: "ASSIGNED" });
}

function addMember(walk: Walk, member: MemberFact, as: ChainRole, level: number, isInherited: boolean): void {
  const party = partyOf(member);
  const first = walk.links.length;
  if (party === null) {
    const { nameAsWritten, sourceId } = member;
    const basis = isInherited ? "INHERITED" : "ASSIGNED";
    walk.links.push({ ...emptyLink(level, as), nameAsWritten, basis, since: member.validFrom, sourceId });
  } else {
    addParties(walk, member, party, as, level, isInherited);
  }
  for (const link of walk.links.slice(first)) link.groupId = member.groupId;
}

function addParties(
  walk: Walk,
  edge: { validFrom: Date | null; sourceId: string | null },
  party: PartyKey | null,
  as: ChainRole,
  level: number,
  isInherited: boolean,
): void {
  if (party === null) return;
  for (const resolved of resolveParty(walk.facts, party, edge.validFrom ?? EVER, walk.scope)) {
    walk.links.push({
      level,
      as,
      party: resolved.party,
      personId: resolved.personId,
      postId: resolved.postId,
      groupId: null,
      onBehalfOfId: resolved.onBehalfOfId,
      nameAsWritten: null,
      basis: basisOf(resolved, party, isInherited),
      since: resolved.since === EVER ? null : resolved.since,
      sourceId: edge.sourceId,
    });
    // A supporter who cannot be reached is seen in the link; the duty is still answered for.
    if (as !== "SUPPORT")
      walk.gaps.push(...resolved.gaps.map((gap) => ({ sourceId: edge.sourceId, ...gap })));
  }
}

function basisOf(resolved: Resolved, party: PartyKey, isInherited: boolean): LinkBasis {
  if (resolved.isDelegated) return "DELEGATED";
  if (resolved.isByClass) return "BY_CLASS";
  if (party.type === "Post") return "EX_OFFICIO";
  return isInherited ? "INHERITED" : "ASSIGNED";
}

/** The assignments in a role that are nearest to the duty: its own, those of a duty above, those of its group. */
function nearest(walk: Walk, groups: GroupFact[], role: AssignmentFact["role"]) {
  for (const { id, depth } of walk.line) {
    const found = assignmentsOf(walk.facts, id, role);
    if (found.length > 0) return found.map((assignment) => ({ assignment, isInherited: depth > 0 }));
  }
  return groups.flatMap(({ id }) =>
    assignmentsOf(walk.facts, id, role).map((assignment) => ({ assignment, isInherited: true })),
  );
}

/** The groups step by step upward; a group that leads back to itself ends the walk. */
function groupLadder(facts: FactIndex, start: string[]): GroupFact[][] {
  const ladder: GroupFact[][] = [];
  const seen = new Set<string>();
  let ids = start;
  while (ids.length > 0) {
    const groups = ids.filter((id) => !seen.has(id)).flatMap((id) => facts.groups.get(id) ?? []);
    for (const { id } of groups) seen.add(id);
    if (groups.length > 0) ladder.push(groups);
    ids = groups.flatMap(({ parentId }) => parentId ?? []);
  }
  return ladder;
}

/** Before everything: an owner by ownership has no beginning of its own. */
const EVER = new Date("0001-01-01T00:00:00.000Z");

function emptyLink(level: number, as: ChainRole): ChainLink {
  return {
    level,
    as,
    party: null,
    personId: null,
    postId: null,
    groupId: null,
    onBehalfOfId: null,
    nameAsWritten: null,
    basis: "ASSIGNED",
    since: null,
    sourceId: null,
  };
}
