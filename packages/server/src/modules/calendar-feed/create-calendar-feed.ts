import { randomBytes } from "node:crypto";
import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import type { WriteContext } from "../../audit/write.ts";
import { writeSecret } from "../../audit/write-secret.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError, ValidationError } from "../../errors.ts";
import type { CalendarFeed } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { type FeedRow, feedRow } from "./reads.ts";
import { decideMoreFeeds, decideOwnFeed, faultsOfFeed, hashOfSecret } from "./rules.ts";

export interface CreateCalendarFeedInput {
  unitId?: string | null | undefined;
  planId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** A calendar as it is answered once. */
export interface CalendarFeedOutcome extends Typed {
  feed: FeedRow & Typed;
  secretId: string;
  secret: string;
}

/** Too many to be guessed, and nothing that an address would have to escape. */
const SECRET_BYTES = 24;

/**
 * Makes a secret address for one's own shifts, for those of a unit or for a plan. The secret is answered once and kept
 * as a hash.
 * @throws DomainError: NO_PERSON, NotFound, TOO_MANY_CALENDARS
 */
export function createCalendarFeed(
  context: WriteContext,
  input: CreateCalendarFeedInput,
): Promise<CalendarFeedOutcome> {
  return writeSecret(context, "createCalendarFeed", input, async ({ tx, now, log }) => {
    const faults = faultsOfFeed(input.unitId, input.planId);
    if (faults.length > 0) throw new ValidationError(faults);
    const { accountId = null, personId = null } = context.viewer ?? {};
    if (accountId === null) throw new ForbiddenError("write:createCalendarFeed");
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const isOwn = unit === null && plan === null;
    if (isOwn) enforce(decideOwnFeed(personId));
    enforce(decideMoreFeeds(await tx.calendarFeed.count({ where: { userId: accountId, retiredAt: null } })));
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    const feed: CalendarFeed = {
      id: makeId(),
      userId: accountId,
      personId: isOwn ? personId : null,
      unitId: unit?.id ?? null,
      planId: plan?.id ?? null,
      tokenHash: hashOfSecret(secret),
      createdAt: now,
      retiredAt: null,
    };
    await tx.calendarFeed.create({ data: feed });
    const row = feedRow(feed);
    log({
      subject: globalId("CalendarFeed", feed.id),
      nodeIds: [globalId("Account", accountId)],
      before: null,
      after: row,
    });
    const told = typed("CalendarFeedSuccess", { feed: typed("CalendarFeed", row), secretId: feed.id });
    return { result: told, secret };
  });
}
