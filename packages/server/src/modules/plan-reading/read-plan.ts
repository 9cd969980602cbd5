import type { Logger } from "pino";
import { requireRight } from "../../access/policy.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import { type DomainError, isDomainError } from "../../errors.ts";
import type { Uploads } from "../../files/uploads.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import type { Typed } from "../../typed.ts";
import type { SourceReading } from "./read-source.ts";
import { readingEvent } from "./reading-event.ts";
import { type ReadingHead, readingHead } from "./reading-head.ts";
import { readFor, type SourceInput, sourceOf } from "./source-of.ts";

export interface ReadPlanInput extends SourceInput {
  fileName?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

type ReadPlanContext = WriteContext & { uploads: Uploads; log: Logger };
type Read = SourceReading & { fileName: string | null };

/**
 * Reads a document, a file or what was pasted, and keeps it with all that was found in it: nothing of it is a plan yet.
 * It is read before the write begins, so that no other writer waits for a long document.
 * @throws DomainError: a ValidationError with the DocumentErrorCode of a document that is refused, UPLOAD_GONE
 */
export async function readPlan(context: ReadPlanContext, input: ReadPlanInput): Promise<ReadingHead & Typed> {
  requireRight(context.viewer, "write:readPlan");
  const read = await readOrRefuse(context, context.viewer, input);
  return write(context, "readPlan", input, async ({ tx, now, log }) => {
    checkTexts(input, { uploadId: { kind: "text" }, fileName: { kind: "name" } });
    if (isDomainError(read)) throw read;
    const { text, notes, draft, diagnostics, fileName } = read;
    const row: PlanReading = {
      id: makeId(),
      version: 1,
      fileName,
      text,
      notes: notes as never,
      draft: draft as never,
      diagnostics: diagnostics as never,
      choices: [],
      issuerId: null,
      superiorId: null,
      supersedesId: null,
      planId: null,
      authorName: context.viewer?.name ?? "",
      createdAt: now,
      updatedAt: now,
      retiredAt: null,
    };
    await insertRows(tx, "PlanReading", [row]);
    log(readingEvent(null, row));
    return readingHead(row);
  });
}

/** A refusal is kept for the write: there, the same call again is answered as the first one was. */
async function readOrRefuse(
  context: ReadPlanContext,
  viewer: Viewer,
  input: ReadPlanInput,
): Promise<Read | DomainError> {
  try {
    const { field, source } = await sourceOf(context.uploads, viewer, input);
    const reading = await readFor(source, field, context.log);
    const fileName = input.fileName?.trim() || (source.kind === "file" ? source.fileName : null);
    return { ...reading, fileName };
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
}
