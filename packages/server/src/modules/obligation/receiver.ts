import type { Tx } from "../../database/open-database.ts";
import type { Obligation } from "../../generated/prisma/client.ts";
import type { PartyKey } from "../chain/facts.ts";
import { reportingColumns, reportingParty, requireReportingParty } from "../party/reporting-party.ts";

type ReceiverColumns = Pick<
  Obligation,
  "receiverPersonId" | "receiverPostId" | "receiverUnitId" | "receiverGroupId"
>;

/** The columns for the receiver that an input names; none: nobody. @throws DomainError */
export async function receiverColumns(tx: Tx, text: string | null | undefined): Promise<ReceiverColumns> {
  const party = text == null ? null : await requireReportingParty(tx, text, ["receiverId"]);
  const { personId, postId, unitId, groupId } = reportingColumns(party);
  return {
    receiverPersonId: personId,
    receiverPostId: postId,
    receiverUnitId: unitId,
    receiverGroupId: groupId,
  };
}

/** To whom an obligation's reports go; null: to nobody in particular. */
export function receiverOf(row: ReceiverColumns): PartyKey | null {
  return reportingParty({
    personId: row.receiverPersonId,
    postId: row.receiverPostId,
    unitId: row.receiverUnitId,
    groupId: row.receiverGroupId,
  });
}
