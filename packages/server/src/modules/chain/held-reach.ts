import type { HeldRows, Snapshot } from "../../snapshot/snapshot.ts";
import { unitsAbove } from "../../snapshot/unit-lines.ts";
import { type Instant, instantOf } from "../../timeline/holds.ts";
import type { Moment } from "../../timeline/moment.ts";
import { takesIn } from "./class-units.ts";
import type { PartyKey } from "./facts.ts";

type Tables = Snapshot["tables"];

/** By what a party may stand in a duty's chain: itself and what comes down to it, and the groups that these lead. */
export interface HeldReach {
  people: string[];
  posts: string[];
  units: string[];
  classes: string[];
  /** The groups that any of them leads in person. */
  ledGroups: string[];
  /** These with all below, those for whose work any of them is responsible, and the offices that the units host. */
  groups: string[];
  /** The plans whose leadership group is among the groups. */
  rootPlans: string[];
  /** The plans that report to one of the units. */
  superiorOf: string[];
  /** The plans of the groups that nobody answers for at the moment. */
  pastPlans: string[];
}

/**
 * Whether the duties of a plan are answered for. A plan that is to begin later is not yet, one that was entered after the
 * fact is so at any past day, and a draft that was given up or replaced before it began never was.
 */
export function answeredPlans(
  { tables }: Snapshot,
  { at }: Instant,
  now: Date,
): (planId: string | null) => boolean {
  return (planId) => {
    if (planId === null) return true;
    const plan = tables.Plan.get(planId);
    if (plan === undefined || plan.status === "DRAFT") return false;
    if (plan.inForceTo !== null && plan.inForceTo.getTime() <= at) return false;
    if (plan.inForceFrom === null) return plan.status === "IN_FORCE";
    return plan.inForceFrom.getTime() <= Math.max(at, now.getTime());
  };
}

/** What memory says of a party, as `readCandidates` asks the database for it. */
export function reachOfParty(snapshot: Snapshot, moment: Moment, now: Date, party: PartyKey): HeldReach {
  const { tables } = snapshot;
  const instant = instantOf(moment, now);
  const of = (type: string) => (party.type === type ? [party.id] : []);
  const people = withDelegators(tables, instant, of("Person"));
  const posts = new Set([...of("Post"), ...people.flatMap((id) => postsOf(tables, instant, id))]);
  const units = new Set([...of("OrgUnit"), ...[...posts].flatMap((id) => headedBy(tables, instant, id))]);
  const classes = [...units].flatMap((id) => classesOf(tables, instant, id));
  const sides: [column: Side, ids: Iterable<string>][] = [
    ["personId", people],
    ["postId", posts],
    ["unitId", units],
    ["partyClassId", classes],
  ];
  const ledGroups = new Set(
    sides.flatMap(([column, ids]) => [...ids].flatMap((id) => ledBy(tables, instant, column, id))),
  );
  const targets = [...sides, ["partyGroupId", ledGroups] as const].flatMap(([column, ids]) =>
    [...ids].flatMap((id) =>
      tables.Assignment.by(column, id)
        .filter(instant.holds)
        .flatMap(({ groupId }) => groupId ?? []),
    ),
  );
  const hosted = [...units].flatMap((id) =>
    tables.Group.by("hostUnitId", id).flatMap((group) => (group.kind === "OFFICE" ? group.id : [])),
  );
  const isAnsweredFor = answeredPlans(snapshot, instant, now);
  const groups = [...new Set([...groupsBelow(tables, ledGroups), ...targets, ...hosted])];
  const plans = new Set(groups.flatMap((id) => tables.Group.get(id)?.planId ?? []));
  return {
    people,
    posts: [...posts],
    units: [...units],
    classes,
    ledGroups: [...ledGroups],
    groups,
    rootPlans: groups.flatMap((id) => rootPlanOf(tables, id)),
    superiorOf: [...units]
      .flatMap((id) => tables.Plan.by("superiorId", id).map((plan) => plan.id))
      .filter(isAnsweredFor),
    pastPlans: [...plans].filter((id) => !isAnsweredFor(id)),
  };
}

type Side = "personId" | "postId" | "unitId" | "partyClassId";

/** People with all for whom they stand in, and so on. */
function withDelegators(tables: Tables, { holds }: Instant, ids: string[]): string[] {
  const people = new Set(ids);
  for (const id of people)
    for (const { fromPersonId } of tables.Delegation.by("toPersonId", id).filter(holds))
      if (fromPersonId !== null) people.add(fromPersonId);
  return [...people];
}

function postsOf(tables: Tables, { holds }: Instant, personId: string): string[] {
  const held = tables.PostHolding.by("personId", personId).filter(holds);
  const handed = tables.Delegation.by("toPersonId", personId).filter(holds);
  return [...held.map(({ postId }) => postId), ...handed.flatMap(({ fromPostId }) => fromPostId ?? [])];
}

function headedBy(tables: Tables, { stands }: Instant, postId: string): string[] {
  const post = tables.Post.get(postId);
  return post?.isHead === true && stands(post) ? [post.unitId] : [];
}

function classesOf(tables: Tables, instant: Instant, unitId: string): string[] {
  const kind = tables.OrgUnit.get(unitId)?.kind ?? "";
  return [...unitsAbove(tables, instant, unitId)].flatMap((id) =>
    tables.PartyClass.by("baseUnitId", id).flatMap((row) => (takesIn(row.selector, kind) ? row.id : [])),
  );
}

/** The groups that somebody leads; a deputy only those that nobody else leads. */
function ledBy(tables: Tables, instant: Instant, column: Side, id: string): string[] {
  return tables.GroupMember.by(column, id)
    .filter(instant.holds)
    .filter((member) => leads(tables, instant, member))
    .map(({ groupId }) => groupId);
}

function leads(tables: Tables, { holds }: Instant, { role, groupId }: HeldRows["GroupMember"]): boolean {
  if (role === "HEAD" || role === "OFFICE_DIRECTOR") return true;
  if (role !== "DEPUTY_HEAD" && role !== "OFFICE_DEPUTY_DIRECTOR") return false;
  const first = tables.Group.get(groupId)?.kind === "OFFICE" ? "OFFICE_DIRECTOR" : "HEAD";
  const isLed = tables.Assignment.by("groupId", groupId).some((row) => row.role === "LEAD" && holds(row));
  return !isLed && !tables.GroupMember.by("groupId", groupId).some((row) => row.role === first && holds(row));
}

/** Groups with all below them; an office stands for the group whose office it is. */
function groupsBelow(tables: Tables, led: ReadonlySet<string>): Set<string> {
  const groups = new Set(led);
  for (const id of led) {
    const group = tables.Group.get(id);
    if (group?.kind === "OFFICE" && group.parentId !== null) groups.add(group.parentId);
  }
  for (const id of groups) for (const child of tables.Group.by("parentId", id)) groups.add(child.id);
  return groups;
}

function rootPlanOf(tables: Tables, groupId: string): string[] {
  const group = tables.Group.get(groupId);
  const isRoot = group?.kind === "LEADERSHIP" && group.parentId === null;
  return isRoot && group.planId !== null ? [group.planId] : [];
}
