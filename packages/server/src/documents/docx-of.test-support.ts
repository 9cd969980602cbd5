import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

/** Makes a .docx for a test: a paragraph for each line, then a table where there are rows. */
export function docxOf(
  lines: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Promise<Buffer<ArrayBufferLike>> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = rows.map((cells) => new TableRow({ children: cells.map(cell) }));
  const children = [
    ...lines.map((line) => new Paragraph(line)),
    ...(rows.length === 0 ? [] : [new Table({ rows: table })]),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
