import type { HeldRows, Snapshot } from "../../snapshot/snapshot.ts";
import { unitsAbove, unitsBelow } from "../../snapshot/unit-lines.ts";
import type { Instant } from "../../timeline/holds.ts";
import { isOfClass } from "./party-class.ts";
import type { Reach } from "./reach-sets.ts";
import type { Standing } from "./standing.ts";

type Tables = Snapshot["tables"];
type Delegation = HeldRows["Delegation"];

/** What memory says of a viewer's reach, and what it takes to ask the database for the rest. */
export interface HeldReach {
  /** All but the duties handed on and the plans. */
  reach: Omit<Reach, "duties" | "plans">;
  /** The parties whose parts count, with all below. */
  parties: Parties;
  /** What was handed on to the viewer. */
  handed: readonly Delegation[];
  /** The plans that are reached by their groups or handed on, drafts among them. */
  namedPlans: ReadonlySet<string>;
}

/** By the column of an edge that points to them. */
export interface Parties {
  personId: ReadonlySet<string>;
  postId: ReadonlySet<string>;
  unitId: ReadonlySet<string>;
  partyClassId: ReadonlySet<string>;
}

/** A group that is reached by an edge or a delegation. */
interface Entry {
  id: string;
  leads: boolean;
  inPerson: boolean;
}

/** The same as the statement of `read-reach.ts` finds, as far as memory holds it. */
export function heldReach({ tables }: Snapshot, instant: Instant, standing: Standing): HeldReach {
  const place = placeOf(tables, instant, standing);
  const { me, posts, ownUnits, unitsBelow, own, handed } = place;
  const units = new Set([...ownUnits, ...unitsBelow]);
  const postsBelow = [...unitsBelow].flatMap((id) => tables.Post.by("unitId", id).map((post) => post.id));
  const below = postsBelow.flatMap((id) =>
    tables.PostHolding.by("postId", id)
      .filter(instant.holds)
      .map(({ personId }) => personId),
  );
  const classes = classesOf(tables, instant, own, ownUnits);
  const parties: Parties = {
    personId: new Set([...me, ...below]),
    postId: new Set([...posts, ...postsBelow]),
    unitId: units,
    partyClassId: classes,
  };
  const drafts = draftsBut(tables, standing.editedPlans);
  const entered = enteredBy(tables, instant, { me, posts, parties, handed });
  const led = standing.isLeader ? entered.flatMap((entry) => planLedBy(tables, drafts, entry)) : [];
  const wholePlans = new Set([...standing.editedPlans, ...led]);
  const { groups, ledGroups } = groupsOf(tables, drafts, entered, wholePlans);
  const headedUnits = new Set(own.flatMap(({ isHead, unitId }) => (isHead ? unitId : [])));
  const ofUnits = { units, ownUnits, headedUnits, unitsBelow, editedUnits: place.editedUnits };
  const ofPlans = { groups, ledGroups, wholePlans, drafts, editedPlans: new Set(standing.editedPlans) };
  const plansOfGroups = [...groups].flatMap((id) => tables.Group.get(id)?.planId ?? []);
  return {
    reach: { me, posts, classes, ...ofUnits, ...ofPlans },
    parties,
    handed,
    namedPlans: new Set([...plansOfGroups, ...handed.flatMap(({ planId }) => planId ?? [])]),
  };
}

/** Where somebody stands by its posts and its office. */
interface Place {
  me: Set<string>;
  handed: Delegation[];
  posts: Set<string>;
  own: HeldRows["Post"][];
  ownUnits: Set<string>;
  editedUnits: Set<string>;
  unitsBelow: Set<string>;
}

function placeOf(tables: Tables, instant: Instant, standing: Standing): Place {
  const me = withDelegators(tables, instant, standing.personId);
  const handed = [...me].flatMap((id) => tables.Delegation.by("toPersonId", id).filter(instant.holds));
  const held = [...me].flatMap((id) => tables.PostHolding.by("personId", id).filter(instant.holds));
  const handedPosts = handed.filter(isUnlimited).flatMap(({ fromPostId }) => fromPostId ?? []);
  const posts = new Set([...held.map(({ postId }) => postId), ...handedPosts]);
  const own = [...posts].flatMap((id) => tables.Post.get(id) ?? []);
  const ownUnits = new Set(own.map(({ unitId }) => unitId));
  const editedUnits = withBelow(tables, instant, standing.editedUnits);
  const ledUnits = withBelow(tables, instant, standing.isLeader ? ownUnits : []);
  return {
    me,
    handed,
    posts,
    own,
    ownUnits,
    editedUnits,
    unitsBelow: new Set([...ledUnits, ...editedUnits]),
  };
}

function isUnlimited({ planId, groupId, dutyId }: Delegation): boolean {
  return planId === null && groupId === null && dutyId === null;
}

/** Somebody with all for whom it stands in without a limit, and so on. */
function withDelegators(tables: Tables, { holds }: Instant, personId: string | null): Set<string> {
  const people = new Set(personId === null ? [] : [personId]);
  for (const id of people)
    for (const row of tables.Delegation.by("toPersonId", id).filter(holds))
      if (row.fromPersonId !== null && isUnlimited(row)) people.add(row.fromPersonId);
  return people;
}

function withBelow(tables: Tables, instant: Instant, ids: Iterable<string>): Set<string> {
  const all = [...ids];
  return new Set([...all, ...all.flatMap((id) => [...unitsBelow(tables, instant, id)])]);
}

function classesOf(
  tables: Tables,
  instant: Instant,
  own: readonly HeldRows["Post"][],
  ownUnits: ReadonlySet<string>,
): Set<string> {
  const above = new Set([
    ...ownUnits,
    ...[...ownUnits].flatMap((id) => [...unitsAbove(tables, instant, id)]),
  ]);
  const standing = tables.PartyClass.all().filter(
    ({ retiredAt, baseUnitId }) => retiredAt === null && (baseUnitId === null || above.has(baseUnitId)),
  );
  const places = own.map(({ unitId, isHead }) => ({ kind: tables.OrgUnit.get(unitId)?.kind, isHead }));
  const taken = standing.filter(({ selector }) => places.some((place) => isOfClass(selector, place)));
  return new Set(taken.map(({ id }) => id));
}

/** Plans that are only drafted and that the viewer does not edit. */
function draftsBut(tables: Tables, edited: readonly string[]): Set<string> {
  const drafted = tables.Plan.all().filter(({ id, status }) => status === "DRAFT" && !edited.includes(id));
  return new Set(drafted.map(({ id }) => id));
}

const LEADING: readonly string[] = ["HEAD", "DEPUTY_HEAD", "OFFICE_DIRECTOR"];
const CARRYING: readonly string[] = ["LEAD", "RESPONSIBLE"];

interface Entering extends Pick<HeldReach, "parties" | "handed"> {
  me: ReadonlySet<string>;
  posts: ReadonlySet<string>;
}

function enteredBy(tables: Tables, { holds }: Instant, { me, posts, parties, handed }: Entering): Entry[] {
  const sides = Object.entries(parties) as [keyof Parties, ReadonlySet<string>][];
  const members = sides.flatMap(([column, ids]) =>
    [...ids].flatMap((id) => tables.GroupMember.by(column, id).filter(holds)),
  );
  const parts = sides.flatMap(([column, ids]) =>
    [...ids].flatMap((id) => tables.Assignment.by(column, id).filter(holds)),
  );
  const hosted = [...parties.unitId].flatMap((id) => tables.Group.by("hostUnitId", id));
  const isMine = ({ personId, postId }: HeldRows["GroupMember"]) =>
    (personId !== null && me.has(personId)) || (postId !== null && posts.has(postId));
  const entry = (id: string | null, leads: boolean, inPerson = false) =>
    id === null ? [] : [{ id, leads, inPerson }];
  return [
    ...members.flatMap((row) => entry(row.groupId, LEADING.includes(row.role), isMine(row))),
    ...parts.flatMap((row) => entry(row.groupId, CARRYING.includes(row.role))),
    ...hosted.flatMap(({ id }) => entry(id, false)),
    ...handed.flatMap(({ groupId, dutyId }) => (dutyId === null ? entry(groupId, true) : [])),
  ];
}

/** The plan of which everything is seen by who leads its leadership group in person. */
function planLedBy(tables: Tables, drafts: ReadonlySet<string>, { id, leads, inPerson }: Entry): string[] {
  const group = tables.Group.get(id);
  const isTop = group?.kind === "LEADERSHIP" && group.parentId === null;
  const planId = isTop && leads && inPerson ? group.planId : null;
  return planId === null || drafts.has(planId) ? [] : [planId];
}

function groupsOf(
  tables: Tables,
  drafts: ReadonlySet<string>,
  entered: readonly Entry[],
  wholePlans: ReadonlySet<string>,
): { groups: Set<string>; ledGroups: Set<string> } {
  const open = entered.filter(({ id }) => !drafts.has(tables.Group.get(id)?.planId ?? ""));
  const led = open.flatMap(({ id, leads }) => (leads ? id : []));
  const whole = [...wholePlans].flatMap((id) => tables.Group.by("planId", id).map((group) => group.id));
  const ledGroups = new Set([...led, ...whole]);
  for (const id of ledGroups) for (const child of tables.Group.by("parentId", id)) ledGroups.add(child.id);
  return { groups: new Set([...open.map(({ id }) => id), ...ledGroups]), ledGroups };
}
