import type { Tx } from "../database/open-database.ts";
import { inForceSql } from "../timeline/filter.ts";
import { NOW } from "../timeline/moment.ts";
import type { Reach } from "./sight/reach-sets.ts";

/** A duty, or a task with the duty for which it is done. */
export interface Work {
  taskId: string | null;
  dutyId: string | null;
}

/** Which part somebody has in a piece of work. */
export interface Parts {
  /** By the lead's assignment to it or to what it belongs to, or as head of its group or of one above. */
  leads: boolean;
  /** By an assignment to carry it out or to help, as member of its group, or because the own unit owns it. */
  carries: boolean;
}

/** The part in a piece of work of who reaches this far, by what is in force now (mechanisms C3, C4, C7). */
export async function readPartsIn(tx: Tx, reach: Reach, { taskId, dutyId }: Work, now: Date): Promise<Parts> {
  const among = (name: keyof Reach) => [...reach[name]];
  const [parts] = await tx.$queryRaw<Parts[]>`
    WITH RECURSIVE
    task AS (
      SELECT t."id", t."parentId", t."dutyId" FROM "Task" t WHERE t."id" = ${taskId}::uuid
      UNION SELECT t."id", t."parentId", t."dutyId" FROM task x JOIN "Task" t ON t."id" = x."parentId"
    ),
    duty AS (
      SELECT d."id", d."parentId", d."groupId", d."unitId" FROM "Duty" d
        WHERE d."id" = ${dutyId}::uuid OR d."id" IN (SELECT "dutyId" FROM task)
      UNION SELECT d."id", d."parentId", d."groupId", d."unitId" FROM duty x JOIN "Duty" d ON d."id" = x."parentId"
    ),
    "group" AS (
      SELECT "groupId" AS "id" FROM duty WHERE "groupId" IS NOT NULL
      UNION SELECT g."parentId" FROM "group" x JOIN "Group" g ON g."id" = x."id" WHERE g."parentId" IS NOT NULL
    ),
    part AS (
      SELECT a.* FROM "Assignment" a WHERE ${inForceSql("a", NOW, now)} AND (
        a."taskId" IN (SELECT "id" FROM task) OR a."dutyId" IN (SELECT "id" FROM duty)
        OR a."groupId" IN (SELECT "groupId" FROM duty))
    ),
    member AS (SELECT m.* FROM "GroupMember" m WHERE ${inForceSql("m", NOW, now)} AND m."groupId" IN (SELECT "id" FROM "group"))
    SELECT
      (EXISTS (SELECT 1 FROM part p WHERE p."role" = 'LEAD' AND (
          p."personId" = ANY(${among("me")}::uuid[]) OR p."postId" = ANY(${among("posts")}::uuid[])
          OR p."unitId" = ANY(${among("headedUnits")}::uuid[]) OR p."partyClassId" = ANY(${among("classes")}::uuid[])))
        OR EXISTS (SELECT 1 FROM member m WHERE m."role" IN ('HEAD', 'DEPUTY_HEAD', 'OFFICE_DIRECTOR') AND (
          m."personId" = ANY(${among("me")}::uuid[]) OR m."postId" = ANY(${among("posts")}::uuid[])))) AS "leads",
      (EXISTS (SELECT 1 FROM part p WHERE p."role" IN ('RESPONSIBLE', 'SUPPORT') AND (
          p."personId" = ANY(${among("me")}::uuid[]) OR p."postId" = ANY(${among("posts")}::uuid[])
          OR p."unitId" = ANY(${among("ownUnits")}::uuid[]) OR p."partyClassId" = ANY(${among("classes")}::uuid[])))
        OR EXISTS (SELECT 1 FROM member m WHERE m."groupId" IN (SELECT "groupId" FROM duty) AND (
          m."personId" = ANY(${among("me")}::uuid[]) OR m."postId" = ANY(${among("posts")}::uuid[])
          OR m."unitId" = ANY(${among("ownUnits")}::uuid[])))
        OR EXISTS (SELECT 1 FROM duty d WHERE d."unitId" = ANY(${among("ownUnits")}::uuid[]))) AS "carries"`;
  if (parts === undefined) throw new Error("The parts in a piece of work are one row.");
  return parts;
}
