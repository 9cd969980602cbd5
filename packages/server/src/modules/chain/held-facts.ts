import type { DutyReading } from "../../snapshot/duty-reading.ts";
import type { HeldRows, Snapshot } from "../../snapshot/snapshot.ts";
import { type Instant, instantOf } from "../../timeline/holds.ts";
import type { Moment } from "../../timeline/moment.ts";
import { unitsOfClass } from "./class-units.ts";
import type { FactIndex, Lookup } from "./fact-index.ts";
import type { AssignmentFact, DutyStep, GroupFact } from "./facts.ts";

type Tables = Snapshot["tables"];

/**
 * The facts of some duties' chains as known now, at a moment in force: looked up where memory holds them, as the rules
 * come by, in the order in which the statement of `reads.ts` would bring them.
 */
export function heldFacts(
  { tables }: Snapshot,
  moment: Moment,
  now: Date,
  readings: readonly DutyReading[],
): FactIndex {
  const instant = instantOf(moment, now);
  const { holds } = instant;
  const parts = partsOf(readings);
  return {
    dutyLines: new Map(readings.map((reading) => [reading.dutyId, stepsOf(reading)])),
    plans: tables.Plan,
    ...groupFacts(tables, instant),
    assignments: once((id) => (parts.get(id) ?? partsOfGroup(tables, id)).filter(holds)),
    members: once((id) => inOrder(tables.GroupMember.by("groupId", id).filter(holds))),
    unitKinds: from((id) => tables.OrgUnit.get(id)?.kind),
    headPosts: once((id) => headPostOf(tables, instant, id)),
    holdings: once((id) => holdingsAt(tables, instant, id)),
    selectors: from((id) => tables.PartyClass.get(id)?.selector),
    classUnits: once((id) => unitsOfClass(tables, instant, id)),
    delegations: once((id) =>
      [...tables.Delegation.by("fromPersonId", id), ...tables.Delegation.by("fromPostId", id)]
        .filter(holds)
        .sort(byId),
    ),
    people: once((id) => personAt(tables, instant, id)),
  };
}

/** Looked up once, however many chains come by. */
function once<Value>(find: (id: string) => Value | undefined): Lookup<Value> {
  const found = new Map<string, Value | undefined>();
  return {
    get: (id) => {
      let value = found.get(id);
      if (value === undefined && !found.has(id)) {
        value = find(id);
        found.set(id, value);
      }
      return value;
    },
  };
}

function from<Value>(get: (id: string) => Value | undefined): Lookup<Value> {
  return { get };
}

function groupFacts(
  tables: Tables,
  { stands }: Instant,
): Pick<FactIndex, "groups" | "offices" | "rootGroups"> {
  const standing = (rows: readonly HeldRows["Group"][], isWanted: (row: HeldRows["Group"]) => boolean) =>
    rows.filter((row) => isWanted(row) && stands(row)).map((row) => groupFact(row, true));
  return {
    groups: once((id) => {
      const row = tables.Group.get(id);
      return row === undefined ? undefined : groupFact(row, stands(row));
    }),
    offices: once((id) => standing(tables.Group.by("parentId", id), ({ kind }) => kind === "OFFICE")),
    rootGroups: once((id) =>
      standing(
        tables.Group.by("planId", id),
        ({ kind, parentId }) => kind === "LEADERSHIP" && parentId === null,
      ),
    ),
  };
}

/** A group as the rules know it. */
export function groupFact(row: HeldRows["Group"], isStanding: boolean): GroupFact {
  const { id, parentId, planId, hostUnitId, sourceId, kind } = row;
  return { id, parentId, planId, hostUnitId, sourceId, kind, isStanding };
}

/** The steps from a duty upward, as the rules know them. */
export function stepsOf({ dutyId, line }: DutyReading): DutyStep[] {
  return line.map(({ row: { id, groupId, unitId, planId, sourceId, text }, depth }) => ({
    dutyId,
    id,
    groupId,
    unitId,
    planId,
    sourceId,
    text,
    depth,
  }));
}

type Part = AssignmentFact & { validTo: Date | null };

function partsOf(readings: readonly DutyReading[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const { line } of readings)
    for (const { row, parts: own } of line)
      parts.set(
        row.id,
        own.map((part) => ({ ...part, targetId: row.id })),
      );
  return parts;
}

const CHAIN_ROLES: readonly string[] = ["LEAD", "RESPONSIBLE", "SUPPORT"];

function partsOfGroup(tables: Tables, groupId: string): Part[] {
  const rows = tables.Assignment.by("groupId", groupId).filter(({ role }) => CHAIN_ROLES.includes(role));
  return inOrder(rows).map((row) => ({ ...row, targetId: groupId }));
}

interface Placed {
  order: number;
  id: string;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function inOrder<Row extends Placed>(rows: Row[]): Row[] {
  return rows.length < 2 ? rows : rows.sort((a, b) => a.order - b.order || byId(a, b));
}

/** Who holds a post: whoever acts comes last, else whoever came first. */
function holdingsAt(tables: Tables, { holds }: Instant, postId: string) {
  const held = tables.PostHolding.by("postId", postId).filter(holds);
  if (held.length < 2) return held;
  return held.sort(
    (a, b) => Number(a.isActing) - Number(b.isActing) || +a.validFrom - +b.validFrom || byId(a, b),
  );
}

/** The head post of a unit: one that is held before a vacant one. */
function headPostOf(tables: Tables, instant: Instant, unitId: string): string | undefined {
  const posts = tables.Post.by("unitId", unitId).filter((post) => post.isHead && instant.stands(post));
  if (posts.length < 2) return posts[0]?.id;
  const rank = (post: HeldRows["Post"]) => (holdingsAt(tables, instant, post.id).length > 0 ? 0 : 1);
  const retired = ({ retiredAt }: HeldRows["Post"]) => retiredAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return posts.sort((a, b) => rank(a) - rank(b) || compare(retired(b), retired(a)) || byId(a, b))[0]?.id;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a name is masked, and whether its bearer has left every post there was. */
function personAt(tables: Tables, { stands, holds, hasBegun }: Instant, id: string) {
  const person = tables.Person.get(id);
  if (person === undefined) return undefined;
  const begun = tables.PostHolding.by("personId", id).filter(({ validFrom }) => hasBegun(validFrom));
  const hasLeft = !stands(person) || (begun.length > 0 && !begun.some(holds));
  return { isMasked: person.isMasked, hasLeft };
}
