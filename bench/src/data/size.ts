/** How much a data set holds. Everything else follows from these three. */
export interface Size {
  duties: number;
  people: number;
  /** Blocks of 200 units, each a tree six deep below the one organization. */
  blocks: number;
}

/** The sizes that are measured, by the number of duties. */
export const SIZES = {
  "1k": { duties: 1_000, people: 500, blocks: 1 },
  "100k": { duties: 100_000, people: 10_000, blocks: 5 },
  "1M": { duties: 1_000_000, people: 50_000, blocks: 25 },
} satisfies Record<string, Size>;

export type SizeKey = keyof typeof SIZES;

/** Whether a word names a size. */
export function isSizeKey(word: string): word is SizeKey {
  return Object.hasOwn(SIZES, word);
}

/** Units in a block, and duties in a plan. */
export const UNITS_IN_BLOCK = 200;
export const DUTIES_IN_PLAN = 500;

/** All units of a size: the organization is number 0, the blocks follow. */
export function unitCount({ blocks }: Size): number {
  return 1 + blocks * UNITS_IN_BLOCK;
}

/** All plans of a size; the last may be shorter. */
export function planCount({ duties }: Size): number {
  return Math.ceil(duties / DUTIES_IN_PLAN);
}
