import { parseGlobalId } from "../../access/global-id.ts";
import { findIn, requireNode } from "../../access/load-node.ts";
import type { Sight } from "../../access/sight/sight.ts";
import { reachOfWriter } from "../../access/sight-of-write.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Db } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { Uploads } from "../../files/uploads.ts";
import type { FormRecord, FormVersion } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { followCorrection } from "../occurrence/follow-correction.ts";
import { insertFormRecord } from "./create-form-record.ts";
import { keepFiles } from "./keep-files.ts";
import { mayCorrect } from "./may-record.ts";
import { decideCorrection } from "./rules.ts";

export interface CorrectRecordInput {
  id: string;
  values?: unknown;
  isZero?: boolean | null | undefined;
  reason: string;
  isFalse: boolean;
  clientMutationId?: string | null | undefined;
}

/**
 * Puts a right record in the place of a wrong one, with the reason; both stay (D6). It is filled in by the version of
 * the form in which the wrong one was, and what was due is reported by it; a false one is counted. What was reported is
 * corrected by whoever may report it.
 * @throws DomainError: CORRECTED_ALREADY, REASON_REQUIRED, ForbiddenError where it is not the writer's to correct, or naming `values.…`
 */
export async function correctRecord(
  context: WriteContext & { uploads: Uploads },
  input: CorrectRecordInput,
): Promise<FormRecord & Typed> {
  const files = await keepFiles(context, "correctRecord", input.values, (db, sight) =>
    findVersion(db, sight, context.viewer, input.id),
  );
  return write(context, "correctRecord", input, async (current) => {
    const { tx } = current;
    checkTexts(input, { reason: { kind: "note" } });
    const wrong = await requireNode(tx, "FormRecord", input.id, ["id"]);
    if (!(await mayCorrect(findIn(tx), context.viewer, await reachOfWriter(tx), wrong)))
      throw new ForbiddenError("write:correctRecord");
    const isCorrected = (await tx.formRecord.count({ where: { supersedesId: wrong.id } })) > 0;
    enforce(decideCorrection(isCorrected, input.reason));
    const version = await tx.formVersion.findUniqueOrThrow({ where: { id: wrong.formVersionId } });
    const record = await insertFormRecord(current, {
      version,
      values: input.isZero === true ? null : ((input.values ?? {}) as object),
      unitId: wrong.unitId,
      personId: wrong.personId,
      onDay: wrong.onDay,
      occurrenceId: wrong.occurrenceId,
      authorName: context.viewer?.name ?? "",
      files,
      corrects: { id: wrong.id, reason: input.reason },
    });
    await followCorrection(current, wrong, record, input.isFalse, record.authorName);
    return typed("FormRecord", record);
  });
}

/** The version in which the record was filled in, for whoever sees and may correct it. */
async function findVersion(
  db: Db,
  sight: Sight,
  viewer: Viewer | null,
  id: string,
): Promise<FormVersion | null> {
  const parsed = parseGlobalId(id);
  if (parsed?.type !== "FormRecord") return null;
  const record = await db.formRecord.findUnique({ where: { id: parsed.id } });
  if (record === null || !(await sight.sees("FormRecord", record))) return null;
  if (!(await mayCorrect(findIn(db), viewer, await sight.reach(), record))) return null;
  return db.formVersion.findUnique({ where: { id: record.formVersionId } });
}
