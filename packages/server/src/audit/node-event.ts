import { globalId, type NodeType } from "../access/global-id.ts";
import type { ChangeEventInput } from "./record.ts";

/** The change-log event of a node that was created, updated or retired; `related` stand in its history too. */
export function nodeEvent(
  type: NodeType,
  before: { id: string } | null,
  after: { id: string } | null,
  related: (string | null)[] = [],
): ChangeEventInput {
  const row = after ?? before;
  if (row === null) throw new Error("An event of a node needs the node.");
  return {
    subject: globalId(type, row.id),
    nodeIds: related.filter((id) => id !== null),
    before,
    after,
  };
}

/** A related node's global id, or null where there is none. */
export function relatedId(type: NodeType, id: string | null): string | null {
  return id === null ? null : globalId(type, id);
}
