import type { Change } from "../../components/time/changes";
import { compareDays } from "../../components/time/changes";
import type { MatrixDutyFragment } from "../../generated/graphql";
import { type AssignmentFact, type Part, partKey, partsOf, type Shown } from "./parts";

/** A group of the plan as far as the rows need it. */
export interface GroupFact {
  id: string;
  name: string;
  parent?: { id: string } | null;
  assignments: readonly AssignmentFact[];
}

/** What the matrix shows of one day. */
export interface DayFacts {
  groups: readonly GroupFact[];
  duties: readonly MatrixDutyFragment[];
}

/** A part with how it stands to the day held against; without one all are the same. */
export interface ShownPart extends Part {
  change: Change;
  /** Who had it before, where the body or post came down to somebody else. */
  before: string | null;
}

/** A duty with its parts. */
export interface DutyRow {
  duty: MatrixDutyFragment;
  depth: number;
  change: Change;
  parts: ShownPart[];
}

/** How many duties differ from the day held against, in themselves or in any part. */
export function changedRows(blocks: readonly Block[]): number {
  const rows = blocks.flatMap((block) => block.rows);
  return rows.filter(({ change, parts }) => [change, ...parts.map((part) => part.change)].some(differs))
    .length;
}

const differs = (change: Change) => change !== "same";

/** The duties of a group; those of no group come first, without one. */
export interface Block {
  group: { id: string; name: string; depth: number } | null;
  rows: DutyRow[];
}

/** The duties of a plan under their groups in its order, sub-duties below what they are part of. */
export function blocksOf(day: DayFacts, against: DayFacts | null, shown: Shown): Block[] {
  const groups = inTree(unionById(day.groups, against?.groups ?? []));
  const parts = partsByDuty(day, shown);
  const earlier = against && partsByDuty(against, shown);
  const compared = earlier
    ? compareDays(against.duties, day.duties, idOf, faceOf)
    : day.duties.map((item) => ({ item, change: "same" as Change }));
  const changes = new Map(compared.map(({ item, change }) => [item.id, change]));
  const duties = compared.map(({ item }) => item).sort((a, b) => a.order - b.order);
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const rowOf = ({ item: duty, depth }: Placed<MatrixDutyFragment>): DutyRow => ({
    duty,
    depth,
    change: changes.get(duty.id) ?? "same",
    parts: shownParts(parts.get(duty.id) ?? [], earlier && (earlier.get(duty.id) ?? [])),
  });
  const ofGroup = Map.groupBy(duties, (duty) => groupIdOf(duty, byId));
  const known = new Set(groups.map(({ item }) => item.id));
  const loose = duties.filter((duty) => !known.has(groupIdOf(duty, byId) ?? ""));
  return [
    { group: null, rows: inTree(loose).map(rowOf) },
    ...groups.map(({ item: { id, name }, depth }) => ({
      group: { id, name, depth },
      rows: inTree(ofGroup.get(id) ?? []).map(rowOf),
    })),
  ].filter(({ rows }) => rows.length > 0);
}

interface Placed<Item> {
  item: Item;
  depth: number;
}

const idOf = ({ id }: { id: string }) => id;
const faceOf = ({ number, title, text }: MatrixDutyFragment) => [number, title, text].join("\n");

function partsByDuty({ groups, duties }: DayFacts, shown: Shown): Map<string, Part[]> {
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const groupById = new Map(groups.map((group) => [group.id, group]));
  return new Map(
    duties.map((duty) => {
      const [, ...above] = lineOf(duty, byId);
      const group = groupById.get(groupIdOf(duty, byId) ?? "");
      return [duty.id, partsOf([duty, ...above], group, shown)];
    }),
  );
}

function shownParts(parts: Part[], earlier: Part[] | null): ShownPart[] {
  if (earlier === null) return parts.map((part) => ({ ...part, change: "same", before: null }));
  const face = ({ isOwn, person }: Part) => `${isOwn} ${person?.id}`;
  return compareDays(earlier, parts, partKey, face).map(({ item, change, before }) => ({
    ...item,
    change,
    before: before && before.person?.id !== item.person?.id ? (before.person?.name ?? "") : null,
  }));
}

/** The duty and the duties above it; one that leads back to itself ends the walk. */
function lineOf(duty: MatrixDutyFragment, byId: ReadonlyMap<string, MatrixDutyFragment>) {
  const line: MatrixDutyFragment[] = [];
  let step: MatrixDutyFragment | undefined = duty;
  while (step && !line.includes(step)) {
    line.push(step);
    step = byId.get(step.parent?.id ?? "");
  }
  return line;
}

function groupIdOf(
  duty: MatrixDutyFragment,
  byId: ReadonlyMap<string, MatrixDutyFragment>,
): string | undefined {
  return lineOf(duty, byId).find(({ group }) => group)?.group?.id;
}

/** Each item followed by what is below it; what stands under nothing of the list is at the top. */
function inTree<Item extends { id: string; parent?: { id: string } | null }>(
  items: readonly Item[],
): Placed<Item>[] {
  const ids = new Set(items.map(idOf));
  const below = Map.groupBy(items, ({ parent }) => (parent && ids.has(parent.id) ? parent.id : null));
  const walk = (parentId: string | null, depth: number): Placed<Item>[] =>
    (below.get(parentId) ?? []).flatMap((item) => [{ item, depth }, ...walk(item.id, depth + 1)]);
  return walk(null, 0);
}

function unionById<Item extends { id: string }>(items: readonly Item[], more: readonly Item[]): Item[] {
  const ids = new Set(items.map(idOf));
  return [...items, ...more.filter(({ id }) => !ids.has(id))];
}
