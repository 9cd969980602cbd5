import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import { isStorable, TEXT_LIMITS } from "../../text/check-text.ts";

/** A document whose plan is there is closed: what is wrong then is mended at the plan itself, or by an amended version. */
export function decideChange({ planId }: { planId: string | null }): Decision {
  return planId === null
    ? ALLOW
    : refuse("ALREADY_SAVED", "This document became a plan; it can no longer be changed.", ["id"]);
}

/** What is wrong with the printed names of choices: each is one that can be kept, and is decided once. */
export function faultsOfChoices(choices: readonly { kind: string; printed: string }[]): FieldFault[] {
  const seen = new Set<string>();
  return choices.flatMap(({ kind, printed }, index) => {
    const key = `${kind} ${printed.trim()}`;
    const [code, message] = seen.has(key) ? ["DUPLICATE", "was decided further up."] : faultOfName(printed);
    seen.add(key);
    return code === undefined ? [] : [{ path: ["choices", String(index), "printed"], code, message }];
  });
}

function faultOfName(printed: string): [string, string] | [undefined, ""] {
  if (printed.trim() === "") return ["REQUIRED", "must not be empty."];
  if (!isStorable(printed)) return ["INVALID_CHARACTER", "holds a character that cannot be kept."];
  const isLong = [...printed].length > TEXT_LIMITS.name;
  return isLong ? ["TOO_LONG", `must have at most ${TEXT_LIMITS.name} characters.`] : [undefined, ""];
}

/** Before a document is saved, a person has said of each doubtful name whom it means. */
export function decideQuestions(names: readonly { printed: string; outcome: string }[]): Decision {
  const open = names.filter(({ outcome }) => outcome === "ASK").map(({ printed }) => printed);
  if (open.length === 0) return ALLOW;
  const shown = open.slice(0, 20).join("、");
  const more = open.length > 20 ? ` and ${open.length - 20} more` : "";
  return refuse("OPEN_QUESTIONS", `Say first whom these names mean: ${shown}${more}.`, ["choices"]);
}

type Standing = { retiredAt: Date | null } | null;

/** Issuing body, superior and predecessor must still be there when the document is saved. */
export function decideSurroundings(named: {
  issuer: Standing;
  superior: Standing;
  superseded: Standing;
}): Decision {
  const fields = { issuer: "issuerId", superior: "superiorId", superseded: "supersedesId" } as const;
  for (const [name, field] of Object.entries(fields)) {
    if (named[name as keyof typeof fields]?.retiredAt != null)
      return refuse("RETIRED", "What was chosen here has been retired.", [field]);
  }
  return ALLOW;
}

interface Passage {
  start: number;
  end: number;
}

/**
 * The faults of a document that are still there: those that its draft still says, and the doubts of its reader, save
 * where a person has found a fact in an entry of a roster that could not be read.
 */
export function openDiagnostics<D extends Passage & { code: string }>(
  diagnostics: readonly D[],
  draft: { issues: readonly string[]; spans: readonly Passage[] },
): D[] {
  return diagnostics.filter(({ code, start, end }) => {
    if (code === "COLLECTIVE_MEMBER") return true;
    if (code !== "UNREAD_ROSTER_ENTRY") return draft.issues.includes(code);
    return !draft.spans.some((span) => span.start >= start && span.end <= end);
  });
}
