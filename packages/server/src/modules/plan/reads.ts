import type { Tx } from "../../database/open-database.ts";

/** The condition on the edges that belong to a plan: of its groups, and of its duties; two statements. */
export async function edgesOfPlan(
  tx: Tx,
  kind: "GroupMember" | "Assignment",
  planId: string,
): Promise<Record<string, unknown>> {
  const select = { id: true };
  const groups = await tx.group.findMany({ where: { planId }, select });
  const groupId = { in: groups.map(({ id }) => id) };
  if (kind === "GroupMember") return { groupId };
  const duties = await tx.duty.findMany({ where: { planId }, select });
  return { OR: [{ groupId }, { dutyId: { in: duties.map(({ id }) => id) } }] };
}
