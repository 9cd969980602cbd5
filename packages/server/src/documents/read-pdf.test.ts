import { expect, test } from "vitest";
import { pdfOf } from "./pdf-of.test-support.ts";
import { readPdf } from "./read-pdf.ts";

test("the text layer is read page by page, also in a Chinese font that is not embedded", async () => {
  const { text, notes } = await readPdf(pdfOf([["防汛工作方案", "组长：甲乙"], ["成员：丙丁"]]));
  expect(text).toBe("防汛工作方案\n组长：甲乙\n成员：丙丁");
  expect(notes).toEqual([]);
});

test("a scan is refused with a message that says what to do; a single empty page is noted", async () => {
  await expect(readPdf(pdfOf([[], []]))).rejects.toMatchObject({
    code: "NO_TEXT",
    message: expect.stringContaining("scan"),
  });
  const { notes } = await readPdf(pdfOf([["防汛工作方案"], []]));
  expect(notes.map(({ code }) => code)).toEqual(["PAGES_WITHOUT_TEXT"]);
});

test("a broken file is damaged", async () => {
  await expect(readPdf(Buffer.from("%PDF-1.5\nnothing"))).rejects.toMatchObject({ code: "DAMAGED" });
});
