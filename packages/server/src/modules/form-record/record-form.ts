import { parseGlobalId } from "../../access/global-id.ts";
import { optionalNode, requireNode } from "../../access/load-node.ts";
import type { Sight } from "../../access/sight/sight.ts";
import { reachOfWriter } from "../../access/sight-of-write.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Db } from "../../database/open-database.ts";
import type { Uploads } from "../../files/uploads.ts";
import type { FormRecord, FormVersion } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { insertFormRecord } from "./create-form-record.ts";
import { keepFiles } from "./keep-files.ts";
import { mayRecordFor, requireMayRecord } from "./may-record.ts";

export interface RecordFormInput {
  formId: string;
  unitId?: string | null | undefined;
  personId?: string | null | undefined;
  onDay: string;
  values?: unknown;
  isZero?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Fills in a form for a day beside what is due (D1). Who works in a unit does so in the own name; who keeps it, in anybody's.
 * @throws DomainError naming `values.…`
 */
export async function recordForm(
  context: WriteContext & { uploads: Uploads },
  input: RecordFormInput,
): Promise<FormRecord & Typed> {
  const files = await keepFiles(context, "recordForm", input.values, (db, sight) =>
    findVersion(db, sight, context.viewer, input),
  );
  return write(context, "recordForm", input, async (current) => {
    const { tx } = current;
    const form = await requireNode(tx, "Form", input.formId, ["formId"]);
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    const unitId = unit?.id ?? null;
    const personId = person?.id ?? context.viewer?.personId ?? null;
    await requireMayRecord(context, tx, "recordForm", { unitId, personId });
    const isKept = unitId !== null && (await reachOfWriter(tx)).editedUnits.has(unitId);
    if (person !== null && !isKept)
      await requireMayRecord(context, tx, "recordForm", { unitId: null, personId: person.id });
    const record = await insertFormRecord(current, {
      formId: form.id,
      values: input.isZero === true ? null : ((input.values ?? {}) as object),
      unitId,
      personId,
      onDay: new Date(`${input.onDay}T00:00:00Z`),
      occurrenceId: null,
      authorName: context.viewer?.name ?? "",
      files,
    });
    return typed("FormRecord", record);
  });
}

/** The version that will be filled in, for whoever may record by it. */
async function findVersion(
  db: Db,
  sight: Sight,
  viewer: Viewer | null,
  { formId, unitId, personId }: RecordFormInput,
): Promise<FormVersion | null> {
  const form = parseGlobalId(formId);
  const reporting = {
    unitId: parseGlobalId(unitId ?? "")?.id ?? null,
    personId: parseGlobalId(personId ?? "")?.id ?? viewer?.personId ?? null,
  };
  if (form?.type !== "Form" || !mayRecordFor(viewer, await sight.reach(), reporting)) return null;
  return db.formVersion.findFirst({ where: { formId: form.id }, orderBy: { number: "desc" } });
}
