import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readDocx } from "./read-docx.ts";
import { zipOf } from "./zip-of.test-support.ts";

const change = { id: 1, author: "甲", date: "2024-01-01T00:00:00Z" };
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
const pack = (children: (Paragraph | Table)[], comments = false) =>
  Packer.toBuffer(
    new Document({
      ...(comments
        ? {
            comments: {
              children: [{ id: 0, author: "乙", date: new Date(0), children: [new Paragraph("改？")] }],
            },
          }
        : {}),
      sections: [{ children }],
    }),
  );

test("paragraphs are lines, tabs stay, table rows are tab rows", async () => {
  const { text, notes } = await readDocx(
    await pack([
      new Paragraph("防汛工作方案"),
      new Paragraph({ children: [new TextRun({ children: ["组长：甲 乙", new Tab(), "局长"] })] }),
      new Table({ rows: [row("姓名", "职务"), row("丙 丁", "副局长")] }),
      new Paragraph("一、工作职责"),
    ]),
  );
  expect(text).toBe("防汛工作方案\n组长：甲 乙\t局长\n姓名\t职务\n丙 丁\t副局长\n一、工作职责");
  expect(notes).toEqual([]);
});

test("tracked changes are read as accepted, comments ignored, and both are said", async () => {
  const { text, notes } = await readDocx(
    await pack(
      [
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun("组长："),
            new DeletedTextRun({ text: "甲", ...change }),
            new InsertedTextRun({ text: "乙", ...change }),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
      ],
      true,
    ),
  );
  expect(text).toBe("组长：乙");
  expect(notes.map(({ code }) => code)).toEqual(["TRACKED_CHANGES", "COMMENTS"]);
});

test("an archive that is no Word document is refused, and so is one with a broken text", async () => {
  await expect(readDocx(zipOf({ "a.txt": Buffer.from("x") }))).rejects.toMatchObject({
    code: "UNKNOWN_FORMAT",
  });
  await expect(readDocx(zipOf({ "word/document.xml": Buffer.from("<w:p>") }))).rejects.toMatchObject({
    code: "DAMAGED",
  });
});

test("a document nested without end is refused", async () => {
  const deep = Buffer.from("<w:tbl>".repeat(2000));
  await expect(readDocx(zipOf({ "word/document.xml": deep }))).rejects.toMatchObject({
    code: "NESTED_TOO_DEEP",
  });
});
