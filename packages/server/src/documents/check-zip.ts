import { inflateRawSync } from "node:zlib";
import { DocumentError } from "./document-error.ts";

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MAX_ENTRIES = 5000;
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this size no ratio is suspicious: short XML packs very well. */
const RATIO_FROM = 5 * 1024 * 1024;

/** One file of a zip archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly offset: number;
}

/**
 * Lists an archive from its directory, without unpacking anything, and refuses what would unpack to too much:
 * more than 200 MB, 5,000 files, or 200 times its size.
 */
export function checkZip(bytes: Uint8Array): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new DocumentError("ZIP_BOMB", "The archive holds too many files.");
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    const { entry, length } = readEntry(view, at);
    entries.push(entry);
    at += length;
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_UNPACKED || (unpacked > RATIO_FROM && unpacked > MAX_RATIO * bytes.length))
    throw new DocumentError("ZIP_BOMB", "The file would unpack to far more than its size.");
  return entries;
}

/** Unpacks one file, never beyond the size that the directory promises. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.length || view.readUInt32LE(entry.offset) !== LOCAL_ENTRY) throw damaged();
  const from =
    entry.offset + 30 + view.readUInt16LE(entry.offset + 26) + view.readUInt16LE(entry.offset + 28);
  const packed = view.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    const isBeyond = error instanceof RangeError;
    throw isBeyond
      ? new DocumentError("ZIP_BOMB", "A part of the file is larger than its directory says.")
      : damaged(error);
  }
}

function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at -= 1)
    if (view.readUInt32LE(at) === END_RECORD) return at;
  throw damaged();
}

function readEntry(view: Buffer, at: number): { entry: ZipEntry; length: number } {
  if (at + 46 > view.length || view.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
  if ((view.readUInt16LE(at + 8) & 1) === 1)
    throw new DocumentError("ENCRYPTED", "The file is protected by a password.");
  const nameLength = view.readUInt16LE(at + 28);
  return {
    entry: {
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      unpacked: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
    },
    length: 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32),
  };
}

function damaged(cause?: unknown): DocumentError {
  return new DocumentError("DAMAGED", "The file is damaged: it cannot be unpacked.", { cause });
}
