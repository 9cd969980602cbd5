import type { Block, DutyRow } from "./rows";

/** A line of the table: a group's name, or a duty. */
export type Line =
  | { key: string; group: NonNullable<Block["group"]> | null; row: null }
  | { key: string; group: null; row: DutyRow };

/** The blocks as lines under each other; a plan without groups needs no heading. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const hasGroups = blocks.some(({ group }) => group !== null);
  return blocks.flatMap(({ group, rows }) => [
    ...(hasGroups ? [{ key: group?.id ?? "loose", group, row: null }] : []),
    ...rows.map((row) => ({ key: row.duty.id, group: null, row })),
  ]);
}
