import { globalId } from "../../access/global-id.ts";
import { findIn } from "../../access/load-node.ts";
import type { FindRow } from "../../access/sight/look.ts";
import { relatedId } from "../../audit/node-event.ts";
import type { Tx } from "../../database/open-database.ts";
import type { Obligation, Occurrence, Reporter } from "../../generated/prisma/client.ts";
import type { PartyKey } from "../chain/facts.ts";
import { reportingParty } from "../party/reporting-party.ts";
import type { OwedBy } from "./own-report.ts";

/** What an occurrence is of, and who owes it. */
export interface OccurrenceParts {
  obligation: Obligation;
  reporter: Reporter;
  owedBy: OwedBy;
}

/** What a write needs to know beside an occurrence; as many statements as there are kinds of rows. */
export async function loadParts(tx: Tx, occurrence: Occurrence): Promise<OccurrenceParts> {
  const obligation = await tx.obligation.findUniqueOrThrow({ where: { id: occurrence.obligationId } });
  return { obligation, ...(await whoOwes(findIn(tx), occurrence)) };
}

/** Who owes an occurrence; its rows are found as `find` finds them, singly or in batches. */
export async function whoOwes(
  find: FindRow,
  { reporterId, isByWatch, personId }: Occurrence,
): Promise<Omit<OccurrenceParts, "obligation">> {
  const reporter = await find("Reporter", reporterId);
  if (reporter === null) throw new Error(`The reporter ${reporterId} is missing.`);
  const post = reporter.postId === null ? null : await find("Post", reporter.postId);
  const owedBy = {
    party: partyOfReporter(reporter),
    unitId: reporter.unitId ?? post?.unitId ?? null,
    watchPersonId: isByWatch ? personId : null,
  };
  return { reporter, owedBy };
}

/** The party that a reporter is; the database lets none be nobody. */
export function partyOfReporter(reporter: Reporter): PartyKey {
  const party = reportingParty(reporter);
  if (party === null) throw new Error(`The reporter ${reporter.id} is nobody.`);
  return party;
}

/** The nodes in whose history what happens to an occurrence stands too. */
export function occurrenceRelations(
  { obligationId, personId, recordId }: Occurrence,
  party: PartyKey,
): (string | null)[] {
  return [
    globalId("Obligation", obligationId),
    globalId(party.type, party.id),
    relatedId("Person", personId),
    relatedId("FormRecord", recordId),
  ];
}
