import { CARD_PADDING, type CardLine, type ChartCard, linesOf, rowsOf, type Tone, TYPE } from "./card";
import type { Box, Layout } from "./layout";

/** The colors of a chart on paper. */
export interface ChartColors {
  paper: string;
  line: string;
  text: string;
  muted: string;
  gap: string;
  accent: string;
  /** What a card is filled with and written in, by how it stands to the other day. */
  added: Fill;
  removed: Fill;
  changed: Fill;
}

interface Fill {
  background: string;
  text: string;
}

const MARGIN = 32;
const CAPTION = { title: 20, note: 13, height: 64 };
const FONTS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/**
 * The chart as a picture that needs nothing else: the same boxes, connections and lines of text as on the screen, under a
 * caption of its title and the day that it shows.
 */
export function chartSvg(
  { boxes, stretches, width, height }: Layout,
  cards: ReadonlyMap<string, ChartCard>,
  caption: { title: string; note: string },
  colors: ChartColors,
  isDetailed: (id: string) => boolean,
): string {
  const [wide, high] = [Math.max(width, 480) + 2 * MARGIN, height + 2 * MARGIN + CAPTION.height];
  const path = stretches.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");
  const drawn = [...boxes].map(([id, box]) => {
    const card = cards.get(id);
    return card ? cardSvg(card, box, colors, isDetailed(id)) : "";
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="${FONTS}">`,
    `<title>${escaped(caption.title)}</title>`,
    `<rect width="${wide}" height="${high}" fill="${colors.paper}"/>`,
    textSvg(caption.title, MARGIN, MARGIN + CAPTION.title, CAPTION.title, colors.text, true),
    textSvg(caption.note, MARGIN, MARGIN + CAPTION.title + 24, CAPTION.note, colors.muted),
    `<g transform="translate(${MARGIN} ${MARGIN + CAPTION.height})">`,
    `<path d="${path}" fill="none" stroke="${colors.line}" stroke-width="1.5" stroke-linecap="square"/>`,
    ...drawn,
    "</g></svg>",
  ].join("");
}

function cardSvg(card: ChartCard, box: Box, colors: ChartColors, isDetailed: boolean): string {
  const fill = card.change === "same" ? null : colors[card.change];
  const edge = card.hasGap ? colors.gap : colors.line;
  const dashes = card.change === "removed" ? ' stroke-dasharray="5 4"' : "";
  let y = CARD_PADDING;
  const rows = linesOf(card, isDetailed).flatMap((line) =>
    rowsOf(line).map((row) => {
      const { size, height } = TYPE[line.tone];
      const base = y + height / 2 + size * 0.36;
      y += height;
      return textSvg(row, CARD_PADDING, base, size, inkOf(line, fill, colors), BOLD.includes(line.tone));
    }),
  );
  return [
    `<g transform="translate(${box.x} ${box.y})">`,
    `<rect width="${box.width}" height="${box.height}" rx="8" fill="${fill?.background ?? colors.paper}" stroke="${edge}"${dashes}/>`,
    `<rect x="0" y="8" width="4" height="${box.height - 16}" fill="${card.hasGap ? colors.gap : colors.accent}"/>`,
    ...rows,
    "</g>",
  ].join("");
}

const BOLD: Tone[] = ["title", "gap"];

function inkOf({ tone }: CardLine, fill: Fill | null, colors: ChartColors): string {
  if (tone === "gap") return colors.gap;
  if (fill) return fill.text;
  return tone === "muted" || tone === "foot" ? colors.muted : colors.text;
}

function textSvg(text: string, x: number, y: number, size: number, ink: string, isBold = false): string {
  const weight = isBold ? ' font-weight="600"' : "";
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" font-size="${size}" fill="${ink}"${weight}>${escaped(text)}</text>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Letters that a picture cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? "");
}
