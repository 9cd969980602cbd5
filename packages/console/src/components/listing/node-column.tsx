import { NodeLink } from "../NodeLink";
import type { ListColumn } from "./columns";

/** A column that names another record, or the row's own, and leads to it; empty where there is none. */
export function nodeColumn<Row>(
  source: string,
  nodeOf: (row: Row) => { id: string; name: string } | { id: string; title: string } | null | undefined,
): ListColumn<Row> {
  const nameOf = (row: Row) => {
    const node = nodeOf(row);
    return node && ("name" in node ? node.name : node.title);
  };
  return {
    source,
    text: nameOf,
    cell: (row) => {
      const node = nodeOf(row);
      return node && <NodeLink id={node.id}>{nameOf(row) ?? ""}</NodeLink>;
    },
  };
}
