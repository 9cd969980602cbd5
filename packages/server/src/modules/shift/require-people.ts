import { requireNodes } from "../../access/require-nodes.ts";
import type { Tx } from "../../database/open-database.ts";

/**
 * Looks whether all people whom an input names are there and stand, in as many statements as for one.
 * @throws NotFoundError, RuleError RETIRED
 */
export function requirePeople(
  tx: Tx,
  ids: readonly string[],
  pathOf: (place: number) => string[],
): Promise<void> {
  const people = ids.map((id) => ({ type: "Person" as const, id }));
  return requireNodes(tx, people, pathOf);
}
