import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { inForceSql } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";

type Reader = Pick<Db, "$queryRaw">;

/** A task and all tasks above it. */
export async function readTasksAbove(db: Reader, taskId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT t."id", t."parentId" FROM "Task" t WHERE t."id" = ${taskId}::uuid
      UNION SELECT t."id", t."parentId" FROM up JOIN "Task" t ON t."id" = up."parentId"
    ) SELECT "id" FROM up`;
  return rows.map(({ id }) => id);
}

/** How many parts (steps and sub-tasks) each task has, and how many of them are done. */
export async function readParts(
  db: Reader,
  taskIds: readonly string[],
): Promise<Map<string, { done: number; all: number }>> {
  const rows = await db.$queryRaw<{ taskId: string; done: number; all: number }[]>`
    SELECT "taskId", sum("done")::int AS "done", count(*)::int AS "all" FROM (
      SELECT s."taskId", ("doneAt" IS NOT NULL)::int AS "done" FROM "TaskStep" s
        WHERE s."taskId" = ANY(${[...taskIds]}::uuid[]) AND s."retiredAt" IS NULL
      UNION ALL
      SELECT t."parentId", (t."status" IN ('DONE', 'ACCEPTED'))::int FROM "Task" t
        WHERE t."parentId" = ANY(${[...taskIds]}::uuid[]) AND t."retiredAt" IS NULL AND t."status" <> 'CANCELLED'
    ) part GROUP BY "taskId"`;
  return new Map(rows.map(({ taskId, done, all }) => [taskId, { done, all }]));
}

/** What is to be done and what was, counted. */
export interface TaskCounts {
  open: number;
  inProgress: number;
  blocked: number;
  done: number;
  accepted: number;
  cancelled: number;
  late: number;
}

/** Whose tasks are counted: those of a duty with its parts, of a group with the groups below, of a plan, of a party. */
export type CountedBy = "Duty" | "Group" | "Plan" | "OrgUnit" | "Person";

/** The tasks of each of some nodes of one kind, counted in one statement; late: due before now and not closed. */
export async function readTaskCounts(
  db: Reader,
  moment: Moment,
  now: Date,
  by: CountedBy,
  ids: readonly string[],
): Promise<Map<string, TaskCounts>> {
  const keys = Prisma.sql`${[...ids]}::uuid[]`;
  const rows = await db.$queryRaw<(TaskCounts & { key: string })[]>`
    WITH RECURSIVE ${tasksOf(by, keys, moment, now)}
    SELECT owned."key",
      count(*) FILTER (WHERE t."status" = 'OPEN')::int AS "open",
      count(*) FILTER (WHERE t."status" = 'IN_PROGRESS')::int AS "inProgress",
      count(*) FILTER (WHERE t."status" = 'BLOCKED')::int AS "blocked",
      count(*) FILTER (WHERE t."status" = 'DONE')::int AS "done",
      count(*) FILTER (WHERE t."status" = 'ACCEPTED')::int AS "accepted",
      count(*) FILTER (WHERE t."status" = 'CANCELLED')::int AS "cancelled",
      count(*) FILTER (WHERE t."dueAt" < ${now} AND t."status" IN ('OPEN', 'IN_PROGRESS', 'BLOCKED'))::int AS "late"
    FROM (SELECT DISTINCT "key", "taskId" FROM owned) owned JOIN "Task" t ON t."id" = owned."taskId" AND t."retiredAt" IS NULL
    GROUP BY owned."key"`;
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}

function tasksOf(by: CountedBy, keys: Prisma.Sql, moment: Moment, now: Date): Prisma.Sql {
  const assigned = (column: "unitId" | "personId") => Prisma.sql`owned AS (
    SELECT a.${Prisma.raw(`"${column}"`)} AS "key", a."taskId" FROM "Assignment" a
    WHERE a.${Prisma.raw(`"${column}"`)} = ANY(${keys}) AND a."taskId" IS NOT NULL AND ${inForceSql("a", moment, now)})`;
  const fromDuties = (start: Prisma.Sql) => Prisma.sql`duty AS (
      ${start} UNION SELECT x."key", d."id" FROM duty x JOIN "Duty" d ON d."parentId" = x."id"),
    owned AS (SELECT x."key", t."id" AS "taskId" FROM duty x JOIN "Task" t ON t."dutyId" = x."id")`;
  switch (by) {
    case "Duty":
      return fromDuties(Prisma.sql`SELECT d."id" AS "key", d."id" FROM "Duty" d WHERE d."id" = ANY(${keys})`);
    case "Plan":
      return fromDuties(
        Prisma.sql`SELECT d."planId" AS "key", d."id" FROM "Duty" d WHERE d."planId" = ANY(${keys})`,
      );
    case "Group":
      return Prisma.sql`group_down AS (
          SELECT g."id" AS "key", g."id" FROM "Group" g WHERE g."id" = ANY(${keys})
          UNION SELECT x."key", g."id" FROM group_down x JOIN "Group" g ON g."parentId" = x."id"),
        ${fromDuties(Prisma.sql`SELECT x."key", d."id" FROM group_down x JOIN "Duty" d ON d."groupId" = x."id"`)}`;
    case "OrgUnit":
      return assigned("unitId");
    case "Person":
      return assigned("personId");
  }
}
