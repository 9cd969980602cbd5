import { parseGlobalId } from "../../access/global-id.ts";
import { requireNode, updateNode } from "../../access/load-node.ts";
import type { Sight } from "../../access/sight/sight.ts";
import { reachOfWriter } from "../../access/sight-of-write.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import type { Db } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError, invalid } from "../../errors.ts";
import type { Uploads } from "../../files/uploads.ts";
import type { FormVersion, Occurrence, ReportFaultKind } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { insertFormRecord } from "../form-record/create-form-record.ts";
import { keepFiles } from "../form-record/keep-files.ts";
import { partyId } from "../party/people-of-parties.ts";
import { unitsOfParties } from "../party/units-of-parties.ts";
import { insertFaults } from "../report-fault/insert-faults.ts";
import { answerableAt } from "./answerable.ts";
import { loadParts, type OccurrenceParts, occurrenceRelations } from "./load-parts.ts";
import { mayReport } from "./own-report.ts";
import { decideReport, stateOfReport } from "./rules.ts";

export interface SubmitReportInput {
  occurrenceId: string;
  values?: unknown;
  isZero?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What a report needs besides what any write does: the files sent ahead, and the body's time zone. */
type ReportContext = WriteContext & { uploads: Uploads; timeZone: string };

/**
 * Reports what is due, or that there is nothing to report (D1, D3): on time up to the cut-off, late from it on, which is
 * counted. What was missed is late when it comes, and stays counted as missed too.
 * @throws DomainError: REPORT_SETTLED, REPORT_TOO_EARLY, ForbiddenError where it is not the writer's to report, or naming `values.…`
 */
export async function submitReport(
  context: ReportContext,
  input: SubmitReportInput,
): Promise<Occurrence & Typed> {
  const files = await keepFiles(context, "submitReport", input.values, (db, sight) =>
    findVersion(db, sight, context, input),
  );
  return write(context, "submitReport", input, async (current) => {
    const { tx, now, log } = current;
    const before = await requireNode(tx, "Occurrence", input.occurrenceId, ["occurrenceId"]);
    const parts = await loadParts(tx, before);
    if (!mayReport(context.viewer, await reachOfWriter(tx), parts.owedBy))
      throw new ForbiddenError("write:submitReport");
    enforce(decideReport(before, now, context.timeZone));
    const isZero = input.isZero === true;
    const { party, watchPersonId } = parts.owedBy;
    const placed = await unitsOfParties(tx, [party], now);
    const record = await insertFormRecord(current, {
      formId: parts.obligation.formId,
      values: isZero ? null : valuesOf(input),
      unitId: placed.get(partyId(party))?.unitId ?? null,
      personId: context.viewer?.personId ?? watchPersonId ?? null,
      onDay: before.onDay,
      occurrenceId: before.id,
      authorName: context.viewer?.name ?? "",
      files,
    });
    const state = stateOfReport(before, now, isZero);
    const after = await updateNode(tx, "Occurrence", before, {
      state,
      stateReason: null,
      stateAt: now,
      submittedAt: now,
      recordId: record.id,
    });
    log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, party)));
    if (state === "LATE") await countLateness(current, before, after, parts);
    return typed("Occurrence", after);
  });
}

function valuesOf({ values }: SubmitReportInput): object {
  if (typeof values === "object" && values !== null && !Array.isArray(values)) return values;
  throw invalid(["values"], "REQUIRED", "must hold the values, unless `isZero` is true.");
}

/** The version of the form that will be filled in, for whoever may report by it. */
async function findVersion(
  db: Db,
  sight: Sight,
  { viewer, clock, timeZone }: ReportContext,
  { occurrenceId }: SubmitReportInput,
): Promise<FormVersion | null> {
  const named = parseGlobalId(occurrenceId);
  if (named?.type !== "Occurrence") return null;
  const row = await db.occurrence.findUnique({ where: { id: named.id } });
  if (row === null || !(await sight.sees("Occurrence", row))) return null;
  if (!decideReport(row, clock.now(), timeZone).allowed) return null;
  const { obligation, owedBy } = await loadParts(db, row);
  if (!mayReport(viewer, await sight.reach(), owedBy)) return null;
  return db.formVersion.findFirst({ where: { formId: obligation.formId }, orderBy: { number: "desc" } });
}

/** A late report is counted, and as missed too where its grace was over before the server had said so. */
async function countLateness(
  current: Write,
  before: Occurrence,
  after: Occurrence,
  { reporter }: OccurrenceParts,
): Promise<void> {
  const isMissed = before.state === "PENDING" && current.now >= before.missedAt;
  const [answers] = (
    await answerableAt(current.tx, [{ occurrence: before, reporter }], before.dueAt)
  ).values();
  const kinds: ReportFaultKind[] = isMissed ? ["MISSED", "LATE"] : ["LATE"];
  await insertFaults(
    current,
    kinds.map((kind) => ({
      kind,
      occurrenceId: after.id,
      recordId: kind === "LATE" ? after.recordId : null,
      unitId: answers?.unitId ?? null,
      personId: answers?.personId ?? null,
      note: null,
      authorName: "",
      onDay: after.onDay,
    })),
  );
}
