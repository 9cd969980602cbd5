import type { Context } from "../../context.ts";
import { type DutyReading, readingSql } from "../../snapshot/duty-reading.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { instantOf } from "../../timeline/holds.ts";
import { type AnswerFact, EVERYTHING, linksOf } from "./answers.ts";
import { askReadings } from "./ask-readings.ts";
import type { PartyKey } from "./facts.ts";
import { heldFacts } from "./held-facts.ts";
import { answeredPlans, type HeldReach, reachOfParty } from "./held-reach.ts";
import { type Chain, composeChain } from "./rules.ts";

/**
 * What `readAnswers` answers for some parties, from memory and one statement for all their duties (one or two more
 * where more candidates fell away than were read to spare): the chains are held against the candidates here too.
 */
export async function readHeldAnswers(
  context: Context,
  snapshot: Snapshot,
  parties: readonly PartyKey[],
  after: string | null,
  size: number,
): Promise<AnswerFact[][]> {
  const now = context.clock.now();
  const instant = instantOf(context.moment, now);
  const isAnsweredFor = answeredPlans(snapshot, instant, now);
  const asked = parties.map((party): Asked => {
    const reach = reachOfParty(snapshot, context.moment, now, party);
    return { party, reach, after, answers: [] };
  });
  let open = asked;
  for (const limit of [Math.min(size + SPARE, EVERYTHING), Math.min(size * MORE, EVERYTHING), EVERYTHING]) {
    if (open.length === 0) break;
    const found = await readCandidates(context, open, limit);
    const facts = heldFacts(snapshot, context.moment, now, [...found.readings.values()]);
    const chains = new Map<string, Chain>();
    open = open.filter((one, seed) => {
      const ids = found.bySeed[seed] ?? [];
      for (const id of ids) {
        const duty = found.readings.get(id)?.line[0]?.row;
        if (duty === undefined || !instant.stands(duty) || !isAnsweredFor(duty.planId)) continue;
        const chain = chains.get(id) ?? composeChain(facts, id);
        chains.set(id, chain);
        addAnswer(one, id, chain, size);
      }
      one.after = ids.at(-1) ?? one.after;
      return one.answers.length < size && ids.length === limit;
    });
  }
  return asked.map(({ answers }) => answers);
}

/** Candidates read beyond the page: whoever is responsible for a group is not so for its duties that name others. */
const SPARE = 32;

/** How many times a page of candidates is read where more fell away than were read to spare. */
const MORE = 4;

interface Asked {
  party: PartyKey;
  reach: HeldReach;
  /** The duty after which to go on. */
  after: string | null;
  answers: AnswerFact[];
}

function addAnswer({ party, answers }: Asked, dutyId: string, chain: Chain, size: number): void {
  const links = linksOf(chain.links, party);
  const [link] = links;
  if (link !== undefined && answers.length < size) answers.push({ dutyId, link, links });
}

const IN_FORCE = `a."retractedAt" IS NULL AND a."validFrom" <= $3::timestamptz AND (a."validTo" IS NULL OR a."validTo" > $3::timestamptz)`;

/** Pairs of who asks and what that reaches, in two lists of values. */
const reached = (first: number) => `unnest($${first}::int[], $${first + 1}::uuid[]) x("seed", "id")`;
const [PEOPLE, POSTS, UNITS, CLASSES, LED, GROUPS, ROOT_PLANS, PLANS] = [4, 6, 8, 10, 12, 14, 16, 18].map(
  reached,
);

const ownBy = (column: string, from: string | undefined) =>
  `SELECT x."seed", a."dutyId" AS "id" FROM ${from} JOIN "Assignment" a ON a."${column}" = x."id" AND a."dutyId" IS NOT NULL AND ${IN_FORCE}`;

// The duties that are parts of others are looked up by all their keys at once, and only below those one by one (OFFSET 0),
// for the planner would rather read all duties that have any. The same superset, in the same order, as the statement of
// `answers.ts` finds; whether each stands is looked at here.
const CANDIDATES = readingSql(
  `SELECT "id", array_agg("seed") AS "seeds" FROM candidate GROUP BY "id"`,
  `own AS MATERIALIZED (
    ${ownBy("personId", PEOPLE)} UNION ${ownBy("postId", POSTS)} UNION ${ownBy("unitId", UNITS)}
    UNION ${ownBy("partyClassId", CLASSES)} UNION ${ownBy("partyGroupId", LED)}
    UNION SELECT x."seed", d."id" FROM ${GROUPS} JOIN "Duty" d ON d."groupId" = x."id" AND (d."planId" IS NULL OR d."planId" <> ALL($20::uuid[]))
    UNION SELECT x."seed", d."id" FROM ${UNITS} JOIN "Duty" d ON d."unitId" = x."id"
    UNION SELECT x."seed", d."id" FROM ${ROOT_PLANS} JOIN "Duty" d ON d."planId" = x."id" AND d."groupId" IS NULL
    UNION SELECT x."seed", d."id" FROM ${PLANS} JOIN "Duty" d ON d."planId" = x."id"
  ),
  part AS (
    SELECT x."seed", d."id" FROM own x JOIN "Duty" d ON d."parentId" = x."id" WHERE d."parentId" = ANY(ARRAY(SELECT "id" FROM own))
    UNION SELECT x."seed", d."id" FROM part x CROSS JOIN LATERAL (
      SELECT d."id" FROM "Duty" d WHERE d."parentId" = x."id" OFFSET 0) d
  ),
  duty AS (SELECT "seed", "id" FROM own UNION SELECT "seed", "id" FROM part),
  numbered AS (
    SELECT "seed", "id", row_number() OVER (PARTITION BY "seed" ORDER BY "id") AS "place"
    FROM duty WHERE "id" > ($1::uuid[])["seed" + 1]
  ),
  candidate AS MATERIALIZED (SELECT "seed", "id" FROM numbered WHERE "place" <= $2::int),`,
  `CASE WHEN up."depth" = 0 THEN wanted."seeds" END`,
);

interface Candidates {
  readings: Map<string, DutyReading>;
  /** The duties of each who asks, in the order of their ids. */
  bySeed: string[][];
}

async function readCandidates(context: Context, open: readonly Asked[], limit: number): Promise<Candidates> {
  const { moment, clock } = context;
  const now = clock.now();
  const pairs = (idsOf: (reach: HeldReach) => string[]) => {
    const all = open.flatMap(({ reach }, seed) => idsOf(reach).map((id) => ({ seed, id })));
    return [all.map(({ seed }) => seed), all.map(({ id }) => id)];
  };
  const asked = askReadings(context, CANDIDATES, [
    open.map(({ after }) => after ?? "00000000-0000-0000-0000-000000000000"),
    limit,
    moment.inForce ?? now,
    ...pairs(({ people }) => people),
    ...pairs(({ posts }) => posts),
    ...pairs(({ units }) => units),
    ...pairs(({ classes }) => classes),
    ...pairs(({ ledGroups }) => ledGroups),
    ...pairs(({ groups }) => groups),
    ...pairs(({ rootPlans }) => rootPlans),
    ...pairs(({ superiorOf }) => superiorOf),
    [...new Set(open.flatMap(({ reach }) => reach.pastPlans))],
  ]);
  const { rows, readings } = await asked;
  const bySeed = open.map((): string[] => []);
  for (const [dutyId, , , seeds] of rows)
    for (const seed of (seeds as number[] | null) ?? []) bySeed[seed]?.push(dutyId);
  return { readings: new Map(readings.map((reading) => [reading.dutyId, reading])), bySeed };
}
