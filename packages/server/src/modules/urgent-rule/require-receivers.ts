import { globalId } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import { requireReportingParties } from "../party/reporting-party.ts";

/**
 * The global ids of the receivers that an input names, in their order.
 * @throws ValidationError, NotFoundError, RuleError RETIRED by `receiverIds.N`
 */
export async function requireReceivers(tx: Tx, texts: readonly string[]): Promise<string[]> {
  const parties = await requireReportingParties(tx, texts, (place) => ["receiverIds", String(place)]);
  return parties.map(({ type, id }) => globalId(type, id));
}
