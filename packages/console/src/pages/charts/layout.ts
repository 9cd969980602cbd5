import { CARD_WIDTH } from "./card";
import type { Planted, Twig } from "./forest";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight stretch of a connection: from x, y to x, y. */
export type Stretch = readonly [number, number, number, number];

/** Where everything stands; the upper left corner is 0, 0. */
export interface Layout {
  boxes: Map<string, Box>;
  stretches: Stretch[];
  width: number;
  height: number;
}

/** How a chart is folded to stay readable: rows in a column of hanging leaves, and the width at which a level wraps. */
export interface Shape {
  columnRows: number;
  rowWidth: number;
}

const GAP = { beside: 24, level: 40, leaf: 12, tree: 64 };
const INDENT = 22;
const TRUNK = 9;

/** A part of a chart; `anchor` is where the connection from above meets its upper edge. */
interface Block extends Layout {
  anchor: number;
}

/** What of the cards decides how they are drawn. */
export interface Sight<Card> {
  isClosed: (id: string) => boolean;
  heightOf: (card: Card) => number;
  /** Whether a card stands beside the line that leads on from its parent, as an office does. */
  isBeside?: (card: Card) => boolean;
}

/**
 * Draws a forest from the top down. Cards with nothing under them hang below each other under their parent, in columns;
 * the others stand side by side. A level that is wider than the shape allows wraps into further rows. Trees stand side
 * by side, lone cards in columns after them. No two boxes overlap, and none is left out but what is closed.
 */
export function layOut<Card extends Planted>(
  forest: readonly Twig<Card>[],
  { columnRows, rowWidth }: Shape,
  { isClosed, heightOf, isBeside = () => false }: Sight<Card>,
): Layout {
  return rowsOf(
    [...forest.filter(hasBelow).map(place), ...columnsOf(forest.filter(isLeaf), false)],
    rowWidth,
    GAP.tree,
  ).layout;

  function place(twig: Twig<Card>): Block {
    const { id } = twig.card;
    const height = heightOf(twig.card);
    const box = { x: 0, y: 0, width: CARD_WIDTH, height };
    const alone: Block = {
      boxes: new Map([[id, box]]),
      stretches: [],
      width: CARD_WIDTH,
      height,
      anchor: CARD_WIDTH / 2,
    };
    if (isLeaf(twig) || isClosed(id)) return alone;
    const offices = twig.children.filter((child) => isLeaf(child) && isBeside(child.card));
    const leaves = twig.children.filter((child) => isLeaf(child) && !offices.includes(child));
    const columns = columnsOf(leaves, true);
    const branches = twig.children.filter(hasBelow).map(place);
    const [first] = columns;
    if (offices.length > 0) {
      const head = beside(alone, columnOf(offices, true));
      return columns.length + branches.length === 0
        ? head
        : stand(head, rowsOf([...columns, ...branches], rowWidth, GAP.level));
    }
    if (first && columns.length === 1 && branches.length === 0) return hang(alone, first);
    return stand(alone, rowsOf([...columns, ...branches], rowWidth, GAP.level));
  }

  /** Leaves in columns that are about equally long, each with its trunk at the left. */
  function columnsOf(leaves: readonly Twig<Card>[], isHanging: boolean): Block[] {
    if (leaves.length === 0) return [];
    const widest = Math.max(1, Math.floor(rowWidth / (CARD_WIDTH + INDENT + GAP.beside)));
    const count = Math.min(widest, Math.ceil(leaves.length / columnRows));
    const rows = Math.ceil(leaves.length / count);
    return Array.from({ length: Math.ceil(leaves.length / rows) }, (_, index) =>
      columnOf(leaves.slice(index * rows, (index + 1) * rows), isHanging),
    );
  }

  function columnOf(leaves: readonly Twig<Card>[], isHanging: boolean): Block {
    const boxes = new Map<string, Box>();
    const stretches: Stretch[] = [];
    const indent = isHanging ? INDENT : 0;
    let y = 0;
    let end = 0;
    for (const { card } of leaves) {
      const height = heightOf(card);
      boxes.set(card.id, { x: indent, y, width: CARD_WIDTH, height });
      end = y + height / 2;
      if (isHanging) stretches.push([TRUNK, end, INDENT, end]);
      y += height + GAP.leaf;
    }
    if (isHanging) stretches.push([TRUNK, 0, TRUNK, end]);
    return { boxes, stretches, width: indent + CARD_WIDTH, height: y - GAP.leaf, anchor: TRUNK };
  }
}

function isLeaf({ children }: Twig<unknown>): boolean {
  return children.length === 0;
}

function hasBelow({ children }: Twig<unknown>): boolean {
  return children.length > 0;
}

/** Blocks in rows; of each row, where it begins and where its blocks are met. */
interface Rows {
  layout: Layout;
  rows: { y: number; anchors: number[] }[];
}

function rowsOf(blocks: readonly Block[], rowWidth: number, gap: number): Rows {
  const lines: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    if (lines.length === 0 || used + GAP.beside + block.width > rowWidth) {
      lines.push([]);
      used = -GAP.beside;
    }
    lines.at(-1)?.push(block);
    used += GAP.beside + block.width;
  }
  const layout: Layout = { boxes: new Map(), stretches: [], width: 0, height: 0 };
  const rows = lines.map((line, index) => {
    const y = index === 0 ? 0 : layout.height + gap;
    let x = 0;
    const anchors = line.map((block) => {
      copyInto(layout, block, x, y);
      x += block.width + GAP.beside;
      return x - block.width - GAP.beside + block.anchor;
    });
    return { y, anchors };
  });
  return { layout, rows };
}

/** A parent with its offices at the right of the line that leads on from it; both count as the parent then. */
function beside(parent: Block, offices: Block): Block {
  const middle = Math.max(parent.width / 2, offices.width - TRUNK);
  const top = parent.height + GAP.leaf;
  const height = top + offices.height;
  const layout: Layout = { boxes: new Map(), stretches: [], width: 2 * middle, height };
  copyInto(layout, parent, middle - parent.width / 2, 0);
  copyInto(layout, offices, middle - TRUNK, top);
  layout.stretches.push([middle, parent.height, middle, height]);
  return { ...layout, anchor: middle };
}

/** One column under its parent: the trunk goes straight down from the parent's left part. */
function hang(parent: Block, column: Block): Block {
  const top = parent.height + GAP.leaf;
  const layout: Layout = { boxes: new Map(), stretches: [], width: 0, height: 0 };
  copyInto(layout, parent, 0, 0);
  copyInto(layout, column, 0, top);
  layout.stretches.push([TRUNK, parent.height, TRUNK, top]);
  return { ...layout, anchor: parent.anchor };
}

/** Rows under their parent: a bus above each row, and a spine at the left that leads to the further rows. */
function stand(parent: Block, { layout: below, rows }: Rows): Block {
  const isWrapped = rows.length > 1;
  const margin = isWrapped ? INDENT : 0;
  const width = Math.max(parent.width, margin + below.width);
  const shift = isWrapped ? margin : (width - below.width) / 2;
  const top = parent.height + GAP.level;
  const middle = width / 2;
  const layout: Layout = { boxes: new Map(), stretches: [], width, height: 0 };
  copyInto(layout, parent, middle - parent.width / 2, 0);
  copyInto(layout, below, shift, top);
  const buses = rows.map(({ y }) => top + y - GAP.level / 2);
  layout.stretches.push([middle, parent.height, middle, buses[0] ?? top]);
  rows.forEach(({ y, anchors }, index) => {
    const bus = buses[index] ?? top;
    const met = anchors.map((anchor) => anchor + shift);
    for (const x of met) layout.stretches.push([x, bus, x, top + y]);
    const ends = [...met, ...(index === 0 ? [middle] : []), ...(isWrapped ? [TRUNK] : [])];
    layout.stretches.push([Math.min(...ends), bus, Math.max(...ends), bus]);
  });
  if (isWrapped) layout.stretches.push([TRUNK, buses[0] ?? top, TRUNK, buses.at(-1) ?? top]);
  return { ...layout, anchor: middle };
}

function copyInto(layout: Layout, part: Layout, dx: number, dy: number): void {
  for (const [id, box] of part.boxes) layout.boxes.set(id, { ...box, x: box.x + dx, y: box.y + dy });
  for (const [x1, y1, x2, y2] of part.stretches) layout.stretches.push([x1 + dx, y1 + dy, x2 + dx, y2 + dy]);
  layout.width = Math.max(layout.width, dx + part.width);
  layout.height = Math.max(layout.height, dy + part.height);
}
