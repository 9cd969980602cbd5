import { parseRowId } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import { badQueryInput } from "../../errors.ts";
import type { Notice, NoticeRobot } from "../../generated/prisma/client.ts";
import type { Typed } from "../../typed.ts";

/** Some of what a person was told; null: the account stands for nobody. */
export interface NoticePage extends Typed {
  personId: string | null;
  nodes: Notice[];
  hasNextPage: boolean;
}

export interface NoticeWish {
  first: number;
  /** The id of the notice after which the page begins. */
  after: string | null;
  isUnread: boolean | null;
}

/** What stands in somebody's console, the youngest first; one statement. @throws GraphQLError BAD_USER_INPUT */
export async function readNotices(
  tx: Tx,
  personId: string | null,
  { first, after, isUnread }: NoticeWish,
): Promise<NoticePage> {
  const id = after === null ? null : parseRowId(after, "Notice");
  if (after !== null && id === null) throw badQueryInput(["after"], "is not the id of a notice.");
  const rows =
    personId === null
      ? []
      : await tx.notice.findMany({
          where: { ...inConsole(personId), ...(isUnread === null ? {} : readOrNot(isUnread)) },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          ...(id === null ? {} : { cursor: { id }, skip: 1 }),
          take: first + 1,
        });
  return {
    __typename: "NoticePage",
    personId,
    nodes: rows.slice(0, first),
    hasNextPage: rows.length > first,
  };
}

export function countUnread(tx: Tx, personId: string | null): Promise<number> | number {
  return personId === null ? 0 : tx.notice.count({ where: { ...inConsole(personId), readAt: null } });
}

/** The notices that stand in somebody's console. */
export function inConsole(personId: string) {
  return { personId, channel: "CONSOLE" as const };
}

function readOrNot(isUnread: boolean) {
  return { readAt: isUnread ? null : { not: null } };
}

/** A notice that went out of the house, with the robot that was to tell it. */
export type UnsentNotice = Notice & { robot: NoticeRobot | null };

/** What is not known to have arrived: given up, uncertain, or tried in vain so far. What arrived in the end has no error. */
export function readUnsent(tx: Tx): Promise<UnsentNotice[]> {
  return tx.notice.findMany({
    where: { lastError: { not: null } },
    include: { robot: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}
