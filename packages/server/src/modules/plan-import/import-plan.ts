import { optionalNode } from "../../access/load-node.ts";
import { Batch } from "../../audit/batch.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { invalid } from "../../errors.ts";
import type { OrgUnit, Plan } from "../../generated/prisma/client.ts";
import { isStorable } from "../../text/check-text.ts";
import { unitKind } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import type { Typed } from "../../typed.ts";
import { newOrgUnit } from "../org-unit/create-org-unit.ts";
import { newPlan } from "../plan/create-plan.ts";
import { dayStart } from "./day-start.ts";
import { readDirectory } from "./directory.ts";
import { type PlanDraft, readDraft } from "./draft.ts";
import { type ExistingPlan, readExistingPlan } from "./existing-plan.ts";
import { importGroups } from "./import-groups.ts";
import { issueDate } from "./issue-date.ts";
import { type ImportDoubt, type ImportItem, ImportReport } from "./report.ts";
import { createSources } from "./sources.ts";
import { supersedePlan } from "./supersede.ts";

export interface ImportPlanInput {
  draft: unknown;
  text?: string | null | undefined;
  issuerId?: string | null | undefined;
  superiorId?: string | null | undefined;
  supersedesId?: string | null | undefined;
  validFrom?: Date | null | undefined;
  status?: "DRAFT" | "IN_FORCE" | null | undefined;
  dryRun?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What an import did, or would do. */
export interface ImportOutcome extends Typed {
  isDryRun: boolean;
  planId: string | null;
  title: string;
  created: ImportItem[];
  matched: ImportItem[];
  doubtful: ImportDoubt[];
}

/** Thrown to leave a dry run's transaction without a trace. */
class DryRun extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super("dry run");
    this.outcome = outcome;
  }
}

/**
 * Loads a plan draft: matches the units and people of the issuing body, creates the rest, and answers with what was
 * created, matched and doubtful. The same draft again creates nothing; `dryRun` writes nothing at all.
 * @throws ValidationError naming the path of each fault, and the other refusals of a write
 */
export async function importPlan(
  context: WriteContext & { timeZone: string },
  input: ImportPlanInput,
): Promise<ImportOutcome> {
  try {
    return await write(context, "importPlan", input, async (current) => {
      const outcome = await bringIn(current, context.timeZone, input);
      if (input.dryRun === true) throw new DryRun(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.outcome;
    throw error;
  }
}

async function bringIn(current: Write, timeZone: string, input: ImportPlanInput): Promise<ImportOutcome> {
  const { tx, now } = current;
  const draft = readDraft(input.draft);
  const day = issueDate(draft.meta.date);
  const batch = new Batch(now);
  const report = new ImportReport();
  const validFrom = input.validFrom ?? (day === null ? now : dayStart(day, timeZone));
  const issuer = await findIssuer(current, input, draft, batch, report);
  const superior = await optionalNode(tx, "OrgUnit", input.superiorId, ["superiorId"]);
  const superseded = await optionalNode(tx, "Plan", input.supersedesId, ["supersedesId"]);
  const existing = await readExistingPlan(tx, draft, issuer?.id ?? null, superseded?.id ?? null);
  if (!isStorable(input.text ?? ""))
    throw invalid(["text"], "INVALID_CHARACTER", "holds a character that cannot be kept.");
  if (input.text != null && input.text.length > 2_000_000)
    throw invalid(["text"], "TOO_LONG", "must have at most 2,000,000 characters.");
  const plan =
    existing.plan ?? batch.add("Plan", planOf(draft, input, issuer, superior, day, validFrom, now));
  if (existing.plan !== null) doubtUnused(report, input, existing.plan);
  if (existing.plan !== null) report.matched({ type: "Plan", id: `Plan:${plan.id}`, name: plan.title });
  const directory = await readDirectory(
    tx,
    issuer?.id ?? null,
    existing.plan?.id ?? null,
    namesOf(draft),
    now,
  );
  if (issuer !== null && !directory.units.some(({ id }) => id === issuer.id)) directory.units.push(issuer);
  const text = input.text ?? existing.plan?.text ?? null;
  const sources = createSources(text, draft, plan.id, existing.clauses, batch, report);
  const scope = {
    batch,
    report,
    directory,
    issuer,
    planId: plan.id,
    validFrom,
    now,
    draft,
    existing,
    sources,
  };
  doubtFacts(report, issuer, day, draft);
  importGroups(scope);
  await batch.write(current);
  if (input.supersedesId != null && existing.plan === null)
    await supersedePlan(current, input.supersedesId, validFrom);
  return outcomeOf(input, plan, batch, report, existing);
}

function outcomeOf(
  { dryRun }: ImportPlanInput,
  plan: Plan,
  batch: Batch,
  report: ImportReport,
  existing: ExistingPlan,
): ImportOutcome {
  const isDryRun = dryRun === true;
  return {
    __typename: "ImportPlanSuccess",
    isDryRun,
    planId: isDryRun && existing.plan === null ? null : plan.id,
    title: plan.title,
    created: batch.created(),
    matched: report.allMatched,
    doubtful: report.allDoubts,
  };
}

/** The issuing body: the one that is named in the input, else the one of that name, else a new one. */
async function findIssuer(
  { tx, now }: Write,
  input: ImportPlanInput,
  draft: PlanDraft,
  batch: Batch,
  report: ImportReport,
): Promise<OrgUnit | null> {
  const given = await optionalNode(tx, "OrgUnit", input.issuerId, ["issuerId"]);
  const printed = draft.meta.issuer ?? null;
  if (given !== null || printed === null) return given;
  const key = textKey(printed);
  const [known, ...others] = await tx.orgUnit.findMany({
    where: { nameKey: key, kind: "ORGANIZATION", retiredAt: null },
    orderBy: { id: "asc" },
  });
  if (known === undefined) {
    const facts = { name: printed, kind: unitKind(printed), aliases: [], code: null, originPlanId: null };
    return batch.add("OrgUnit", newOrgUnit({ ...facts, kind: "ORGANIZATION" }, now));
  }
  report.matched({ type: "OrgUnit", id: `OrgUnit:${known.id}`, name: known.name });
  if (others.length > 0) {
    const message = "Several bodies have this name; the first was taken.";
    const candidates = others.map(({ id }) => `OrgUnit:${id}`);
    report.doubt({ code: "SAME_NAME_ELSEWHERE", message, name: printed, candidates });
  }
  return known;
}

function planOf(
  draft: PlanDraft,
  input: ImportPlanInput,
  issuer: OrgUnit | null,
  superior: OrgUnit | null,
  day: string | null,
  validFrom: Date,
  now: Date,
): Plan {
  return newPlan(
    {
      title: draft.meta.title,
      documentNumber: draft.meta.docNumber ?? null,
      issuerId: issuer?.id ?? null,
      superiorId: superior?.id ?? null,
      issuedOn: day === null ? null : new Date(`${day}T00:00:00Z`),
      publicity: draft.meta.publicity ?? null,
      status: input.status ?? "IN_FORCE",
      inForceFrom: input.status === "DRAFT" ? null : validFrom,
      text: input.text ?? null,
      issues: draft.issues,
      obligations: draft.obligations,
    },
    now,
  );
}

/** What is said of a plan that is there already is not applied by loading it again. */
function doubtUnused(report: ImportReport, input: ImportPlanInput, plan: Plan): void {
  const isNewText = input.text != null && input.text !== plan.text;
  const said = [input.supersedesId, input.superiorId, input.status, input.validFrom].some(
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

function namesOf(draft: PlanDraft): string[] {
  const ofGroup = draft.groups.flatMap((group) => [
    ...group.members.flatMap(({ name }) => name ?? []),
    ...group.leads,
    ...group.responsible,
    ...group.supporting,
    group.hostDepartment ?? "",
  ]);
  return [...draft.departments, ...ofGroup].filter((name) => name !== "");
}
