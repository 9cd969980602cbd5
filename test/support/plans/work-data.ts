import type { Client } from "pg";

/** How much work hangs on the duties of the largest data set. */
const workOf = (duties: number) => ({ tasks: duties / 5, events: (duties * 3) / 10, accounts: 200 });

/**
 * Tasks, parts in them, results, who stands in for whom, the change log and accounts, beside the data set of the benchmark, which has none: most tasks
 * are done, few press, few are late, and nearly all events are of one kind, as in years of use.
 */
export async function addWork(client: Client, duties: number): Promise<void> {
  for (const statement of statements(workOf(duties))) await client.query(statement);
}

const id = (kind: number, n: string) =>
  `('0190' || lpad(to_hex(${n}), 8, '0') || '7' || lpad('${kind}', 3, '0') || '8000000000000000')::uuid`;

const STATUS = `(CASE WHEN n % 100 < 2 THEN 'OPEN' WHEN n % 100 < 3 THEN 'IN_PROGRESS' WHEN n % 1000 = 999 THEN 'BLOCKED'
  WHEN n % 100 < 10 THEN 'DONE' WHEN n % 100 < 12 THEN 'CANCELLED' ELSE 'ACCEPTED' END)::"TaskStatus"`;
// Where a task stands says nothing of how much it presses.
const CHANCE = "(n::bigint * 7919 % 1000003)";
const PRIORITY = `(CASE WHEN ${CHANCE} % 300 = 0 THEN 'URGENT' WHEN ${CHANCE} % 20 = 0 THEN 'HIGH' WHEN ${CHANCE} % 10 = 0 THEN 'LOW' ELSE 'NORMAL' END)::"TaskPriority"`;

const statements = (work: ReturnType<typeof workOf>) => [
  `CREATE TEMPORARY TABLE duty_number AS SELECT row_number() OVER () AS n, "id" FROM "Duty"`,
  `CREATE TEMPORARY TABLE person_number AS SELECT row_number() OVER () - 1 AS n, "id" FROM "Person"`,
  `INSERT INTO "Task" ("id", "dutyId", "parentId", "title", "titleKey", "dueAt", "priority", "status", "createdAt", "retiredAt")
   SELECT ${id(1, "n")}, d."id", CASE WHEN n % 50 = 49 THEN ${id(1, "n - 1")} END, '任务' || (n * 7919 % 1000003), '任务' || (n * 7919 % 1000003),
     CASE WHEN n % 9 = 8 THEN NULL ELSE timestamptz '2025-02-01Z' + ((n * 104729) % 63072000) * interval '1 second' END,
     ${PRIORITY}, ${STATUS}, timestamptz '2025-01-02Z' + n * interval '100 seconds', CASE WHEN n % 200 = 7 THEN timestamptz '2025-12-01Z' END
   FROM generate_series(1, ${work.tasks}) n JOIN duty_number d USING (n)`,
  `INSERT INTO "Assignment" ("rowId", "id", "taskId", "personId", "role", "order", "validFrom", "validTo", "recordedAt")
   SELECT ${id(2, "t.n")}, ${id(2, "t.n")}, ${id(1, "t.n")}, p."id", 'RESPONSIBLE', 0, timestamptz '2025-03-01Z' + t.n * interval '1 second',
     CASE WHEN t.n % 10 = 3 THEN timestamptz '2025-11-01Z' END, timestamptz '2025-03-01Z'
   FROM (SELECT n, (n * 31) % (SELECT count(*) FROM person_number) AS whose FROM generate_series(1, ${work.tasks}) n) t
   JOIN person_number p ON p.n = t.whose`,
  `INSERT INTO "DutyResult" ("id", "dutyId", "label", "value", "onDay", "authorName", "createdAt")
   SELECT ${id(8, "g.n")}, d."id", '完成', g.n, date '2025-02-01' + (g.n % 300)::int, '录入员', timestamptz '2025-12-01Z'
   FROM generate_series(1, ${work.tasks}) g(n) JOIN duty_number d ON d.n = g.n / 100 + 1`,
  `INSERT INTO "Delegation" ("rowId", "id", "fromPersonId", "fromPostId", "toPersonId", "validFrom", "validTo", "recordedAt")
   SELECT ${id(9, "g.n")}, ${id(9, "g.n")}, CASE WHEN g.n % 20 <> 1 THEN p."id" END, CASE WHEN g.n % 20 = 1 THEN (SELECT "id" FROM "Post" LIMIT 1) END,
     o."id", timestamptz '2025-03-01Z' + g.n * interval '1 hour', timestamptz '2026-06-01Z' + g.n * interval '1 hour', timestamptz '2025-03-01Z'
   FROM generate_series(1, 4000) g(n) JOIN person_number p ON p.n = g.n / 20 JOIN person_number o ON o.n = 200 + g.n % 100`,
  `INSERT INTO "ChangeEvent" ("number", "at", "actorKind", "actorId", "actorName", "action", "subject", "nodeIds", "hash")
   SELECT n, timestamptz '2025-01-01Z' + n * interval '90 seconds', 'USER', 'a' || n % 20, '录入员' || n % 20,
     CASE WHEN n % 100 = 0 THEN 'createTask' WHEN n % 30000 = 1 THEN 'mergePeople' WHEN n % 1000 = 1 THEN 'grantRole' ELSE 'assign' END,
     CASE WHEN n % 1000 = 1 THEN 'RoleGrant:' ELSE 'Assignment:' END || ${id(3, "n")}, ARRAY['Duty:' || ${id(4, "n / 10")}, 'Person:' || ${id(5, "n % 5000")}], ''
   FROM generate_series(1, ${work.events}) n`,
  `INSERT INTO "user" ("id", "name", "email", "username", "createdAt", "updatedAt", "closedAt")
   SELECT ${id(7, "n")}::text, '用户' || n, 'u' || n || '@invalid', CASE WHEN n % 10 > 0 THEN 'user' || n END, timestamptz '2025-01-01Z' + n * interval '1 hour', now(),
     CASE WHEN n % 8 = 0 THEN now() END FROM generate_series(1, ${work.accounts}) n`,
  `INSERT INTO "RoleGrant" ("id", "userId", "role", "grantedAt")
   SELECT ${id(6, "n")}, ${id(7, "n")}::text, (CASE WHEN n % 40 = 0 THEN 'ADMIN' ELSE 'MEMBER' END)::"Role", now() FROM generate_series(1, ${work.accounts}) n`,
  `INSERT INTO "Rota" ("id", "name", "nameKey", "planId", "unitId", "requiredSeats", "startsAt", "createdAt")
   SELECT ${id(10, "n")}, '防汛值班' || n, '防汛值班' || n, (SELECT "id" FROM "Plan" ORDER BY "id" LIMIT 1 OFFSET n % 3), (SELECT "id" FROM "OrgUnit" ORDER BY "id" LIMIT 1 OFFSET n % 10),
     '{FIRST}', timestamptz '2025-01-01Z', timestamptz '2025-01-01Z' + n * interval '1 hour' FROM generate_series(1, 200) n`,
  `INSERT INTO "Shift" ("id", "rotaId", "seat", "personId", "startsAt", "endsAt", "createdAt")
   SELECT ${id(11, "g.n")}, ${id(10, "g.n % 200 + 1")}, 'FIRST', p."id", timestamptz '2025-01-01Z' + g.n / 200 * interval '1 day',
     timestamptz '2025-01-02Z' + g.n / 200 * interval '1 day', timestamptz '2025-01-01Z' FROM generate_series(1, 20000) g(n) JOIN person_number p ON p.n = g.n % 500`,
  `INSERT INTO "ShiftSwap" ("id", "shiftId", "toPersonId", "state", "createdAt")
   SELECT ${id(12, "g.n")}, ${id(11, "g.n * 4")}, p."id", (CASE WHEN g.n % 20 = 0 THEN 'PROPOSED' ELSE 'AGREED' END)::"SwapState",
     timestamptz '2025-01-01Z' + g.n * interval '1 hour' FROM generate_series(1, 4000) g(n) JOIN person_number p ON p.n = g.n % 500`,
  `INSERT INTO "Handover" ("id", "rotaId", "at", "openItems", "outgoingId", "incomingId", "createdAt")
   SELECT ${id(13, "g.n")}, ${id(10, "g.n % 50 + 1")}, timestamptz '2025-01-01Z' + g.n * interval '1 hour', '无', p."id", p."id", timestamptz '2025-01-01Z'
   FROM generate_series(1, 5000) g(n) JOIN person_number p ON p.n = g.n % 500`,
  `INSERT INTO "WatchLogEntry" ("id", "rotaId", "at", "matter", "authorName", "createdAt")
   SELECT ${id(14, "n")}, ${id(10, "n % 200 + 1")}, timestamptz '2025-01-01Z' + n * interval '10 minutes', '水位', '录入员', timestamptz '2025-01-01Z'
   FROM generate_series(1, 20000) n`,
  // As the database does by itself in time: what is newly in the index of nodes is put in its place.
  `VACUUM ANALYZE`,
];
