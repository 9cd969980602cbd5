import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql, standingSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import { indexFacts } from "./fact-index.ts";
import type { PartyKey } from "./facts.ts";
import { readChainFacts, selects } from "./reads.ts";
import { type ChainLink, composeChain } from "./rules.ts";

/** A duty in whose chain a party stands, with its nearest link and all of them. */
export interface AnswerFact {
  dutyId: string;
  link: ChainLink;
  links: ChainLink[];
}

type Reader = Pick<Db, "$queryRaw">;

/** Candidates read beyond the page, so that one round nearly always fills it. */
const SPARE = 32;

/** More than there are duties. */
export const EVERYTHING = 2_000_000_000;

/**
 * The duties that each party answers for, after a duty's id and in the order of their ids, at most `size` each. The
 * candidates come from one statement and are held against the composed chains, so that the reverse cannot differ from
 * the forward answer. Two statements for all parties; where more candidates fell away than were read to spare, two more
 * for all the rest.
 */
export async function readAnswers(
  db: Reader,
  moment: Moment,
  now: Date,
  parties: readonly { party: PartyKey; after: string | null }[],
  size: number,
): Promise<AnswerFact[][]> {
  const found = parties.map((): AnswerFact[] => []);
  let open = parties.map(({ after }, index) => ({ index, after }));
  for (const limit of [Math.min(size + SPARE, EVERYTHING), EVERYTHING]) {
    if (open.length === 0) break;
    const wanted = open.map(({ index, after }) => ({ party: partyAt(parties, index), after }));
    const candidates = await readCandidates(db, moment, now, wanted, limit);
    const dutyIds = [...new Set(candidates.flat())];
    const facts = indexFacts(await readChainFacts(db, moment, now, dutyIds));
    const chains = new Map(dutyIds.map((id) => [id, composeChain(facts, id)]));
    for (const [place, { index }] of open.entries()) {
      const answers = found[index] ?? [];
      for (const dutyId of candidates[place] ?? []) {
        const links = linksOf(chains.get(dutyId)?.links ?? [], partyAt(parties, index));
        const [link] = links;
        if (link !== undefined && answers.length < size) answers.push({ dutyId, link, links });
      }
    }
    open = open.flatMap(({ index }, place) => {
      const ids = candidates[place] ?? [];
      const isFilled = (found[index]?.length ?? 0) >= size || ids.length < limit;
      return isFilled ? [] : [{ index, after: ids.at(-1) ?? null }];
    });
  }
  return found;
}

/** The links in which a party stands, the nearest first: itself, or as the person to whom a party comes down. */
export function linksOf(links: readonly ChainLink[], party: PartyKey): ChainLink[] {
  return links.filter(
    (link) =>
      (link.party?.type === party.type && link.party.id === party.id) ||
      (party.type === "Person" && link.personId === party.id) ||
      (party.type === "Post" && link.postId === party.id),
  );
}

function partyAt(parties: readonly { party: PartyKey }[], index: number): PartyKey {
  const entry = parties[index];
  if (entry === undefined) throw new RangeError(`no party ${index}`);
  return entry.party;
}

/** Duties in whose chain a party may stand: a superset, from one statement for all parties. */
async function readCandidates(
  db: Reader,
  moment: Moment,
  now: Date,
  wanted: { party: PartyKey; after: string | null }[],
  limit: number,
): Promise<string[][]> {
  const at = (alias: string) => inForceSql(alias, moment, now);
  const [people, posts, units] = (["Person", "Post", "OrgUnit"] as const).map((type) => ({
    seeds: wanted.flatMap(({ party }, seed) => (party.type === type ? [seed] : [])),
    ids: wanted.flatMap(({ party }) => (party.type === type ? [party.id] : [])),
  }));
  // A deputy stands in the chain only where nobody leads the group.
  const leads = Prisma.sql`(m."role" IN ('HEAD', 'OFFICE_DIRECTOR') OR (m."role" IN ('DEPUTY_HEAD', 'OFFICE_DEPUTY_DIRECTOR')
    AND NOT EXISTS (SELECT FROM "Assignment" l WHERE l."groupId" = m."groupId" AND l."role" = 'LEAD' AND ${at("l")})
    AND NOT EXISTS (SELECT FROM "GroupMember" o JOIN "Group" g ON g."id" = o."groupId" WHERE o."groupId" = m."groupId" AND ${at("o")}
      AND o."role" = CASE WHEN g."kind" = 'OFFICE' THEN 'OFFICE_DIRECTOR'::"GroupRole" ELSE 'HEAD'::"GroupRole" END)))`;
  // A plan that is to begin later is not answered for yet, one that was entered after the fact is so at any past day, and
  // a draft that was given up or replaced before it began never was.
  const after = wanted.map((entry) => entry.after ?? "00000000-0000-0000-0000-000000000000");
  const rows = await db.$queryRaw<{ seed: number; dutyId: string }[]>`
    WITH RECURSIVE
    person AS (
      SELECT unnest(${people?.seeds}::int[]) AS "seed", unnest(${people?.ids}::uuid[]) AS "id"
      UNION
      SELECT p."seed", d."fromPersonId" FROM person p JOIN "Delegation" d ON d."toPersonId" = p."id" AND ${at("d")}
      WHERE d."fromPersonId" IS NOT NULL
    ),
    post AS (
      SELECT unnest(${posts?.seeds}::int[]) AS "seed", unnest(${posts?.ids}::uuid[]) AS "id"
      UNION SELECT p."seed", h."postId" FROM person p JOIN "PostHolding" h ON h."personId" = p."id" AND ${at("h")}
      UNION SELECT p."seed", d."fromPostId" FROM person p JOIN "Delegation" d ON d."toPersonId" = p."id" AND ${at("d")}
        WHERE d."fromPostId" IS NOT NULL
    ),
    unit AS (
      SELECT unnest(${units?.seeds}::int[]) AS "seed", unnest(${units?.ids}::uuid[]) AS "id"
      UNION SELECT p."seed", s."unitId" FROM post p JOIN "Post" s ON s."id" = p."id" AND s."isHead" AND ${standingSql("s", moment, now)}
    ),
    unit_up AS (
      SELECT u."seed", u."id" AS "unitId", p."parentId" AS "id" FROM unit u
        JOIN "UnitPlacement" p ON p."unitId" = u."id" AND p."tree" = 'LINE' AND ${at("p")}
      UNION
      SELECT u."seed", u."unitId", p."parentId" FROM unit_up u
        JOIN "UnitPlacement" p ON p."unitId" = u."id" AND p."tree" = 'LINE' AND ${at("p")}
    ),
    class AS (
      SELECT up."seed", c."id" FROM unit_up up JOIN "PartyClass" c ON c."baseUnitId" = up."id"
        JOIN "OrgUnit" u ON u."id" = up."unitId" WHERE ${selects()}
    ),
    led AS (
      SELECT x."seed", m."groupId" AS "id" FROM person x JOIN "GroupMember" m ON m."personId" = x."id" AND ${at("m")} WHERE ${leads}
      UNION SELECT x."seed", m."groupId" FROM post x JOIN "GroupMember" m ON m."postId" = x."id" AND ${at("m")} WHERE ${leads}
      UNION SELECT x."seed", m."groupId" FROM unit x JOIN "GroupMember" m ON m."unitId" = x."id" AND ${at("m")} WHERE ${leads}
      UNION SELECT x."seed", m."groupId" FROM class x JOIN "GroupMember" m ON m."partyClassId" = x."id" AND ${at("m")} WHERE ${leads}
    ),
    target AS (
      SELECT x."seed", a."dutyId", a."groupId" FROM person x JOIN "Assignment" a ON a."personId" = x."id" AND ${at("a")}
      UNION SELECT x."seed", a."dutyId", a."groupId" FROM post x JOIN "Assignment" a ON a."postId" = x."id" AND ${at("a")}
      UNION SELECT x."seed", a."dutyId", a."groupId" FROM unit x JOIN "Assignment" a ON a."unitId" = x."id" AND ${at("a")}
      UNION SELECT x."seed", a."dutyId", a."groupId" FROM class x JOIN "Assignment" a ON a."partyClassId" = x."id" AND ${at("a")}
      UNION SELECT x."seed", a."dutyId", a."groupId" FROM led x JOIN "Assignment" a ON a."partyGroupId" = x."id" AND ${at("a")}
    ),
    group_down AS (
      SELECT "seed", "id" FROM led
      UNION SELECT l."seed", g."parentId" FROM led l JOIN "Group" g ON g."id" = l."id" AND g."kind" = 'OFFICE' WHERE g."parentId" IS NOT NULL
      UNION SELECT d."seed", g."id" FROM group_down d JOIN "Group" g ON g."parentId" = d."id"
    ),
    "group" AS (
      SELECT "seed", "id" FROM group_down
      UNION SELECT "seed", "groupId" FROM target WHERE "groupId" IS NOT NULL
      UNION SELECT u."seed", g."id" FROM unit u JOIN "Group" g ON g."hostUnitId" = u."id" AND g."kind" = 'OFFICE'
    ),
    duty AS (
      SELECT "seed", "dutyId" AS "id" FROM target WHERE "dutyId" IS NOT NULL
      UNION SELECT x."seed", d."id" FROM "group" x JOIN "Duty" d ON d."groupId" = x."id"
      UNION SELECT x."seed", d."id" FROM unit x JOIN "Duty" d ON d."unitId" = x."id"
      UNION SELECT x."seed", d."id" FROM "group" x JOIN "Group" g ON g."id" = x."id" AND g."kind" = 'LEADERSHIP' AND g."parentId" IS NULL
        JOIN "Duty" d ON d."planId" = g."planId" AND d."groupId" IS NULL
      UNION SELECT x."seed", d."id" FROM unit x JOIN "Plan" p ON p."superiorId" = x."id" JOIN "Duty" d ON d."planId" = p."id"
      UNION SELECT x."seed", d."id" FROM duty x JOIN "Duty" d ON d."parentId" = x."id"
    ),
    numbered AS (
      SELECT x."seed", x."id", row_number() OVER (PARTITION BY x."seed" ORDER BY x."id") AS "place"
      FROM duty x JOIN "Duty" d ON d."id" = x."id" AND ${standingSql("d", moment, now)}
      LEFT JOIN "Plan" p ON p."id" = d."planId"
      WHERE (p."id" IS NULL OR (p."status" <> 'DRAFT' AND (p."inForceTo" IS NULL OR p."inForceTo" > ${moment.inForce ?? now})
        AND CASE WHEN p."inForceFrom" IS NULL THEN p."status" = 'IN_FORCE'
          ELSE p."inForceFrom" <= GREATEST(${moment.inForce ?? now}::timestamptz, ${now}::timestamptz) END))
        AND x."id" > (${after}::uuid[])[x."seed" + 1]
    )
    SELECT "seed", "id" AS "dutyId" FROM numbered WHERE "place" <= ${limit} ORDER BY "seed", "id"`;
  const bySeed = Map.groupBy(rows, ({ seed }) => seed);
  return wanted.map((_entry, seed) => (bySeed.get(seed) ?? []).map(({ dutyId }) => dutyId));
}
