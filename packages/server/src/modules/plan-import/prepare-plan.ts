import { Batch } from "../../audit/batch.ts";
import type { Tx } from "../../database/open-database.ts";
import { invalid, ValidationError } from "../../errors.ts";
import type { OrgUnit, Plan } from "../../generated/prisma/client.ts";
import { dayStart } from "../../local-time.ts";
import { isStorable } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { isMaskedName } from "../person/rules.ts";
import { newPlan } from "../plan/create-plan.ts";
import type { ChosenName } from "./choices.ts";
import { readDirectory } from "./directory.ts";
import { type PlanDraft, readDraft } from "./draft.ts";
import { readExistingPlan } from "./existing-plan.ts";
import { findIssuer } from "./find-issuer.ts";
import { importGroups } from "./import-groups.ts";
import { issueDate } from "./issue-date.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { NameBook } from "./name-book.ts";
import { ImportReport } from "./report.ts";
import { createSources } from "./sources.ts";
import { spansBeyond } from "./spans.ts";

/** What a plan is made of, with the nodes that somebody named. */
export interface PlanSource {
  draft: unknown;
  text?: string | null | undefined;
  issuer: OrgUnit | null;
  superior: OrgUnit | null;
  superseded: Plan | null;
  chosen: readonly ChosenName[];
  validFrom?: Date | null | undefined;
  status?: "DRAFT" | "IN_FORCE" | null | undefined;
}

/** A plan that is ready to be written: nothing was written yet. */
export interface PreparedPlan {
  draft: PlanDraft;
  plan: Plan;
  /** Whether no earlier load has brought it. */
  isNew: boolean;
  validFrom: Date;
  batch: Batch;
  report: ImportReport;
  names: NameBook;
  mentions: Mention[];
}

/**
 * Makes all rows of a plan out of its draft, in memory: finds whom its names mean, and creates the rest. The number of
 * statements, which only read, does not depend on the draft.
 * @throws ValidationError naming the path of each fault
 */
export async function preparePlan(
  tx: Tx,
  now: Date,
  timeZone: string,
  input: PlanSource,
): Promise<PreparedPlan> {
  const draft = readDraft(input.draft);
  checkText(input, draft);
  const day = issueDate(draft.meta.date);
  const [batch, report, mentions] = [new Batch(now), new ImportReport(), mentionsOf(draft)];
  const found = await findIssuer(tx, mentions, draft, input.issuer, input.chosen, batch, report, now);
  const { issuer } = found;
  const predecessorId = input.superseded?.id ?? null;
  const existing = await readExistingPlan(tx, draft, issuer?.id ?? null, predecessorId);
  const validFrom =
    beginning(existing.plan, input.validFrom ?? null) ?? (day === null ? now : dayStart(day, timeZone));
  const plan = existing.plan ?? batch.add("Plan", planOf(draft, input, issuer, day, validFrom, now));
  if (existing.plan !== null) doubtUnused(report, input, existing.plan);
  if (existing.plan !== null) report.matched({ type: "Plan", id: `Plan:${plan.id}`, name: plan.title });
  const around = {
    issuerId: issuer?.id ?? null,
    planId: existing.plan?.id ?? null,
    predecessorId,
    chosenUnitIds: input.chosen.flatMap(({ kind, node }) => (kind === "UNIT" && node ? [node.id] : [])),
  };
  const names = mentions.map(({ name }) => name);
  const directory = await readDirectory(tx, around, names, now);
  const isKnown = directory.units.some(({ id }) => id === issuer?.id);
  if (issuer !== null && !found.isNew && !isKnown) directory.units.push(issuer);
  const book = new NameBook(directory, issuer, mentions, input.chosen);
  if (draft.meta.issuer != null && found.decision !== null) {
    book.enter("UNIT", found.printed ?? draft.meta.issuer, found.decision, issuer, input.issuer !== null);
    book.unit(draft.meta.issuer);
  }
  if (issuer !== null && found.isNew) directory.units.push(issuer);
  const sources = createSources(
    ...sourceText(draft, input, existing.plan),
    mentions,
    plan.id,
    existing.clauses,
    batch,
    report,
  );
  if (issuer !== null && found.isNew) issuer.sourceId = sources.firstNaming(issuer.name);
  doubtFacts(report, issuer, day, draft);
  const shared = { batch, report, directory, names: book, sources, issuer, validFrom, now };
  importGroups({ ...shared, planId: plan.id, draft, existing });
  addForms(book);
  return { draft, plan, isNew: existing.plan === null, validFrom, batch, report, names: book, mentions };
}

/** From when what a load brings holds: what is added to a draft begins with the draft, whatever is said of it now. */
function beginning(known: Plan | null, asked: Date | null): Date | null {
  if (known?.status === "DRAFT") return known.plannedFrom ?? asked;
  return asked ?? known?.inForceFrom ?? null;
}

/** The text in which facts are looked for: a plan that is there keeps its own, and spans in another text say nothing of it. */
function sourceText(
  draft: PlanDraft,
  { text = null }: PlanSource,
  known: Plan | null,
): [string | null, PlanDraft] {
  const kept = known?.text ?? null;
  return kept === null || text === null || text === kept
    ? [kept ?? text, draft]
    : [kept, { ...draft, spans: [] }];
}

/** What is new is known by the forms of its name too, as somebody said. */
function addForms(book: NameBook): void {
  for (const { printed, of } of book.allForms) {
    if (of.nodeId !== null || of.row === null || isMaskedName(printed)) continue;
    const aliases = [...of.row.aliases, printed];
    const sort = of.kind === "PERSON" ? ("person" as const) : ("other" as const);
    Object.assign(of.row, { aliases, ...nameKeys(of.row.name, aliases, sort) });
  }
}

function checkText({ text }: PlanSource, { spans }: PlanDraft): void {
  if (text == null) return;
  if (!isStorable(text))
    throw invalid(["text"], "INVALID_CHARACTER", "holds a character that cannot be kept.");
  if (text.length > 1_000_000) throw invalid(["text"], "TOO_LONG", "must have at most 1,000,000 characters.");
  const faults = spansBeyond(spans, text.length);
  if (faults.length > 0) throw new ValidationError(faults);
}

function planOf(
  draft: PlanDraft,
  input: PlanSource,
  issuer: OrgUnit | null,
  day: string | null,
  validFrom: Date,
  now: Date,
): Plan {
  const isDraft = input.status === "DRAFT";
  return newPlan(
    {
      title: draft.meta.title,
      documentNumber: draft.meta.docNumber ?? null,
      issuerId: issuer?.id ?? null,
      superiorId: input.superior?.id ?? null,
      supersedesId: input.superseded?.id ?? null,
      issuedOn: day === null ? null : new Date(`${day}T00:00:00Z`),
      publicity: draft.meta.publicity ?? null,
      status: input.status ?? "IN_FORCE",
      inForceFrom: isDraft ? null : validFrom,
      plannedFrom: isDraft ? validFrom : null,
      text: input.text ?? null,
      issues: draft.issues,
      obligations: draft.obligations,
    },
    now,
  );
}

/** What is said of a plan that is there already is not applied by loading it again. */
function doubtUnused(report: ImportReport, input: PlanSource, plan: Plan): void {
  const isNewText = input.text != null && input.text !== plan.text;
  const said = [input.superseded, input.superior, input.status, input.validFrom].some(
    (value) => value != null,
  );
  if (!said && !isNewText) return;
  const message =
    "The plan was loaded before: its text, state, date, superior and predecessor stay as they are.";
  report.doubt({ code: "ALREADY_LOADED", message, name: plan.title, candidates: [`Plan:${plan.id}`] });
}

function doubtFacts(
  report: ImportReport,
  issuer: OrgUnit | null,
  day: string | null,
  draft: PlanDraft,
): void {
  const name = draft.meta.title;
  if (issuer === null) {
    const message =
      "The draft names no issuing body: units and people were looked for only in earlier loads of this plan.";
    report.doubt({ code: "NO_ISSUER", message, name, candidates: [] });
  }
  if (day === null) {
    const message =
      "The draft has no date of issue that can be read: everything holds from the moment of loading.";
    report.doubt({ code: "NO_DATE", message, name, candidates: [] });
  }
}
