import { parseGlobalId } from "../../access/global-id.ts";
import type { Db } from "../../database/open-database.ts";
import { inForceSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { indexFacts } from "../chain/fact-index.ts";
import type { ChainFacts, PartyKey } from "../chain/facts.ts";
import { readChainFacts } from "../chain/reads.ts";
import { resolveParty } from "../chain/resolve-party.ts";
import { readPartyFacts } from "../party/read-party-facts.ts";
import type { LadderFacts, Origin } from "./ladder.ts";

type Reader = Pick<Db, "$queryRaw">;

/** For what a report is, as far as delegations go by it. */
export interface ReportScope {
  dutyId: string | null;
  planId: string | null;
}

/** An origin by its global id. */
export function originOf(text: string): Origin {
  const origin = parseGlobalId(text);
  if (origin === null) throw new Error(`A branch of an urgent report climbs from ${text}, which is no node.`);
  return origin as Origin;
}

/**
 * All that the ladders of a report rest on, now: the lines of units and the facts of the chains with their delegations, in
 * four statements however many branches there are.
 */
export async function readLadders(
  db: Reader,
  now: Date,
  origins: readonly Origin[],
  { dutyId, planId }: ReportScope,
): Promise<LadderFacts> {
  const lines = await readLines(db, now, origins);
  const idsOf = (type: Origin["type"]) =>
    origins.flatMap((origin) => (origin.type === type ? origin.id : []));
  const duties = [...new Set([...idsOf("Duty"), ...(dutyId === null ? [] : [dutyId])])];
  const superiors = await readSuperiors(db, idsOf("Group"), duties);
  const ofChains = await readChainFacts(db, NOW, now, duties, {
    groupIds: idsOf("Group"),
    unitIds: [...new Set([...idsOf("OrgUnit"), ...[...lines.values()].flat(), ...superiors])],
  });
  const named = origins.filter(({ type }) => type === "Post" || type === "Person") as PartyKey[];
  const facts = indexFacts(await withParties(db, now, ofChains, named));
  return { facts, lines, scope: scopeOf(facts.dutyLines.get(dutyId ?? ""), { dutyId, planId }) };
}

function scopeOf(
  line: readonly { id: string; groupId: string | null }[] | undefined,
  { dutyId, planId }: ReportScope,
) {
  return {
    dutyId: dutyId ?? "",
    dutyIds: (line ?? []).map(({ id }) => id),
    groupIds: (line ?? []).flatMap(({ groupId }) => groupId ?? []),
    planId,
  };
}

/** The facts of chains with those of people and posts to which none of these leads. */
async function withParties(
  db: Reader,
  now: Date,
  facts: ChainFacts,
  parties: readonly PartyKey[],
): Promise<ChainFacts> {
  if (parties.length === 0) return facts;
  const { holdings, delegations } = await readPartyFacts(db, parties, now);
  return {
    ...facts,
    holdings: [...facts.holdings, ...holdings],
    delegations: [...facts.delegations, ...delegations],
  };
}

/** The unit of each person (by the main post), post or unit, with the units above it in the line, from the bottom. */
async function readLines(
  db: Reader,
  now: Date,
  origins: readonly Origin[],
): Promise<Map<string, readonly string[]>> {
  const idsOf = (type: Origin["type"]) =>
    origins.flatMap((origin) => (origin.type === type ? origin.id : []));
  const rows = await db.$queryRaw<{ of: string; unitId: string }[]>`
    WITH RECURSIVE start AS (
      SELECT 'OrgUnit:' || u."id" AS "of", u."id" AS "unitId" FROM "OrgUnit" u WHERE u."id" = ANY(${idsOf("OrgUnit")}::uuid[])
      UNION ALL
      SELECT 'Post:' || p."id", p."unitId" FROM "Post" p WHERE p."id" = ANY(${idsOf("Post")}::uuid[])
      UNION ALL
      SELECT * FROM (
        SELECT DISTINCT ON (h."personId") 'Person:' || h."personId", p."unitId" FROM "PostHolding" h
          JOIN "Post" p ON p."id" = h."postId"
          WHERE h."personId" = ANY(${idsOf("Person")}::uuid[]) AND ${inForceSql("h", NOW, now)}
          ORDER BY h."personId", h."isMain" DESC, h."validFrom", h."id") main
    ),
    up AS (
      SELECT "of", "unitId", 0 AS "depth" FROM start
      UNION ALL
      SELECT up."of", l."parentId", up."depth" + 1 FROM up
        JOIN "UnitPlacement" l ON l."unitId" = up."unitId" AND l."tree" = 'LINE' AND ${inForceSql("l", NOW, now)}
        WHERE up."depth" < 32
    )
    SELECT "of", "unitId" FROM up ORDER BY "of", "depth"`;
  const lines = Map.groupBy(rows, ({ of }) => of);
  return new Map([...lines].map(([of, line]) => [of, line.map(({ unitId }) => unitId)]));
}

/** The bodies to which the plans of some groups and duties report. */
async function readSuperiors(
  db: Reader,
  groupIds: readonly string[],
  dutyIds: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."superiorId" AS "id" FROM "Plan" p WHERE p."superiorId" IS NOT NULL AND p."id" IN (
      SELECT g."planId" FROM "Group" g WHERE g."id" = ANY(${[...groupIds]}::uuid[])
      UNION SELECT d."planId" FROM "Duty" d WHERE d."id" = ANY(${[...dutyIds]}::uuid[]))`;
  return rows.map(({ id }) => id);
}

/** Who was told, and of which report, as far as standing in goes by it. */
export interface StandInAsked extends ReportScope {
  personId: string;
  postId: string | null;
}

/**
 * Who stands in now for each of some who were told, as the chain says it, by a delegation of the person or of the post by
 * which they were told; null: nobody does. Two statements for all.
 */
export async function readStandIns(
  db: Reader,
  now: Date,
  asked: readonly StandInAsked[],
): Promise<(string | null)[]> {
  if (asked.length === 0) return [];
  const duties = [...new Set(asked.flatMap(({ dutyId }) => dutyId ?? []))];
  const parties = asked.flatMap(({ personId, postId }): PartyKey[] => [
    { type: "Person", id: personId },
    ...(postId === null ? [] : [{ type: "Post" as const, id: postId }]),
  ]);
  const ofChains = await readChainFacts(db, NOW, now, duties);
  const facts = indexFacts(await withParties(db, now, ofChains, parties));
  return asked.map(({ personId, postId, dutyId, planId }) => {
    const scope = scopeOf(facts.dutyLines.get(dutyId ?? ""), { dutyId, planId });
    const ways = [
      { type: "Person" as const, id: personId },
      ...(postId === null ? [] : [{ type: "Post" as const, id: postId }]),
    ];
    const stand = ways
      .flatMap((party) => resolveParty(facts, party, now, scope))
      .find(({ onBehalfOfId }) => onBehalfOfId === personId);
    return stand?.personId ?? null;
  });
}
