import type { Db } from "../../database/open-database.ts";
import {
  type OrgUnit,
  type PartyClass,
  type Person,
  type Post,
  type PostHolding,
  Prisma,
} from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { holdsFromNowSql } from "../../timeline/filter.ts";
import { MOST_CANDIDATES, type Namesake } from "./rules.ts";

type Reader = Pick<Db, "$queryRaw" | "orgUnit" | "person" | "post" | "postHolding" | "partyClass">;

/** Around what an import looks: the issuing body, the plan where it is there already, and the one that it follows. */
export interface Surroundings {
  /** Null: unknown, or not there yet. */
  issuerId: string | null;
  planId: string | null;
  predecessorId: string | null;
  /** Units that a person chose, wherever they stand: their posts are read too. */
  chosenUnitIds: readonly string[];
}

/**
 * The units and people among whom an import looks for those that a draft names: those of the issuing body, outside
 * bodies, and those that an earlier load or version of the same plan brought. Names of other bodies never match, so that every
 * bureau keeps its own 办公室.
 */
export interface Directory {
  /** The nearest to the issuing body first. */
  units: OrgUnit[];
  /** How many placements each unit is below the issuing body; outside bodies are far. */
  distances: Map<string, number>;
  /** By their unit, in its order. */
  posts: Map<string, Post[]>;
  /** By their post, the earliest first. */
  holdings: Map<string, PostHolding[]>;
  people: Person[];
  classes: PartyClass[];
  /** Outside bodies among the units. */
  outside: Set<string>;
  /** Units and people that an earlier load of this plan brought. */
  ofPlan: Set<string>;
  /** People whom an earlier load or version of this plan named. */
  met: Set<string>;
  /** Units and people of the same name elsewhere, by the folded name. */
  elsewhere: { units: Map<string, Namesake[]>; people: Map<string, Namesake[]> };
}

const LIVING = { retiredAt: null };

/** Reads the directory for the names of a draft; the number of statements does not depend on theirs. */
export async function readDirectory(
  db: Reader,
  around: Surroundings,
  names: readonly string[],
  at: Date,
): Promise<Directory> {
  const { issuerId, planId, predecessorId, chosenUnitIds } = around;
  const planIds = [planId, predecessorId].filter((id) => id !== null);
  const { units, distances } = await readUnits(db, issuerId, planIds, at);
  const unitIds = [...distances.keys()];
  const posts = await db.post.findMany({
    where: { unitId: { in: [...unitIds, ...chosenUnitIds] }, ...LIVING },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const holdings = await db.postHolding.findMany({
    where: { postId: { in: posts.map(({ id }) => id) }, retractedAt: null },
    orderBy: { validFrom: "asc" },
  });
  const ownPosts = new Set(posts.filter(({ unitId }) => distances.has(unitId)).map(({ id }) => id));
  const holders = holdings.filter(({ postId }) => ownPosts.has(postId)).map(({ personId }) => personId);
  const met = await readMet(db, planIds);
  const people = await db.person.findMany({
    where: { ...LIVING, isMasked: false, id: { in: [...new Set([...holders, ...met])] } },
    orderBy: { id: "asc" },
  });
  const origin = planId === null ? [] : [{ originPlanId: planId }];
  const classes = await db.partyClass.findMany({
    where: { ...LIVING, OR: [{ baseUnitId: { in: unitIds } }, ...origin] },
  });
  return {
    units,
    distances,
    posts: Map.groupBy(posts, ({ unitId }) => unitId),
    holdings: Map.groupBy(holdings, ({ postId }) => postId),
    people,
    classes,
    outside: new Set(units.flatMap(({ id, kind }) => (kind === "EXTERNAL" ? [id] : []))),
    ofPlan: new Set([...units, ...people].flatMap((row) => (isOfPlan(row, planId) ? [row.id] : []))),
    met: new Set(met),
    elsewhere: await readElsewhere(db, [...units, ...people], names),
  };
}

/** The units among which an import looks, the nearest to the issuing body first. */
async function readUnits(
  db: Reader,
  issuerId: string | null,
  planIds: string[],
  at: Date,
): Promise<Pick<Directory, "units" | "distances">> {
  // What another plan has placed from a day to come is there already.
  const now = holdsFromNowSql("p", at);
  const rows = await db.$queryRaw<{ id: string; distance: number }[]>`
    WITH RECURSIVE down AS (
      SELECT u."id", 0 AS "distance" FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."id" = ${issuerId}::uuid
      UNION
      SELECT p."unitId", down."distance" + 1 FROM down JOIN "UnitPlacement" p ON p."parentId" = down."id" AND ${now}
      WHERE down."distance" < 32
    )
    SELECT "id", min("distance")::int AS "distance" FROM (
      SELECT "id", "distance" FROM down
      UNION ALL SELECT u."id", 0 FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."originPlanId" = ANY(${planIds}::uuid[])
      UNION ALL SELECT u."id", 99 FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."kind" = 'EXTERNAL' AND ${issuerId}::uuid IS NOT NULL
    ) found GROUP BY "id"`;
  const distances = new Map(rows.map(({ id, distance }) => [id, distance]));
  const units = await db.orgUnit.findMany({
    where: { id: { in: [...distances.keys()] }, ...LIVING },
    orderBy: { id: "asc" },
  });
  units.sort((one, other) => (distances.get(one.id) ?? 0) - (distances.get(other.id) ?? 0));
  return { units, distances };
}

function isOfPlan({ originPlanId }: { originPlanId: string | null }, planId: string | null): boolean {
  return planId !== null && originPlanId === planId;
}

/** Whom plans brought into the directory or named in their groups and duties. */
async function readMet(db: Reader, planIds: string[]): Promise<string[]> {
  if (planIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH "group" AS (SELECT g."id" FROM "Group" g WHERE g."planId" = ANY(${planIds}::uuid[]))
    SELECT p."id" FROM "Person" p WHERE p."originPlanId" = ANY(${planIds}::uuid[])
    UNION SELECT m."personId" FROM "GroupMember" m
      WHERE m."retractedAt" IS NULL AND m."personId" IS NOT NULL AND m."groupId" IN (SELECT "id" FROM "group")
    UNION SELECT a."personId" FROM "Assignment" a
      WHERE a."retractedAt" IS NULL AND a."personId" IS NOT NULL AND (a."groupId" IN (SELECT "id" FROM "group")
        OR a."dutyId" IN (SELECT d."id" FROM "Duty" d WHERE d."planId" = ANY(${planIds}::uuid[])))`;
  return rows.map(({ id }) => id);
}

async function readElsewhere(
  db: Reader,
  here: readonly { id: string }[],
  names: readonly string[],
): Promise<Directory["elsewhere"]> {
  const printed = [...new Set(names)];
  const keys = [...new Set(printed.map(textKey))];
  const ids = here.map(({ id }) => id);
  // So many of each name: one that very many bodies have must not leave the others unread.
  const namesakes = (table: Prisma.Sql, more: Prisma.Sql) => db.$queryRaw<Named[]>`
    SELECT "id", "nameKey", "aliases" FROM (
      SELECT n."id", n."nameKey", n."aliases", row_number() OVER (PARTITION BY n."nameKey" ORDER BY n."id") AS "place"
      FROM ${table} n LEFT JOIN unnest(${ids}::uuid[]) AS here("id") ON here."id" = n."id"
      WHERE here."id" IS NULL AND n."retiredAt" IS NULL AND ${more}
        AND (n."nameKey" = ANY(${keys}::text[]) OR n."aliases" && ${printed}::text[])
    ) named WHERE "place" <= ${MOST_CANDIDATES} ORDER BY "id"`;
  const units = await namesakes(Prisma.sql`"OrgUnit"`, Prisma.sql`TRUE`);
  const people = await namesakes(Prisma.sql`"Person"`, Prisma.sql`NOT n."isMasked"`);
  return { units: namesakesByKey(units), people: namesakesByKey(people) };
}

interface Named {
  id: string;
  nameKey: string;
  aliases: string[];
}

function namesakesByKey(rows: readonly Named[]): Map<string, Namesake[]> {
  const named = rows.flatMap(({ id, nameKey, aliases }) => [
    { key: nameKey, id, ground: "EXACT_NAME" as const },
    ...aliases
      .map(textKey)
      .flatMap((key) => (key === nameKey ? [] : [{ key, id, ground: "ALIAS" as const }])),
  ]);
  return new Map(
    [...Map.groupBy(named, ({ key }) => key)].map(([key, found]) => [
      key,
      found.map(({ id, ground }): Namesake => ({ id, ground })),
    ]),
  );
}
