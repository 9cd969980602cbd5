import { z } from "zod";

// A backup is gzipped JSON, one record on a line: `begin`, then each table and its rows, then each file and its bytes,
// then `end` with what was counted and the SHA-256 of all lines before it.

const Begin = z.object({
  record: z.literal("begin"),
  format: z.literal("dutygraph-backup"),
  formatVersion: z.literal(1),
  madeAt: z.iso.datetime(),
  engine: z.enum(["pglite", "postgresql"]),
  /** All migrations that the database had seen, in their order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** The end of the change log; with an empty hash: of a log from before the chain. */
  head: z.object({ number: z.int(), hash: z.string() }),
});

const End = z.object({
  record: z.literal("end"),
  /** How many rows of each table. */
  rows: z.record(z.string(), z.int()),
  files: z.int(),
  /** Files that rows name and that were not in the store. */
  missing: z.array(z.string()),
  sha256: z.string(),
});

const AnyRecord = z.discriminatedUnion("record", [
  Begin,
  z.object({ record: z.literal("table"), name: z.string() }),
  /** A row of the table named last. */
  z.object({ record: z.literal("row"), row: z.unknown() }),
  z.object({ record: z.literal("file"), key: z.string(), length: z.int() }),
  /** Some bytes of the file named last. */
  z.object({ record: z.literal("bytes"), base64: z.base64() }),
  End,
]);

export type BackupRecord = z.infer<typeof AnyRecord>;
export type BackupBegin = z.infer<typeof Begin>;
export type BackupEnd = z.infer<typeof End>;

/** A file that is no backup, is not whole, is damaged, or does not fit. */
export class BackupError extends Error {}

/** The line of a record. */
export function lineOf(record: BackupRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** The line of a row that the database has already written as JSON. */
export function lineOfRow(json: string): string {
  return `{"record":"row","row":${json}}\n`;
}

/** The record on a line. @throws BackupError where there is none */
export function recordOf(line: string): BackupRecord {
  try {
    return AnyRecord.parse(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new BackupError("The backup is damaged: a line of it says nothing.");
  }
}
