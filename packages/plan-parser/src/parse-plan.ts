import { append } from "./append.ts";
import { assemble } from "./assemble.ts";
import { closeLabels } from "./close-labels.ts";
import type { Diagnostic, Plan } from "./draft.ts";
import { DraftBuilder } from "./draft-builder.ts";
import { hoistOwners } from "./hoist-owners.ts";
import { readClause } from "./interpret.ts";
import { findIssues } from "./issues.ts";
import type { MappedText, Span } from "./mapped-text.ts";
import { locate } from "./mapped-text.ts";
import { readMeta } from "./meta.ts";
import { normalize } from "./normalize.ts";
import { isReport } from "./not-a-plan.ts";
import { readObligations } from "./obligations.ts";
import { readOutline } from "./outline.ts";
import { stripPageMarks } from "./page-marks.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { joinLines } from "./reflow.ts";
import { splitLines, splitSignature } from "./split-lines.ts";
import { stripResidue } from "./strip-residue.ts";

export type {
  Diagnostic,
  GroupKind,
  MemberRole,
  Plan,
  PlanClause,
  PlanGroup,
  PlanMember,
  PlanMeta,
  PlanObligation,
  PlanSpan,
} from "./draft.ts";

/**
 * Reads a Chinese work plan as text into a structured draft. Pure; never throws; linear in the length of the text.
 * Every string of the draft is a literal piece of the input, and its span says which.
 */
export function parsePlan(text: string): {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
} {
  const stripped = stripResidue(normalize(text));
  const paged = stripPageMarks(stripped.text);
  const signed = splitSignature(paged);
  const meta = readMeta({ text: signed.text, start: 0 }, linesOf(signed.text));
  const source = joinLines(splitLines(closeLabels(signed)));
  const doc: Piece = { text: source.text, start: 0 };
  const root = readOutline(doc);
  hoistOwners(root);
  const draft = new DraftBuilder();
  const reading: Reading = {
    draft,
    doc,
    leadership: null,
    office: null,
    roster: null,
    subject: null,
    heading: null,
    annexNamed: null,
    announced: new Map(),
  };
  readClause(reading, root);
  readObligations(draft, root);
  findIssues(draft, doc, reading.annexNamed);
  const title = meta.title ? compact(meta.title) : null;
  if (isReport(doc.text, title)) keepLittle(draft);
  const diagnostics = listDiagnostics(source, draft, stripped.suspicious);
  return { plan: assemble(source, draft, { facts: meta, source: signed }, root, diagnostics), diagnostics };
}

// A report sets up nothing but a body that it says was set up.
function keepLittle(draft: DraftBuilder): void {
  const kept = draft.groups.filter((group) => group.kind === "LEADERSHIP");
  draft.groups.length = 0;
  append(draft.groups, kept);
  const faults = draft.doubts.filter(
    (doubt) =>
      ["MASKED_NAME", "PLACEHOLDER", "TRUNCATED", "COLLECTIVE_MEMBER"].includes(doubt.code) ||
      (doubt.code === "NO_MEMBERS" && kept.length > 0),
  );
  draft.doubts.length = 0;
  append(draft.doubts, faults);
  draft.doubt("NOT_A_PLAN", "the text reports or sums up; it does not set out a plan", null);
}

function linesOf(text: string): Piece[] {
  const lines: Piece[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const piece = trim(cut({ text, start: 0 }, from, from + line.length));
    if (piece.text) lines.push(piece);
    from += line.length + 1;
  }
  return lines;
}

function listDiagnostics(source: MappedText, draft: DraftBuilder, suspicious: readonly Span[]): Diagnostic[] {
  const whole = { start: 0, end: source.original.length };
  const found: Diagnostic[] = draft.doubts.map(({ code, message, piece }) => ({
    code,
    message,
    ...(piece ? locate(source, piece.start, endOf(piece)) : whole),
  }));
  for (const span of suspicious)
    found.push({
      code: "SUSPICIOUS_TEXT",
      message: "markup or text that speaks to the reader was passed over",
      ...span,
    });
  return found;
}
