import { globalId, inputId } from "../../access/global-id.ts";
import { type NodeRows, nodeTable, updateNode } from "../../access/load-node.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { ConflictError, NotFoundError } from "../../errors.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { readStanding } from "../calendar-day/reads.ts";
import { decideSettingAgain } from "../calendar-day/rules.ts";
import { readingEvent } from "../plan-reading/reading-event.ts";
import { readingHead } from "../plan-reading/reading-head.ts";
import { decideHeadPost } from "../post/rules.ts";
import { countRules } from "../urgent-rule/reads.ts";
import { decideOneRule } from "../urgent-rule/rules.ts";
import { RESTORABLE_TYPES, type RestorableType, readRetiredPlaces } from "./reads.ts";
import { decideRestoration } from "./rules.ts";

export interface RestoreNodeInput {
  id: string;
  expectedVersion: number;
  clientMutationId?: string | null | undefined;
}

/**
 * Offers a retired node again, as it was when it was retired.
 * @throws DomainError: bad id, NotFound, ConflictError, NOT_RETIRED, MERGED, PLACE_RETIRED, HEAD_POST_EXISTS, DAY_SET_ANEW,
 * URGENT_RULE_EXISTS
 */
export function restoreNode(context: WriteContext, input: RestoreNodeInput): Promise<Typed> {
  return write(context, "restoreNode", input, async ({ tx, now, log }) => {
    const { type, id } = inputId(input.id, RESTORABLE_TYPES, ["id"]);
    const kind = type as RestorableType;
    const before = await nodeTable(tx, kind).findUnique({ where: { id } });
    if (before === null || !(await isSeenInWrite(tx, kind, before)))
      throw new NotFoundError(["id"], globalId(kind, id));
    enforce(
      decideRestoration({
        isRetired: before.retiredAt !== null,
        isMerged: "mergedIntoId" in before && before.mergedIntoId !== null,
        retiredPlaces: await readRetiredPlaces(tx, kind, before),
      }),
    );
    if (before.version !== input.expectedVersion)
      throw new ConflictError("Somebody else has changed this since you read it.", before.version);
    await refuseSecondHead(tx, before);
    await refuseSecondSetting(tx, before);
    await refuseSecondRule(tx, before);
    const after = await updateNode(tx, kind, before, { retiredAt: null, ...madeUpTo(before, now) });
    if (isPlanReading(before) && isPlanReading(after)) {
      log(readingEvent(before, after));
      return readingHead(after);
    }
    log(nodeEvent(kind, before, after));
    return typed(kind, after);
  });
}

/** While an obligation was retired nothing was owed by it: what is made goes on from today. */
function madeUpTo(row: NodeRows[RestorableType], now: Date): { madeTo?: Date } {
  if (!("madeTo" in row) || row.madeTo === null) return {};
  const today = new Date(now.toISOString().slice(0, 10));
  return { madeTo: row.madeTo > today ? row.madeTo : today };
}

function isPlanReading(row: object): row is PlanReading {
  return "draft" in row;
}

/** Meanwhile the unit may have been given another head post. */
async function refuseSecondHead(tx: Tx, row: NodeRows[RestorableType]): Promise<void> {
  if (!("isHead" in row) || !row.isHead) return;
  const others = await tx.post.count({ where: { unitId: row.unitId, isHead: true, retiredAt: null } });
  const decision = decideHeadPost(true, others);
  enforce(decision.allowed ? decision : { ...decision, path: ["id"] });
}

/** Meanwhile the plan, or the body, may have been given another rule for urgent reports. */
async function refuseSecondRule(tx: Tx, row: NodeRows[RestorableType]): Promise<void> {
  if ("receiverIds" in row) enforce(decideOneRule(await countRules(tx, row.planId, row.id), "id"));
}

/** Meanwhile the day may have been set anew. */
async function refuseSecondSetting(tx: Tx, row: NodeRows[RestorableType]): Promise<void> {
  if ("day" in row) enforce(decideSettingAgain((await readStanding(tx, [row.day])).length));
}
