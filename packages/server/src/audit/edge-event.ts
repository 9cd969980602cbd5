import { globalId, type NodeType } from "../access/global-id.ts";
import type { EdgeKind, EdgeRows } from "../timeline/edges.ts";

const POINTS_TO: Record<string, NodeType> = {
  unitId: "OrgUnit",
  parentId: "OrgUnit",
  personId: "Person",
  postId: "Post",
  groupId: "Group",
  partyGroupId: "Group",
  partyClassId: "PartyClass",
  dutyId: "Duty",
  taskId: "Task",
  fromPersonId: "Person",
  fromPostId: "Post",
  toPersonId: "Person",
  planId: "Plan",
};

/** The global ids of all nodes that an edge joins: it stands in the history of each. */
export function nodesOfEdge<K extends EdgeKind>(row: EdgeRows[K]): string[] {
  return Object.entries(POINTS_TO).flatMap(([column, type]) => {
    const id = (row as unknown as Record<string, string | null | undefined>)[column];
    return id == null ? [] : [globalId(type, id)];
  });
}

/** The change-log event of an edge that was recorded, ended, corrected or retracted. */
export function edgeEvent<K extends EdgeKind>(
  kind: K,
  before: EdgeRows[K] | null,
  after: EdgeRows[K] | null,
) {
  const row = after ?? before;
  if (row === null) throw new Error("An event of an edge needs the edge.");
  const nodeIds = [
    ...(before === null ? [] : nodesOfEdge(before)),
    ...(after === null ? [] : nodesOfEdge(after)),
  ];
  return { subject: globalId(kind, row.id), nodeIds, before, after };
}
