import { globalId, inputId, type NodeType } from "../../access/global-id.ts";
import { type PlainNodeType, requireNode } from "../../access/load-node.ts";
import type { Tx } from "../../database/open-database.ts";

/** Who can be told at once. */
export const RECEIVER_TYPES = ["Person", "Post", "OrgUnit", "Group"] as const satisfies NodeType[];

/**
 * The global ids of the receivers that an input names, in their order.
 * @throws ValidationError, NotFoundError, RuleError RETIRED by `receiverIds.N`
 */
export async function requireReceivers(tx: Tx, texts: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, text] of texts.entries()) {
    const path = ["receiverIds", String(place)];
    const { type, id } = inputId(text, RECEIVER_TYPES, path);
    await requireNode(tx, type as PlainNodeType, text, path);
    ids.push(globalId(type, id));
  }
  return ids;
}
