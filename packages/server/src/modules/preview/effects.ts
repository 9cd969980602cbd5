import { parseGlobalId } from "../../access/global-id.ts";
import { EDGE_KINDS, type EdgeKind, type EdgeRows, takenBack } from "../../timeline/edges.ts";
import { type Typed, typed } from "../../typed.ts";

/** What the change log would say of one node or edge. */
export interface Told {
  subject: string;
  before: unknown;
  after: unknown;
}

/** An edge with the name of its type. */
export type EdgeRow = EdgeRows[EdgeKind] & Typed;

/** The dated edges that would begin, and those that would end. */
export interface Effects {
  begins: EdgeRow[];
  ends: EdgeRow[];
}

const TIMES = ["validFrom", "validTo", "recordedAt", "retractedAt"] as const;

/**
 * What some writes would do to dated edges, read off what they tell the change log. An edge that is corrected ends as
 * it was, taken back at `now`, and begins as it is right; one that never held only ends so.
 */
export function effectsOf(events: readonly Told[], now: Date): Effects {
  const effects: Effects = { begins: [], ends: [] };
  for (const { kind, before, after } of edgesIn(events)) {
    const old = before && typed(kind, before);
    const right = after && typed(kind, after);
    if (old && right && isEnding(old, right)) {
      effects.ends.push(right);
      continue;
    }
    if (old) effects.ends.push(takenBack(old, now));
    if (right) effects.begins.push(right);
  }
  return effects;
}

/** Each edge once, as it was before the first event and as it is after the last. */
function edgesIn(events: readonly Told[]) {
  const bySubject = Map.groupBy(events, ({ subject }) => subject);
  return [...bySubject].flatMap(([subject, told]) => {
    const kind = EDGE_KINDS.find((each) => each === parseGlobalId(subject)?.type);
    if (kind === undefined) return [];
    return [{ kind, before: rowOf(told[0]?.before), after: rowOf(told.at(-1)?.after) }];
  });
}

/** Whether nothing but the end differs, and it comes sooner. */
function isEnding(before: EdgeRow, after: EdgeRow): boolean {
  const { validTo: _end, recordedAt: _recorded, retractedAt: _retracted, rowId: _row, ...facts } = before;
  const isAlike = Object.entries(facts).every(
    ([column, value]) => JSON.stringify(Reflect.get(after, column)) === JSON.stringify(value),
  );
  return isAlike && after.validTo !== null && (before.validTo === null || after.validTo < before.validTo);
}

/** A row as the log keeps it, with its instants again. */
function rowOf(json: unknown): EdgeRows[EdgeKind] | null {
  if (typeof json !== "object" || json === null) return null;
  const instants = TIMES.map((name) => {
    const text: unknown = Reflect.get(json, name);
    return [name, typeof text === "string" ? new Date(text) : null];
  });
  return { ...json, ...Object.fromEntries(instants) } as EdgeRows[EdgeKind];
}
