import { TreeFoundDocument, type TreeUnitFragment } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { isFound } from "./is-found";

/**
 * Tells which units are found: at once those whose names hold what was typed, and those that the server finds besides,
 * such as by pinyin, as soon as it says so.
 */
export function useFound(text: string, inForce: string | null): (unit: TreeUnitFragment) => boolean {
  const q = text.trim().slice(0, 100);
  const { data } = useAnswer(TreeFoundDocument, { q, inForce }, { enabled: q !== "" });
  const ids = new Set(data?.orgUnits.nodes.map(({ id }) => id));
  return (unit) => isFound(unit, q) || ids.has(unit.id);
}
