import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkZip, unpackEntry } from "./check-zip.ts";
import { zipOf } from "./zip-of.test-support.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });

test("the directory tells names and sizes, and a part is unpacked", () => {
  const zip = zipOf({ "word/document.xml": Buffer.from("<w/>") });
  const [entry] = checkZip(zip);
  expect(entry).toMatchObject({ name: "word/document.xml", unpacked: 4 });
  expect(entry && unpackEntry(zip, entry).toString()).toBe("<w/>");
});

test("an archive that would unpack to more than 200 MB is refused before anything is unpacked", () => {
  const zip = zipOf({ "a.xml": Buffer.from("x") }, { claims: 300 * 1024 * 1024 });
  expect(() => checkZip(zip)).toThrow(code("ZIP_BOMB"));
});

test("an archive of an absurd ratio is refused; a small one that packs well is not", () => {
  expect(() => checkZip(zipOf({ "a.xml": Buffer.alloc(20 * 1024 * 1024) }))).toThrow(code("ZIP_BOMB"));
  expect(checkZip(zipOf({ "a.xml": Buffer.alloc(1024 * 1024) }))).toHaveLength(1);
});

test("a part that is larger than its directory says is not unpacked beyond that", () => {
  const zip = zipOf({ "a.xml": Buffer.alloc(1024 * 1024) }, { claims: 10 });
  const [entry] = checkZip(zip);
  expect(() => entry && unpackEntry(zip, entry)).toThrow(code("ZIP_BOMB"));
});

test("bytes without a directory, or with one cut short, are damaged", () => {
  expect(() => checkZip(deflateRawSync(Buffer.from("abc")))).toThrow(code("DAMAGED"));
  const zip = zipOf({ "a.xml": Buffer.from("x") });
  expect(() => checkZip(Buffer.concat([zip.subarray(0, 20), zip.subarray(-22)]))).toThrow(code("DAMAGED"));
});
