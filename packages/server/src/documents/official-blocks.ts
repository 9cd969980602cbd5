/** The kinds of paragraphs of an official document, each with its place and type in GB/T 9704-2012. */
export type ParagraphKind =
  | "LETTERHEAD"
  | "DOCUMENT_NUMBER"
  | "TITLE"
  | "SECTION"
  | "SUBSECTION"
  | "TEXT"
  | "ROSTER"
  | "ANNEX_LIST"
  | "SIGNATURE"
  | "DATE"
  | "NOTE"
  | "ANNEX_MARK"
  | "ANNEX_TITLE";

export interface OfficialParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** Of a roster line: how many characters stand before the posts, so that a long post wraps below itself. */
  readonly hanging?: number;
  /** Of a signature and its date: how many characters stay free at their right. */
  readonly free?: number;
}

export interface OfficialTable {
  readonly kind: "TABLE";
  readonly heads: readonly string[];
  /** The shares of the columns in the width of the page. */
  readonly widths: readonly number[];
  /** A cell's lines are parted by line breaks. */
  readonly rows: readonly (readonly string[])[];
}

/** A part of an official document, in the order of print. */
export type OfficialBlock = OfficialParagraph | OfficialTable;

const HAN = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number up to 99 in Chinese figures, as headings carry it; Arabic beyond. */
export function hanNumber(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return HAN[ones] ?? "";
  return `${tens === 1 ? "" : HAN[tens]}十${HAN[ones]}`;
}
