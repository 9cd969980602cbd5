import type {
  AssignmentFact,
  ChainFacts,
  DelegationFact,
  DutyStep,
  GroupFact,
  HoldingFact,
  MemberFact,
  PlanFact,
} from "./facts.ts";

/** Where something is looked up by a key. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
}

/** The facts by the keys by which the rules look them up, whether one statement brought them or memory holds them. */
export interface FactIndex {
  dutyLines: Lookup<readonly DutyStep[]>;
  plans: Lookup<PlanFact>;
  groups: Lookup<GroupFact>;
  offices: Lookup<readonly GroupFact[]>;
  rootGroups: Lookup<readonly GroupFact[]>;
  assignments: Lookup<readonly AssignmentFact[]>;
  members: Lookup<readonly MemberFact[]>;
  unitKinds: Lookup<string>;
  headPosts: Lookup<string>;
  holdings: Lookup<readonly HoldingFact[]>;
  selectors: Lookup<string>;
  classUnits: Lookup<readonly string[]>;
  delegations: Lookup<readonly DelegationFact[]>;
  people: Lookup<{ isMasked: boolean; hasLeft: boolean }>;
}

/** Indexes the facts once, for all duties that are composed from them. */
export function indexFacts(facts: ChainFacts): FactIndex {
  const standing = facts.groups.filter(({ isStanding }) => isStanding);
  const isRoot = (group: GroupFact) => group.kind === "LEADERSHIP" && group.parentId === null;
  return {
    dutyLines: Map.groupBy(facts.duties, (step) => step.dutyId),
    plans: byId(facts.plans),
    groups: byId(facts.groups),
    offices: Map.groupBy(
      standing.filter(({ kind }) => kind === "OFFICE"),
      (group) => group.parentId ?? "",
    ),
    rootGroups: Map.groupBy(standing.filter(isRoot), (group) => group.planId ?? ""),
    assignments: Map.groupBy(facts.assignments, (assignment) => assignment.targetId),
    members: Map.groupBy(facts.members, (member) => member.groupId),
    unitKinds: new Map(facts.units.map(({ id, kind }) => [id, kind])),
    // The list is in reverse so that the first head post of a unit wins: one that is held before a vacant one.
    headPosts: new Map(facts.headPosts.toReversed().map(({ id, unitId }) => [unitId, id])),
    holdings: Map.groupBy(facts.holdings, (holding) => holding.postId),
    selectors: new Map(facts.classes.map(({ id, selector }) => [id, selector])),
    classUnits: mapValues(
      Map.groupBy(facts.classUnits, ({ classId }) => classId),
      (rows) => rows.map(({ unitId }) => unitId),
    ),
    delegations: Map.groupBy(facts.delegations, (row) => row.fromPersonId ?? row.fromPostId ?? ""),
    people: byId(facts.people),
  };
}

function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function mapValues<K, A, B>(map: Map<K, A>, change: (value: A) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
