import { findIn } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { createSightOfWrite, type Sight } from "../../access/sight/sight.ts";
import type { WriteContext } from "../../audit/write.ts";
import type { Db } from "../../database/open-database.ts";
import { enforce, refuse } from "../../decision.ts";
import type { Upload, Uploads } from "../../files/uploads.ts";
import type { FormVersion } from "../../generated/prisma/client.ts";
import type { FormSchema } from "../form/form-shape.ts";
import { faultsOfValues, type Reference, referencesIn } from "../form/rules.ts";

/** Files that have come in and are kept for good, by the ticket that stands in the values in their place. */
export type KeptFiles = ReadonlyMap<string, Upload>;

/** A record holds so many files at most. */
const MOST_FILES = 20;

const NO_FILES: KeptFiles = new Map();

/**
 * Keeps the files that values name by their tickets, before the write that makes evidence of them: a row never points to
 * nothing, and no other writer waits for a slow file service. Nothing is kept for values that their form does not take,
 * nor where `find` does not find what they are for: the write then says so itself.
 * @throws DomainError: UPLOAD_GONE, ForbiddenError
 */
export async function keepFiles(
  context: WriteContext & { uploads: Uploads },
  action: string,
  values: unknown,
  find: (db: Db, sight: Sight) => Promise<FormVersion | null>,
): Promise<KeptFiles> {
  const { db, clock, viewer, uploads } = context;
  requireRight(viewer, `write:${action}`);
  if (typeof values !== "object" || values === null || !holdsTicket(values)) return NO_FILES;
  const version = await find(db, createSightOfWrite({ db, clock, viewer }, findIn(db)));
  if (version === null) return NO_FILES;
  const schema = version.schema as unknown as FormSchema;
  const named = filesIn(schema, values);
  const found = new Map<string, Upload>();
  for (const { text } of named) {
    const upload = uploads.find(viewer, text);
    if (upload !== null) found.set(text, upload);
  }
  if (found.size > MOST_FILES) return NO_FILES;
  const fits = faultsOfValues(schema, withFiles(schema, values, new Map([...found.keys()].map(asEvidence))));
  if (fits.length > 0) return NO_FILES;
  for (const [text, upload] of found) {
    if (await uploads.keep(upload)) continue;
    const path = named.find((file) => file.text === text)?.path;
    enforce(refuse("UPLOAD_GONE", "The uploaded file is there no more.", path));
  }
  return found;
}

/** The values with evidence where a ticket stood. */
export function withFiles(schema: FormSchema, values: object, ids: ReadonlyMap<string, string>): object {
  const changed = Object.entries(schema.properties).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(values, name);
    const { items } = field;
    if (items !== undefined && Array.isArray(value))
      return [[name, value.map((row: unknown) => (isRow(row) ? withFiles(items, row, ids) : row))]];
    const id = field["x-kind"] === "FILE" && typeof value === "string" ? ids.get(value) : undefined;
    return id === undefined ? [] : [[name, id]];
  });
  return { ...values, ...Object.fromEntries(changed) };
}

/** What is named in the fields that hold files. */
function filesIn(schema: FormSchema, values: object): Reference[] {
  return referencesIn(schema, values).filter(({ kind }) => kind === "FILE");
}

/** What stands for a file until it is evidence. */
function asEvidence(ticket: string): [string, string] {
  return [ticket, "Evidence:00000000-0000-0000-0000-000000000000"];
}

/** Most records hold no file, and nothing is asked for them. */
function holdsTicket(values: object): boolean {
  return /"[\w-]{80,}\.[\w-]{40,}"/.test(JSON.stringify(values));
}

function isRow(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
