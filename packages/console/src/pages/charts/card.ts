import type { Change } from "../../components/time/changes";
import { wrapText } from "./wrap-text";

/** How a line of a card is set: its size, and whether it tells of a gap or of a change. */
export type Tone = "title" | "muted" | "plain" | "gap" | "change" | "foot";

export interface CardLine {
  text: string;
  tone: Tone;
}

/** Somebody who can be found on a card: a post's holder, a member. */
export interface FoundPerson {
  id: string;
  name: string;
  /** As what, such as the post's title. */
  as: string;
}

/** One box of a chart, whatever it stands for: everything that screen, outline and export draw of it. */
export interface ChartCard {
  id: string;
  parentId: string | null;
  title: string;
  /** What it is, such as the kind of unit; read out after the title. */
  kind: string;
  lines: CardLine[];
  /** What comes to light when it is unfolded: posts with holders, members. */
  details: CardLine[];
  foot: string;
  change: Change;
  hasGap: boolean;
  people: FoundPerson[];
  /** Stands beside the line that leads on from its parent, as an office does. */
  isBeside?: boolean;
}

export const CARD_WIDTH = 224;
export const CARD_PADDING = 10;

/** Letter size, line height and most lines of each tone; screen and export must agree on them. */
export const TYPE: Record<Tone, { size: number; height: number; most: number }> = {
  title: { size: 15, height: 21, most: 3 },
  muted: { size: 12, height: 17, most: 2 },
  plain: { size: 13, height: 19, most: 3 },
  gap: { size: 13, height: 19, most: 3 },
  change: { size: 12, height: 18, most: 2 },
  foot: { size: 12, height: 28, most: 1 },
};

/** The rows of a line as they fit into the card. */
export function rowsOf({ text, tone }: CardLine): string[] {
  const { size, most } = TYPE[tone];
  return wrapText(text, (CARD_WIDTH - 2 * CARD_PADDING) / size, most);
}

/** All lines of a card from the top, its details where they are shown. */
export function linesOf(card: ChartCard, isDetailed: boolean): CardLine[] {
  return [
    { text: card.title, tone: "title" },
    ...card.lines,
    ...(isDetailed ? card.details : []),
    { text: card.foot, tone: "foot" },
  ];
}

/** How high a card is, the same on the screen and in an export. */
export function cardHeight(card: ChartCard, isDetailed: boolean): number {
  const rows = linesOf(card, isDetailed).reduce(
    (sum, line) => sum + rowsOf(line).length * TYPE[line.tone].height,
    0,
  );
  return rows + CARD_PADDING;
}
