import type { Db } from "../../database/open-database.ts";
import type { OrgUnit, PartyClass, Person, Post, PostHolding } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { inForceSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";

type Reader = Pick<Db, "$queryRaw" | "orgUnit" | "person" | "post" | "postHolding" | "partyClass">;

/**
 * The units and people among whom an import looks for those that a draft names: those of the issuing body, outside
 * bodies, and those that an earlier load of the same plan brought. Names of other bodies never match, so that every
 * bureau keeps its own 办公室.
 */
export interface Directory {
  /** The nearest to the issuing body first. */
  units: OrgUnit[];
  /** How many placements each unit is below the issuing body; outside bodies are far. */
  distances: Map<string, number>;
  posts: Post[];
  holdings: PostHolding[];
  people: Person[];
  classes: PartyClass[];
  /** Units and people of the same name elsewhere, for the doubtful list. */
  elsewhere: Map<string, string[]>;
}

/** Reads the directory around an issuing body (null: unknown) and a plan that may be there already. */
export async function readDirectory(
  db: Reader,
  issuerId: string | null,
  planId: string | null,
  names: string[],
  at: Date,
): Promise<Directory> {
  const now = inForceSql("p", NOW, at);
  const rows = await db.$queryRaw<{ id: string; distance: number }[]>`
    WITH RECURSIVE down AS (
      SELECT u."id", 0 AS "distance" FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."id" = ${issuerId}::uuid
      UNION
      SELECT p."unitId", down."distance" + 1 FROM down JOIN "UnitPlacement" p ON p."parentId" = down."id" AND ${now}
      WHERE down."distance" < 32
    )
    SELECT "id", min("distance")::int AS "distance" FROM (
      SELECT "id", "distance" FROM down
      UNION ALL SELECT u."id", 0 FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."originPlanId" = ${planId}::uuid
      UNION ALL SELECT u."id", 99 FROM "OrgUnit" u WHERE u."retiredAt" IS NULL AND u."kind" = 'EXTERNAL' AND ${issuerId}::uuid IS NOT NULL
    ) found GROUP BY "id"`;
  const distances = new Map(rows.map(({ id, distance }) => [id, distance]));
  const unitIds = [...distances.keys()];
  const living = { retiredAt: null };
  const units = await db.orgUnit.findMany({
    where: { id: { in: unitIds }, ...living },
    orderBy: { id: "asc" },
  });
  units.sort((one, other) => (distances.get(one.id) ?? 0) - (distances.get(other.id) ?? 0));
  const posts = await db.post.findMany({
    where: { unitId: { in: unitIds }, ...living },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const holdings = await db.postHolding.findMany({
    where: { postId: { in: posts.map(({ id }) => id) }, retractedAt: null },
    orderBy: { validFrom: "asc" },
  });
  const holders = [...new Set(holdings.map(({ personId }) => personId))];
  const origin = planId === null ? [] : [{ originPlanId: planId }];
  const people = await db.person.findMany({
    where: { ...living, isMasked: false, OR: [{ id: { in: holders } }, ...origin] },
    orderBy: { id: "asc" },
  });
  const classes = await db.partyClass.findMany({
    where: { ...living, OR: [{ baseUnitId: { in: unitIds } }, ...origin] },
  });
  return {
    units,
    distances,
    posts,
    holdings,
    people,
    classes,
    elsewhere: await readElsewhere(db, units, people, names),
  };
}

async function readElsewhere(
  db: Reader,
  units: OrgUnit[],
  people: Person[],
  names: string[],
): Promise<Map<string, string[]>> {
  const where = { nameKey: { in: [...new Set(names.map(textKey))] }, retiredAt: null };
  const select = { id: true, nameKey: true };
  const here = new Set([...units, ...people].map(({ id }) => id));
  const otherUnits = await db.orgUnit.findMany({ where, select, take: 1_000 });
  const otherPeople = await db.person.findMany({ where: { ...where, isMasked: false }, select, take: 1_000 });
  const found = [
    ...otherUnits.map((row) => ({ ...row, global: `OrgUnit:${row.id}` })),
    ...otherPeople.map((row) => ({ ...row, global: `Person:${row.id}` })),
  ].filter(({ id }) => !here.has(id));
  return new Map(
    [...Map.groupBy(found, ({ nameKey }) => nameKey)].map(([key, rows]) => [
      key,
      rows.map(({ global }) => global),
    ]),
  );
}
