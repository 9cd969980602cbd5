import { globalId, inputRowId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { invalid, NotFoundError } from "../../errors.ts";
import { countUnread, inConsole, type NoticePage, readNotices } from "./reads.ts";

export interface MarkNoticesReadInput {
  /** All where left out. */
  ids?: readonly string[] | null | undefined;
  clientMutationId?: string | null | undefined;
}

const MOST = 200;

/**
 * Marks the viewer's own notices as read; those read already stay as they are. The event tells how many of what was told
 * are unread before and after it.
 * @throws DomainError: INVALID_ID, TOO_MANY, NotFound for another's
 */
export function markNoticesRead(context: WriteContext, input: MarkNoticesReadInput): Promise<NoticePage> {
  return write(context, "markNoticesRead", input, async ({ tx, now, log }) => {
    const ids = input.ids?.map((id, index) => inputRowId(id, "Notice", ["ids", String(index)]));
    if (ids !== undefined && ids.length > MOST)
      throw invalid(["ids"], "TOO_MANY", `must be at most ${MOST}.`);
    const { personId = null, accountId: id = null } = context.viewer ?? {};
    const own = { ...inConsole(personId ?? NOBODY), ...(ids === undefined ? {} : { id: { in: ids } }) };
    if (ids !== undefined) await requireAll(tx, own, ids);
    const before = await countUnread(tx, personId);
    const { count } = await tx.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } });
    if (id !== null && count > 0)
      log({
        subject: globalId("Account", id),
        nodeIds: [],
        before: { id, unreadNotices: before },
        after: { id, unreadNotices: before - count },
      });
    return readNotices(tx, personId, { first: 20, after: null, isUnread: null });
  });
}

/** A person that there is not: an account that stands for nobody was told nothing. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** @throws NotFoundError for what is not there or is another's, which looks the same */
async function requireAll(tx: Tx, own: object, ids: readonly string[]): Promise<void> {
  const found = new Set((await tx.notice.findMany({ where: own, select: { id: true } })).map(({ id }) => id));
  const place = ids.findIndex((id) => !found.has(id));
  if (place >= 0) throw new NotFoundError(["ids", String(place)], `Notice:${ids[place]}`);
}
