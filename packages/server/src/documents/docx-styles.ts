import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from "docx";
import type { ParagraphKind } from "./official-blocks.ts";

/** A character of size 3 (16 pt), in twentieths of a point: the measure of every indent. */
export const CHARACTER = 320;
/** A character of size 2 (22 pt), of which titles are made. */
export const TITLE_CHARACTER = 440;
/** 28 pt: 22 lines on a page. */
export const LINE = 560;

/** A4 with a text block of 156 × 225 mm, 37 mm below the upper and 28 mm from the left edge (GB/T 9704-2012, 5.2). */
export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    left: twips(28),
    right: twips(26),
    bottom: twips(35),
    header: twips(20),
    footer: twips(23),
  },
};

export const TEXT_WIDTH = twips(156);

/** The standard's typefaces, each with what takes its place where it is not installed. */
export const FACES = {
  title: { name: "方正小标宋简体", fallback: "宋体" },
  text: { name: "仿宋_GB2312", fallback: "仿宋" },
  heading: { name: "黑体", fallback: "SimHei" },
  subheading: { name: "楷体_GB2312", fallback: "楷体" },
  figures: { name: "宋体", fallback: "SimSun" },
} as const;

export type Face = keyof typeof FACES;

/** A typeface for Chinese and Western characters alike. */
export function fontOf(face: Face) {
  const { name } = FACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

interface Look {
  readonly face: Face;
  /** In half points: 44 is size 2, 32 is size 3. */
  readonly size: number;
  readonly color?: string;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly firstLine?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly exact?: false;
}

const BODY: Look = { face: "text", size: 32, firstLine: true, alignment: AlignmentType.JUSTIFIED };
const CENTERED = AlignmentType.CENTER;

const LOOKS: Readonly<Record<ParagraphKind, Look>> = {
  LETTERHEAD: { face: "title", size: 72, color: "FF0000", alignment: CENTERED, after: LINE, exact: false },
  DOCUMENT_NUMBER: { face: "text", size: 32, alignment: CENTERED },
  TITLE: { face: "title", size: 44, alignment: CENTERED, before: LINE * 2, after: LINE, exact: false },
  SECTION: { ...BODY, face: "heading" },
  SUBSECTION: { ...BODY, face: "subheading" },
  TEXT: BODY,
  ROSTER: { face: "text", size: 32, alignment: AlignmentType.LEFT },
  ANNEX_LIST: { ...BODY, alignment: AlignmentType.LEFT },
  SIGNATURE: { face: "text", size: 32, alignment: AlignmentType.RIGHT, before: LINE },
  DATE: { face: "text", size: 32, alignment: AlignmentType.RIGHT },
  NOTE: { ...BODY, alignment: AlignmentType.LEFT },
  ANNEX_MARK: { face: "heading", size: 32, alignment: AlignmentType.LEFT },
  ANNEX_TITLE: { face: "title", size: 44, alignment: CENTERED, before: LINE, after: LINE, exact: false },
};

/** A style for each kind of paragraph, so that a clerk changes all of one kind at once. */
export const PARAGRAPH_STYLES: IParagraphStyleOptions[] = Object.entries(LOOKS).map(([kind, look]) => ({
  id: styleId(kind as ParagraphKind),
  name: styleId(kind as ParagraphKind),
  basedOn: "Normal",
  quickFormat: true,
  run: {
    font: fontOf(look.face),
    size: look.size,
    ...(look.color === undefined ? {} : { color: look.color }),
  },
  paragraph: {
    spacing: {
      ...(look.exact === false ? {} : { line: LINE, lineRule: LineRuleType.EXACT }),
      before: look.before ?? 0,
      after: look.after ?? 0,
    },
    ...(look.alignment === undefined ? {} : { alignment: look.alignment }),
    ...(look.firstLine === true ? { indent: { firstLine: 2 * CHARACTER } } : {}),
    ...(kind === "SECTION" ? { outlineLevel: 0, keepNext: true } : {}),
    ...(kind === "SUBSECTION" ? { outlineLevel: 1, keepNext: true } : {}),
  },
}));

/** The style's name in the document, such as PlanTitle. */
export function styleId(kind: ParagraphKind): string {
  const words = kind.toLowerCase().split("_");
  return `Plan${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}

/** Tables are set smaller than the text, so that their columns hold more than a word. */
export const CELL_SIZE = 24;

/** Twentieths of a point, of which Word's A4 has 11906 × 16838. */
function twips(millimeters: number): number {
  return Math.round((millimeters / 25.4) * 1440);
}
