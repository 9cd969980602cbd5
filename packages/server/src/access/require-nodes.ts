import type { Tx } from "../database/open-database.ts";
import { NotFoundError, RuleError } from "../errors.ts";
import { globalId } from "./global-id.ts";
import { nodeTable, type PlainNodeType } from "./load-node.ts";
import { isSeenInWrite } from "./sight-of-write.ts";

/**
 * Looks whether all nodes that an input names are there and stand, as `requireNode` does for one, in one statement for
 * each kind of them; `pathOf` names each in the input.
 * @throws NotFoundError, RuleError RETIRED
 */
export async function requireNodes(
  tx: Tx,
  named: readonly { type: PlainNodeType; id: string }[],
  pathOf: (place: number) => string[],
): Promise<void> {
  const known = new Map<string, { retiredAt?: Date | null }>();
  for (const [type, some] of Map.groupBy(named, (node) => node.type)) {
    const ids = [...new Set(some.map(({ id }) => id))];
    const rows: { id: string; retiredAt?: Date | null }[] = await nodeTable(tx, type).findMany({
      where: { id: { in: ids } },
    });
    const seen = await Promise.all(rows.map((row) => isSeenInWrite(tx, type, row)));
    for (const [place, row] of rows.entries()) if (seen[place] === true) known.set(row.id, row);
  }
  for (const [place, { type, id }] of named.entries()) {
    const row = known.get(id);
    if (row === undefined) throw new NotFoundError(pathOf(place), globalId(type, id));
    if (row.retiredAt != null)
      throw new RuleError("RETIRED", `${globalId(type, id)} has been retired.`, pathOf(place));
  }
}
