import { crc32, deflateRawSync } from "node:zlib";

/** Makes a zip archive for a test; `claims` makes its directory lie about the unpacked sizes. */
export function zipOf(files: Readonly<Record<string, Buffer>>, lie: { claims?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [packed, title] = [deflateRawSync(content), Buffer.from(name)];
    const sizes = [crc32(content), packed.length, lie.claims ?? content.length];
    const local = header(0x04034b50, 30, [[8, 8, 2], ...sizesAt(14, sizes), [26, title.length, 2]]);
    parts.push(local, title, packed);
    directory.push(
      header(0x02014b50, 46, [[10, 8, 2], ...sizesAt(16, sizes), [28, title.length, 2], [42, offset, 4]]),
      title,
    );
    offset += local.length + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = header(0x06054b50, 22, [
    [8, count, 2],
    [10, count, 2],
    [12, listed.length, 4],
    [16, offset, 4],
  ]);
  return Buffer.concat([...parts, listed, end]);
}

type Field = readonly [at: number, value: number, bytes: number];

function header(signature: number, length: number, fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [at, value, size] of fields) bytes.writeUIntLE(value, at, size);
  return bytes;
}

function sizesAt(at: number, sizes: readonly number[]): Field[] {
  return sizes.map((value, i): Field => [at + 4 * i, value, 4]);
}
