import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  CELL_SIZE,
  CHARACTER,
  FACES,
  fontOf,
  LINE,
  PAGE,
  PARAGRAPH_STYLES,
  styleId,
  TEXT_WIDTH,
  TITLE_CHARACTER,
} from "./docx-styles.ts";
import type { OfficialBlock, OfficialParagraph, OfficialTable } from "./official-blocks.ts";

/** Writes an official document as .docx: page, typefaces and sizes of GB/T 9704-2012, one style for each kind of paragraph. */
export async function writeDocx(blocks: readonly OfficialBlock[]): Promise<Buffer> {
  const title = blocks.find((block) => block.kind === "TITLE");
  const document = new Document({
    creator: "Dutygraph",
    ...(title?.kind === "TITLE" ? { title: title.text } : {}),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: fontOf("text"), size: 32 } } },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
        children: blocks.map((block) => (block.kind === "TABLE" ? tableOf(block) : paragraphOf(block))),
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: "word/fontTable.xml", data: FONT_TABLE }]);
}

/** Pages carry — 1 — at the outer edge, a character from it (7.5). */
function pageFooter(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const number = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: fontOf("figures"),
    size: 28,
  });
  const indent = alignment === AlignmentType.LEFT ? { left: CHARACTER } : { right: CHARACTER };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}

function paragraphOf(block: OfficialParagraph): Paragraph {
  return new Paragraph({
    style: styleId(block.kind),
    ...placeOf(block),
    children: [new TextRun({ text: block.text, ...letterheadSize(block) })],
  });
}

/** A long letterhead is set smaller, so that it stays on its line. */
function letterheadSize({ kind, text }: OfficialParagraph): { size?: number } {
  if (kind !== "LETTERHEAD") return {};
  return { size: Math.max(44, Math.min(72, Math.floor(TEXT_WIDTH / 10 / [...text].length))) };
}

function placeOf({ kind, text, hanging, free }: OfficialParagraph): IParagraphOptions {
  if (kind === "TITLE" || kind === "ANNEX_TITLE") return { indent: titleIndent(text) };
  if (kind === "ANNEX_LIST" && text.startsWith("附件")) return { spacing: { before: LINE } };
  if (kind === "DOCUMENT_NUMBER")
    return { border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 12, color: "FF0000" } } };
  if (kind === "ANNEX_MARK") return { pageBreakBefore: true };
  if (free !== undefined) return { indent: { right: Math.round(free * CHARACTER) } };
  if (hanging !== undefined)
    return { indent: { left: (2 + hanging) * CHARACTER, hanging: hanging * CHARACTER } };
  return {};
}

/** A title of several lines is narrowed until its lines are about as long, so that no word is left alone on the last. */
function titleIndent(text: string): { left: number; right: number } {
  const width = [...text].length;
  const room = Math.floor(TEXT_WIDTH / TITLE_CHARACTER);
  const perLine = Math.ceil(width / Math.ceil(width / room));
  const side =
    width <= room ? 0 : Math.max(0, Math.floor((TEXT_WIDTH / TITLE_CHARACTER - perLine - 0.5) / 2));
  return { left: side * TITLE_CHARACTER, right: side * TITLE_CHARACTER };
}

function tableOf({ heads, widths, rows }: OfficialTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / whole));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead,
      children: cells.map((text, index) => cellOf(text, columnWidths[index] ?? 0, isHead)),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  const font = fontOf(isHead ? "heading" : "text");
  const isShort = isHead || /^\d{1,4}$/.test(text);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          alignment: isShort ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: line, font, size: CELL_SIZE })],
        }),
    ),
  });
}

/** Names for each typeface what stands in for it: without this every computer would choose something else. */
const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
  FACES,
)
  .map(
    ({ name, fallback }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join("")}</w:fonts>`;
