import { globalId } from "../../access/global-id.ts";
import type { Db } from "../../database/open-database.ts";
import { type FactIndex, indexFacts } from "../chain/fact-index.ts";
import type { PartyKey } from "../chain/facts.ts";
import { resolveParty } from "../chain/resolve-party.ts";
import { readPartyFacts } from "./read-party-facts.ts";

/** Nothing that a delegation could be limited to: those alone count that hold for everything. */
const ANYWHERE = { dutyId: "", dutyIds: [], groupIds: [], planId: null };
const BEGIN = new Date(0);

/**
 * The people by whom parties are told and answer, as of a moment, by the parties' global ids: a person by itself, a post by
 * its holders, a unit by the holder of its head post (an acting one where there is no other), a group by its heads and
 * office directors, and each by whoever stands in for them in everything. A party that nobody answers for has none. One
 * statement, however many parties there are.
 */
export async function peopleOf(
  db: Pick<Db, "$queryRaw">,
  parties: readonly PartyKey[],
  at: Date,
): Promise<Map<string, string[]>> {
  if (parties.length === 0) return new Map();
  const facts = indexFacts(await readPartyFacts(db, parties, at));
  return new Map(parties.map((party) => [partyId(party), peopleIn(facts, party)]));
}

/** By what a party's people are looked up. */
export function partyId({ type, id }: PartyKey): string {
  return globalId(type, id);
}

function peopleIn(facts: FactIndex, party: PartyKey): string[] {
  const holders = party.type === "Post" ? (facts.holdings.get(party.id) ?? []) : [];
  // Of a chain's link there is one holder; who is to be told of something is each of several.
  const asked: PartyKey[] =
    holders.length > 1 ? holders.map(({ personId }) => ({ type: "Person", id: personId })) : [party];
  const people = asked.flatMap((each) => resolveParty(facts, each, BEGIN, ANYWHERE));
  return [...new Set(people.flatMap(({ personId }) => personId ?? []))];
}
