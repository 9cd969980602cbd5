import { expect, test } from "vitest";
import { createReader, readApart } from "./read-apart.ts";

const LIMITS = { milliseconds: 60_000, megabytes: 256, atOnce: 2 };
const TEXT = "防霜冻工作方案\n一、领导小组\n组长：安平 局长\n";

test("a document is read in a process of its own, several at once in turns", async () => {
  const read = createReader({ ...LIMITS, atOnce: 1 });
  const readings = await Promise.all(
    ["甲", "乙", "丙"].map((mark) => read({ kind: "text", text: `${TEXT}${mark}` })),
  );
  expect(readings.map(({ text }) => text.at(-1))).toEqual(["甲", "乙", "丙"]);
  expect(readings[0]?.draft.groups[0]?.members[0]?.name).toBe("安平");
});

test("a refused document is refused as it would be in this process", async () => {
  const bytes = new TextEncoder().encode("PK?");
  await expect(readApart({ kind: "file", bytes, fileName: "案.docx" })).rejects.toMatchObject({
    name: "DocumentError",
    code: "DAMAGED",
  });
});

test("what takes too long is given up, and so is what takes too much memory; the next document is read", async () => {
  const long = TEXT.repeat(40_000);
  const hasty = createReader({ ...LIMITS, milliseconds: 1 });
  await expect(hasty({ kind: "text", text: long })).rejects.toMatchObject({ code: "TOO_LONG_TO_READ" });
  const narrow = createReader({ ...LIMITS, megabytes: 16, atOnce: 1 });
  await expect(narrow({ kind: "text", text: long })).rejects.toMatchObject({
    code: "READING_FAILED",
    cause: expect.stringMatching(/^The process ended with /),
  });
  expect((await narrow({ kind: "text", text: TEXT })).text).toBe(TEXT);
});
