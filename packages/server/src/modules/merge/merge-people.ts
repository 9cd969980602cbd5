import { writeOrTry } from "../../audit/dry-run.ts";
import type { WriteContext } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import type { Vault } from "../../vault/vault.ts";
import { carryDetails } from "../personal-detail/carry-details.ts";
import { moveEdges } from "./move-edges.ts";
import { moveAccounts, moveReferences } from "./move-references.ts";
import { moveWatchAndReports } from "./move-watch-and-reports.ts";
import { decideDelegationsBetween, decidePeopleMerge, decideTasksBetween } from "./rules.ts";
import { Tally } from "./tally.ts";
import { joinNames, type MergeInput, type MergeOutcome, outcomeOf, requireTwo } from "./two-nodes.ts";

/**
 * Makes two entries of one person one: all that was believed of the duplicate is believed of the kept person from now
 * on, and was believed of the duplicate before. The duplicate is retired and leads to the kept person.
 * @throws DomainError: MASKED_NEVER_MERGED, SAME_NODE, SELF_DELEGATION, SAME_PERSON, OVERLAPPING_MAIN_HOLDING, SHIFT_CLASH
 */
export function mergePeople(
  context: WriteContext & { vault: Vault },
  input: MergeInput,
): Promise<MergeOutcome> {
  return writeOrTry(context, "mergePeople", input, async (write) => {
    const { tx } = write;
    const two = await requireTwo(tx, "Person", input);
    enforce(decidePeopleMerge(two.kept, two.merged));
    const [from, to] = [two.merged.id, two.kept.id];
    await refuseTwoRoles(tx, from, to);
    const tally = new Tally();
    const targets = new Map([[from, to]]);
    const personId = "personId" as const;
    await moveEdges(write, { kind: "PostHolding", column: personId, thing: "HOLDINGS" }, targets, tally);
    await moveEdges(write, { kind: "GroupMember", column: personId, thing: "MEMBERSHIPS" }, targets, tally);
    await moveEdges(write, { kind: "Assignment", column: personId, thing: "ASSIGNMENTS" }, targets, tally);
    for (const column of ["fromPersonId", "toPersonId"] as const)
      await moveEdges(write, { kind: "Delegation", column, thing: "DELEGATIONS" }, targets, tally);
    for (const column of ["finishedById", "acceptedById"])
      await moveReferences(write, { type: "Task", column, to: "Person", thing: "TASKS" }, targets, tally);
    await moveWatchAndReports(write, "Person", targets, tally);
    const earlier = { type: "Person", column: "mergedIntoId", to: "Person" } as const;
    await moveReferences(write, { ...earlier, thing: "EARLIER_DUPLICATES" }, targets, tally);
    await moveAccounts(write, from, to, tally);
    tally.add("PERSONAL_DETAILS", await carryDetails(write, context.vault, from, to));
    await joinNames(write, "Person", two, {});
    return outcomeOf("MergePeopleSuccess", input, two, tally);
  });
}

/** So many tasks are named; more would not help anybody to decide. */
const MOST_TASKS = 10;

/** Where something asks for two people, two entries that took a part each are not one. @throws RuleError */
async function refuseTwoRoles(tx: Tx, from: string, to: string): Promise<void> {
  const two = { in: [from, to] };
  const delegations = await tx.delegation.findMany({
    where: { retractedAt: null, OR: [{ fromPersonId: two }, { toPersonId: two }] },
  });
  const joined = (id: string | null) => (id === from ? to : id);
  enforce(
    decideDelegationsBetween(
      delegations.map((row) => ({
        fromPersonId: joined(row.fromPersonId),
        toPersonId: row.toPersonId === from ? to : row.toPersonId,
      })),
    ),
  );
  const tasks = await tx.task.findMany({
    where: {
      OR: [
        { finishedById: from, acceptedById: to },
        { finishedById: to, acceptedById: from },
      ],
    },
    select: { title: true },
    orderBy: { id: "asc" },
    take: MOST_TASKS,
  });
  enforce(decideTasksBetween(tasks));
}
