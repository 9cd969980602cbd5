import { globalId, parseGlobalId } from "../../access/global-id.ts";
import { nodeTable } from "../../access/load-node.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce, refuse } from "../../decision.ts";
import { type FieldFault, ValidationError } from "../../errors.ts";
import type { Upload } from "../../files/uploads.ts";
import type { Evidence, FormRecord, FormVersion, Prisma } from "../../generated/prisma/client.ts";
import type { FormSchema } from "../form/form-shape.ts";
import { readNewestVersion } from "../form/reads.ts";
import { faultsOfValues, type Reference, referencesIn } from "../form/rules.ts";
import { type KeptFiles, withFiles } from "./keep-files.ts";
import { recordKey } from "./rules.ts";

/** What a record says, of whom, for which day and by whom. */
export interface RecordFacts {
  /** Null: a zero report, which says nothing. */
  values: object | null;
  unitId: string | null;
  personId: string | null;
  onDay: Date;
  /** What was due and is reported by it; null: it was filled in beside all that. */
  occurrenceId: string | null;
  /** Who filled it in, as named now. */
  authorName: string;
  /** The record that it corrects, and why. */
  corrects?: { id: string; reason: string } | null;
  /** The files that the values name by tickets; they become its evidence. */
  files?: KeptFiles;
}

/** The row of a record filled in by a version of a form. */
export function newFormRecord(version: FormVersion, facts: RecordFacts, now: Date): FormRecord {
  const { values, unitId, personId, onDay, occurrenceId, authorName, corrects = null } = facts;
  return {
    id: makeId(),
    formId: version.formId,
    formVersionId: version.id,
    values: (values ?? {}) as Prisma.JsonObject,
    isZero: values === null,
    unitId,
    personId,
    onDay,
    occurrenceId,
    authorName,
    supersedesId: corrects?.id ?? null,
    reason: corrects?.reason.trim() ?? null,
    searchKey: recordKey(schemaOf(version), values ?? {}, authorName),
    createdAt: now,
    retiredAt: null,
  };
}

/**
 * Keeps a record within a write, after a look at its values by the newest version of the form (D1), or by the one given.
 * Never changed from then on. @throws ValidationError at `values.<field>`
 */
export async function insertFormRecord(
  current: Write,
  facts: RecordFacts & ({ formId: string } | { version: FormVersion }),
): Promise<FormRecord> {
  const { tx, now, log } = current;
  const version = "version" in facts ? facts.version : await readNewestVersion(tx, facts.formId);
  const files = [...(facts.files ?? [])].map(([ticket, upload]) => ({ ticket, upload, id: makeId() }));
  const ids = new Map(files.map(({ ticket, id }) => [ticket, globalId("Evidence", id)]));
  const values = facts.values && withFiles(schemaOf(version), facts.values, ids);
  if (values !== null) await checkValues(tx, schemaOf(version), values, new Set(ids.values()));
  const record = newFormRecord(version, { ...facts, values }, now);
  await tx.formRecord.create({ data: { ...record, values: record.values as Prisma.InputJsonValue } });
  const related = [
    globalId("Form", record.formId),
    relatedId("OrgUnit", record.unitId),
    relatedId("Person", record.personId),
    relatedId("FormRecord", record.supersedesId),
  ];
  log(nodeEvent("FormRecord", null, record, related));
  for (const { id, upload } of files) await addFile(current, record, id, upload);
  return record;
}

/** Makes a file evidence of a record. @throws RuleError UPLOAD_GONE where it is evidence of something else already */
async function addFile(
  { tx, now, log }: Write,
  record: FormRecord,
  id: string,
  upload: Upload,
): Promise<void> {
  const isUsed = (await tx.evidence.count({ where: { storageKey: upload.storageKey } })) > 0;
  if (isUsed) enforce(refuse("UPLOAD_GONE", "This upload has been used already.", ["values"]));
  const file: Evidence = {
    id,
    taskId: null,
    dutyResultId: null,
    recordId: record.id,
    ...upload,
    note: null,
    authorName: record.authorName,
    createdAt: now,
    retiredAt: null,
  };
  await tx.evidence.create({ data: file });
  log(nodeEvent("Evidence", null, file, [globalId("FormRecord", record.id)]));
}

function schemaOf({ schema }: FormVersion): FormSchema {
  return schema as unknown as FormSchema;
}

/** @throws ValidationError; `own`: the files that come with the values */
async function checkValues(
  tx: Tx,
  schema: FormSchema,
  values: object,
  own: ReadonlySet<string>,
): Promise<void> {
  const faults = faultsOfValues(schema, values);
  if (faults.length > 0) throw new ValidationError(faults);
  const unknown = await faultsOfReferences(
    tx,
    referencesIn(schema, values).filter(({ text }) => !own.has(text)),
  );
  if (unknown.length > 0) throw new ValidationError(unknown);
}

const TYPES = { PERSON: "Person", UNIT: "OrgUnit", FILE: "Evidence" } as const;

/** What is named must be there, and in the writer's sight; one statement for each kind. */
async function faultsOfReferences(tx: Tx, references: readonly Reference[]): Promise<FieldFault[]> {
  const known = new Set<string>();
  for (const [kind, some] of Map.groupBy(references, (reference) => reference.kind)) {
    const type = TYPES[kind];
    const ids = some.map(({ text }) => parseGlobalId(text)?.id).filter((id) => id !== undefined);
    const rows = await nodeTable(tx, type).findMany({ where: { id: { in: ids } } });
    const seen = await Promise.all(rows.map((row) => isSeenInWrite(tx, type, row)));
    for (const [place, row] of rows.entries()) if (seen[place] === true) known.add(globalId(type, row.id));
  }
  return references
    .filter(({ text }) => !known.has(text))
    .map(({ path, text }) => ({ path, code: "INVALID_ID", message: `there is no ${text}.` }));
}
