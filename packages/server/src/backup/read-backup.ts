import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  type BackupBegin,
  type BackupEnd,
  BackupError,
  type BackupRecord,
  recordOf,
} from "./backup-format.ts";

/**
 * The records of a backup, one after the other, so that one of any size is read in little memory. Only who has come to
 * its end knows that it was whole.
 * @throws BackupError where it is no backup, is not whole or is damaged
 */
export async function* readBackup(path: string): AsyncGenerator<BackupRecord> {
  const hash = createHash("sha256");
  let isFirst = true;
  let end: BackupEnd | null = null;
  for await (const line of linesOf(path)) {
    if (end !== null) throw new BackupError("The backup goes on after its end.");
    const record = recordOf(line.toString());
    if (isFirst && record.record !== "begin") throw new BackupError("The backup does not begin as one.");
    isFirst = false;
    if (record.record === "end") end = record;
    else hash.update(line).update("\n");
    yield record;
  }
  if (end === null) throw new BackupError("The backup is not whole: it has no end.");
  if (end.sha256 !== hash.digest("hex"))
    throw new BackupError("The backup is damaged: its checksum differs.");
}

/** Reads a backup through and answers how it begins and ends. @throws BackupError */
export async function checkBackup(path: string): Promise<{ begin: BackupBegin; end: BackupEnd }> {
  let begin: BackupBegin | null = null;
  let end: BackupEnd | null = null;
  for await (const record of readBackup(path)) {
    if (record.record === "begin") begin = record;
    if (record.record === "end") end = record;
  }
  if (begin === null || end === null) throw new BackupError("The backup is not whole.");
  return { begin, end };
}

const LINE_END = 10;

/** Cut at line feeds alone: other marks that end a line may stand within a text. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  for await (const chunk of unzipped(path)) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, at)]);
      open = [];
      from = at + 1;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
  }
  if (open.length > 0) throw new BackupError("The backup is not whole: its last line is cut off.");
}

async function* unzipped(path: string): AsyncGenerator<Buffer> {
  // What goes wrong is thrown where the stream is read.
  const stream = pipeline(createReadStream(path), createGunzip(), () => {});
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw isOfZlib(error) ? new BackupError(`This is no backup, or it is damaged: ${error.message}.`) : error;
  }
}

function isOfZlib(error: unknown): error is Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^Z_/.test(code);
}
