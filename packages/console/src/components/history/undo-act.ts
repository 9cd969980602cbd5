import { typeOf } from "./field-words";

/** What taking a change back does to its node or edge; the key of a word. */
export type UndoAct = "RETIRE" | "RESTORE" | "RETRACT" | "RECORD_AGAIN" | "SET_BACK";

interface Changed {
  action: string;
  subject: string;
  fields: readonly { name: string; before?: string | null; after?: string | null }[];
}

const EDGES = ["UnitPlacement", "PostHolding", "GroupMember", "Assignment", "Delegation"];

/** What taking back would do, read off what a change did. */
export function undoActOf({ action, subject, fields }: Changed): UndoAct {
  const isNewEdge = fields.some(({ name, before }) => name === "validFrom" && before == null);
  const isGoneEdge = fields.some(({ name, after }) => name === "validFrom" && after == null);
  if (EDGES.includes(typeOf(subject)))
    return isNewEdge ? "RETRACT" : isGoneEdge ? "RECORD_AGAIN" : "SET_BACK";
  const retired = fields.find(({ name }) => name === "retiredAt");
  if (retired) return retired.after == null ? "RETIRE" : "RESTORE";
  return MAKES.test(action) && fields.every(({ before }) => before == null) ? "RETIRE" : "SET_BACK";
}

/** Whether all that a change tells is what was made, or what is gone. */
export function isWhole(change: Changed): { isMade: boolean; isGone: boolean } {
  const act = undoActOf(change);
  const isMade =
    act === "RETRACT" || (act === "RETIRE" && !change.fields.some(({ name }) => name === "retiredAt"));
  return { isMade, isGone: act === "RECORD_AGAIN" };
}

const MAKES = /^(create|add|record|read|import|savePlan|loadSample)/;
