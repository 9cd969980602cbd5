import type { Db } from "../database/open-database.ts";
import type { PersonalDetailKind } from "../generated/prisma/client.ts";
import { inForceSql } from "../timeline/filter.ts";
import { NOW } from "../timeline/moment.ts";
import type { Viewer } from "./viewer.ts";

/** Where a person stands: the units in which they hold a post, and these with all units above them in the line. */
export interface Standing {
  units: readonly string[];
  unitsUp: readonly string[];
}

/** Where somebody without a post stands. */
export const NOWHERE: Standing = { units: [], unitsUp: [] };

/** What is known of the two when somebody asks for personal details of somebody. */
export interface PersonalFacts {
  personId: string;
  person: Standing;
  viewer: Standing;
}

/**
 * Who has need of a person's details: administrators; editors of everything or of a unit at or above one of the person's;
 * leaders who hold a post in such a unit; everybody for the person whom the account stands for; a key made for it. The role
 * of an auditor gives nothing here, nor does that of an editor of a plan, who keeps no people.
 */
export function mayReveal(viewer: Viewer, facts: PersonalFacts): boolean {
  if (viewer.scopes !== null) return viewer.scopes.includes("PERSONAL_READ");
  if (facts.personId === viewer.personId || keepsPerson(viewer, facts)) return true;
  const leads = viewer.grants.some(({ role }) => role === "LEADER");
  return leads && facts.viewer.units.some((unit) => facts.person.unitsUp.includes(unit));
}

/** Who records and removes details: whoever keeps the person's entry, and everybody the own phone number. */
export function mayRecord(viewer: Viewer, kind: PersonalDetailKind, facts: PersonalFacts): boolean {
  if (viewer.scopes !== null) return false;
  return keepsPerson(viewer, facts) || (kind === "PHONE" && facts.personId === viewer.personId);
}

function keepsPerson({ grants }: Viewer, { person }: PersonalFacts): boolean {
  return grants.some(
    ({ role, unitId, planId }) =>
      role === "ADMIN" ||
      (role === "EDITOR" && planId === null && (unitId === null || person.unitsUp.includes(unitId))),
  );
}

/**
 * The facts on each person, in one statement for all. Rights follow what is in force at the clock's now, whatever moment a
 * query asks about.
 */
export async function readPersonalFacts(
  db: Pick<Db, "$queryRaw">,
  viewer: Viewer,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, PersonalFacts>> {
  const asked = viewer.personId === null ? personIds : [...personIds, viewer.personId];
  const rows = await db.$queryRaw<{ personId: string; units: string[]; unitsUp: string[] }[]>`
    WITH RECURSIVE up AS (
      SELECT h."personId", s."unitId", TRUE AS "isOwn" FROM "PostHolding" h JOIN "Post" s ON s."id" = h."postId"
      WHERE h."personId" = ANY(${[...new Set(asked)]}::uuid[]) AND ${inForceSql("h", NOW, now)}
      UNION
      SELECT up."personId", p."parentId", FALSE FROM up JOIN "UnitPlacement" p ON p."unitId" = up."unitId"
      WHERE p."tree" = 'LINE' AND ${inForceSql("p", NOW, now)}
    )
    SELECT "personId", array_agg("unitId") FILTER (WHERE "isOwn") AS "units", array_agg("unitId") AS "unitsUp"
    FROM up GROUP BY "personId"`;
  const byPerson = new Map(rows.map(({ personId, ...standing }) => [personId, standing]));
  const own = viewer.personId === null ? NOWHERE : (byPerson.get(viewer.personId) ?? NOWHERE);
  return new Map(
    personIds.map((personId) => [
      personId,
      { personId, person: byPerson.get(personId) ?? NOWHERE, viewer: own },
    ]),
  );
}
