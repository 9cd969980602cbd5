import { globalId } from "../../access/global-id.ts";
import { requireNode, updateNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import type { Write } from "../../audit/write.ts";
import type { Plan } from "../../generated/prisma/client.ts";
import { edgeTable } from "../../timeline/edges.ts";
import { endEdge, retractEdge } from "../../timeline/write-edge.ts";

/** Replaces a plan: its memberships and assignments end at the successor's date, and it is marked SUPERSEDED. */
export async function supersedePlan(write: Write, planId: string, at: Date): Promise<void> {
  const { tx, now, log } = write;
  const before = await requireNode(tx, "Plan", planId, ["supersedesId"]);
  const open = { retractedAt: null, AND: [{ OR: [{ validTo: null }, { validTo: { gt: at } }] }] };
  const groupIds = (await tx.group.findMany({ where: { planId: before.id }, select: { id: true } })).map(
    ({ id }) => id,
  );
  const dutyIds = (await tx.duty.findMany({ where: { planId: before.id }, select: { id: true } })).map(
    ({ id }) => id,
  );
  const wanted = {
    GroupMember: { groupId: { in: groupIds } },
    Assignment: { OR: [{ groupId: { in: groupIds } }, { dutyId: { in: dutyIds } }] },
  };
  for (const kind of ["GroupMember", "Assignment"] as const) {
    for (const row of await edgeTable(tx, kind).findMany({ where: { ...open, ...wanted[kind] } })) {
      // What was to begin later never comes to hold under the old plan.
      const after = row.validFrom < at ? await endEdge(tx, kind, row, at, now) : null;
      if (after === null) await retractEdge(tx, kind, row, now);
      log(edgeEvent(kind, row, after));
    }
  }
  const after = await updateNode(tx, "Plan", before, { status: "SUPERSEDED", inForceTo: at });
  log({ subject: globalId("Plan", before.id), nodeIds: [], before: stateOf(before), after: stateOf(after) });
}

function stateOf({ id, version, status, inForceTo }: Plan): object {
  return { id, version, status, inForceTo };
}
