import { globalId, inputId } from "../../access/global-id.ts";
import { reachOf } from "../../access/policy.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { NotFoundError, RuleError } from "../../errors.ts";
import { type Typed, typed } from "../../typed.ts";
import { type FeedRow, feedRow } from "./reads.ts";

export interface RetireCalendarFeedInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Revokes a calendar: its address answers nothing from then on. One's own, or anybody's for who may do this for all.
 * @throws DomainError: NotFound, also for another's; RETIRED
 */
export function retireCalendarFeed(
  context: WriteContext,
  input: RetireCalendarFeedInput,
): Promise<FeedRow & Typed> {
  return write(context, "retireCalendarFeed", input, async ({ tx, now, log }) => {
    const { id } = inputId(input.id, ["CalendarFeed"], ["id"]);
    const before = await tx.calendarFeed.findUnique({ where: { id } });
    const isAnys = reachOf(context.viewer, "write:retireCalendarFeed").includes("EVERYTHING");
    if (before === null || !(isAnys || before.userId === context.viewer?.accountId))
      throw new NotFoundError(["id"], input.id);
    if (before.retiredAt !== null) throw new RuleError("RETIRED", "It has been revoked already.", ["id"]);
    const after = await tx.calendarFeed.update({ where: { id }, data: { retiredAt: now } });
    log({
      subject: globalId("CalendarFeed", id),
      nodeIds: [globalId("Account", before.userId)],
      before: feedRow(before),
      after: feedRow(after),
    });
    return typed("CalendarFeed", feedRow(after));
  });
}
