import { checkWrite } from "../../access/check-write.ts";
import { globalId, inputId, parseGlobalId } from "../../access/global-id.ts";
import { findIn, requireNode } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { createSightOfWrite } from "../../access/sight/sight.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import { invalid } from "../../errors.ts";
import type { Upload, Uploads } from "../../files/uploads.ts";
import type { Evidence } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideUse } from "./rules.ts";

export interface AddEvidenceInput {
  targetId: string;
  uploadId: string;
  note?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Makes an uploaded file evidence of a task or a result, under the viewer's name. The bytes are kept for good before the
 * row is written: a row never points to nothing, and no other writer waits for a slow file service.
 * @throws DomainError: UPLOAD_GONE
 */
export async function addEvidence(
  context: WriteContext & { uploads: Uploads },
  input: AddEvidenceInput,
): Promise<Evidence & Typed> {
  requireRight(context.viewer, "write:addEvidence");
  const waiting = context.uploads.find(context.viewer, input.uploadId);
  const isThere =
    waiting !== null && (await mayBeKept(context, input)) && (await context.uploads.keep(waiting));
  return write(context, "addEvidence", input, async (current) => {
    checkTexts(input, { uploadId: { kind: "text", required: true }, note: { kind: "note" } });
    const target = await requireTarget(current, input.targetId);
    const upload = requireUpload(waiting);
    const { tx, now, log } = current;
    const isUsed = (await tx.evidence.count({ where: { storageKey: upload.storageKey } })) > 0;
    enforce(decideUse({ isUsed, isThere }));
    const row: Evidence = {
      id: makeId(),
      ...target.columns,
      recordId: null,
      ...upload,
      note: input.note?.trim() || null,
      authorName: context.viewer?.name ?? "",
      createdAt: now,
      retiredAt: null,
    };
    await tx.evidence.create({ data: row });
    log(nodeEvent("Evidence", null, row, target.related));
    return typed("Evidence", row);
  });
}

/** Nothing is kept for good for whoever may not add it; the write says so, and looks again. @throws ForbiddenError */
async function mayBeKept(context: WriteContext, { targetId }: AddEvidenceInput): Promise<boolean> {
  const { db, clock, viewer } = context;
  const parsed = parseGlobalId(targetId);
  if (viewer === null || (parsed?.type !== "Task" && parsed?.type !== "DutyResult")) return false;
  const find = findIn(db);
  const sight = createSightOfWrite({ db, clock, viewer }, find);
  const target = await find(parsed.type, parsed.id);
  if (target === null || !(await sight.sees(parsed.type, target))) return false;
  const column = parsed.type === "Task" ? "taskId" : "dutyResultId";
  const row = { subject: globalId("Evidence", parsed.id), before: null, after: { [column]: parsed.id } };
  const written = { tx: db, now: clock.now(), viewer, action: "addEvidence", reach: sight.reach };
  await checkWrite(written, [row]);
  return true;
}

async function requireTarget({ tx }: Write, text: string) {
  const path = ["targetId"];
  const { type } = inputId(text, ["Task", "DutyResult"], path);
  if (type === "Task") {
    const { id } = await requireNode(tx, "Task", text, path);
    return { columns: { taskId: id, dutyResultId: null }, related: [globalId("Task", id)] };
  }
  const { id, dutyId } = await requireNode(tx, "DutyResult", text, path);
  const related = [globalId("DutyResult", id), globalId("Duty", dutyId)];
  return { columns: { taskId: null, dutyResultId: id }, related };
}

/** @throws ValidationError INVALID_ID for a ticket that is forged, somebody else's or too old */
function requireUpload(upload: Upload | null): Upload {
  if (upload === null) throw invalid(["uploadId"], "INVALID_ID", "This is no upload of yours that waits.");
  return upload;
}
