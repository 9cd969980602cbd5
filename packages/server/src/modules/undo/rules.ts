import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { STATUS_COLUMNS, settableColumns } from "./settable-columns.ts";
import { type Bar, UNDO_WAYS } from "./undo-ways.ts";

/** A row as the log keeps it, or as it stands now. */
export type Row = Readonly<Record<string, unknown>>;

/** What the log says of one change, as far as taking it back goes. */
export interface Change {
  /** The mutation that made it, or the one whose doing it took back and forth. */
  action: string;
  /** The type of its node or edge. */
  type: string;
  isEdge: boolean;
  before: Row | null;
  after: Row | null;
}

/** What takes a change back. */
export type Reversal =
  | { act: "RETRACT" | "RECORD_AGAIN" | "PUT_BACK" }
  | { act: "RETIRE" | "RESTORE" }
  | { act: "SET_BACK" | "SET_STATUS_BACK"; columns: string[] };

/** Why a change is not taken back. */
export type Obstacle = Bar | "ALREADY_UNDONE" | "CHANGED_SINCE" | "NOT_ALLOWED";

/** What takes a change back, or why nothing ever does. */
export function reversalOf({ action, type, isEdge, before, after }: Change): Reversal | Bar {
  const way = UNDO_WAYS[action] ?? "SERVER";
  if (way !== "EVENT" && way !== "WRITE") return way;
  if (type === "Reporter") return "REPORTERS";
  if (isEdge) return { act: before === null ? "RETRACT" : after === null ? "RECORD_AGAIN" : "PUT_BACK" };
  if (before === null) return { act: "RETIRE" };
  if (after === null) return "SERVER";
  const columns = changedColumns(before, after);
  if (columns.includes("retiredAt")) return { act: after.retiredAt === null ? "RETIRE" : "RESTORE" };
  if (columns.every((column) => STATUS_COLUMNS.includes(column)) && type === "Task")
    return { act: "SET_STATUS_BACK", columns };
  const settable = settableColumns(type);
  return columns.every((column) => settable.includes(column)) ? { act: "SET_BACK", columns } : "TOOK_EFFECT";
}

/** The columns in which two rows differ and that say something: not keys that follow from others. */
export function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(after).filter((column) => !DERIVED.test(column) && !isSame(before, after, column));
}

const DERIVED = /^(version|isMasked|\w+Key)$/;

/**
 * In what the node or edge differs by now from what the change made of it, among what taking it back would overwrite.
 * `now` is the row as it stands, or null where nothing is believed of the edge any more.
 */
export function changedSince(reversal: Reversal, { after }: Change, now: Row | null): string[] {
  if (now === null || after === null) return now === after ? [] : ["validFrom"];
  switch (reversal.act) {
    case "RECORD_AGAIN":
    case "RETRACT":
    case "PUT_BACK":
      return Object.keys(after).filter((column) => !KNOWN_CLOCK.has(column) && !isSame(after, now, column));
    case "RETIRE":
    case "RESTORE":
      return isSame(after, now, "retiredAt") ? [] : ["retiredAt"];
    default:
      return [...reversal.columns, "retiredAt"].filter((column) => !isSame(after, now, column));
  }
}

const KNOWN_CLOCK: ReadonlySet<string> = new Set(["rowId", "recordedAt", "retractedAt"]);

/** Whether a column holds the same in both, a date as the log writes it. */
function isSame(one: Row, other: Row, column: string): boolean {
  return JSON.stringify(one[column] ?? null) === JSON.stringify(other[column] ?? null);
}

/** What stands in the way of taking back a change; `since` names the columns that are others by now. */
export function decideUndo(facts: {
  bar: Bar | null;
  isUndone: boolean;
  since: readonly string[];
}): Decision {
  const path = ["number"];
  if (facts.bar !== null) return refuse("NOT_UNDOABLE", `This cannot be taken back so: ${facts.bar}.`, path);
  if (facts.isUndone) return refuse("ALREADY_UNDONE", "This has been taken back already.", path);
  if (facts.since.length === 0) return ALLOW;
  return refuse("CHANGED_SINCE", `Changed again since then: ${facts.since.join(", ")}.`, path);
}

/**
 * The event by which each of some events is taken back, as long as that one is not taken back itself. `undoings` are all
 * events of the same subjects that take one back.
 */
export function undoneBy(
  number: number,
  undoings: readonly { number: number; undoes: number }[],
): number | null {
  const standing = undoings
    .filter((event) => event.undoes === number && undoneBy(event.number, undoings) === null)
    .map((event) => event.number);
  return standing.length === 0 ? null : Math.max(...standing);
}
