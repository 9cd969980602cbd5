import type { Client } from "pg";

/**
 * Forms, records, what was due day by day for most of a year, faults and urgent reports, beside the data set of the
 * benchmark, which has none: nearly all is reported in time, little waits, and urgent reports are few.
 */
export async function addReports(client: Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement);
}

const REPORTERS = 200;
const DAYS = 300;

const id = (kind: number, n: string) =>
  `('0190' || lpad(to_hex(${n}), 8, '0') || '7' || lpad('${kind}', 3, '0') || '8000000000000000')::uuid`;
const dayOf = (n: string) => `(date '2025-03-01' + (${n} / ${REPORTERS})::int)`;
const instantOf = (n: string) => `(${dayOf(n)}::timestamp AT TIME ZONE 'UTC' + interval '9 hours')`;

const STATE = `(CASE WHEN g.n / ${REPORTERS} >= ${DAYS - 14} THEN 'PENDING' WHEN g.n % 100 = 7 THEN 'MISSED' WHEN g.n % 100 < 3 THEN 'LATE'
  WHEN g.n % 5 = 4 THEN 'ZERO' WHEN g.n % 1000 = 71 THEN 'WAIVED' ELSE 'SUBMITTED' END)::"OccurrenceState"`;

const STATEMENTS = [
  `CREATE TEMPORARY TABLE reporting_unit AS SELECT row_number() OVER (ORDER BY "id") - 1 AS n, "id" FROM "OrgUnit"`,
  `CREATE TEMPORARY TABLE reporting_person AS SELECT row_number() OVER (ORDER BY "id") - 1 AS n, "id" FROM "Person"`,
  `CREATE TEMPORARY TABLE reporting_duty AS SELECT row_number() OVER (ORDER BY "id") - 1 AS n, "id" FROM "Duty" LIMIT 1000`,
  `INSERT INTO "Form" ("id", "name", "nameKey", "searchKey", "pinyinKey", "schema", "createdAt")
   SELECT ${id(21, "n")}, '防汛日报' || n, '防汛日报' || n, '防汛日报' || n, '', '{}', timestamptz '2025-01-01Z' + n * interval '1 hour' FROM generate_series(0, 99) n`,
  `INSERT INTO "FormVersion" ("id", "formId", "number", "schema", "createdAt")
   SELECT ${id(22, "n")}, ${id(21, "n")}, 1, '{}', timestamptz '2025-01-01Z' FROM generate_series(0, 99) n`,
  `INSERT INTO "Obligation" ("id", "name", "nameKey", "planId", "dutyId", "formId", "startsOn", "createdAt", "retiredAt")
   SELECT ${id(23, "g.n")}, '防汛日报' || g.n, '防汛日报' || g.n, (SELECT "id" FROM "Plan" ORDER BY "id" LIMIT 1 OFFSET g.n % 3), d."id", ${id(21, "g.n % 100")},
     date '2025-03-01', timestamptz '2025-01-01Z' + g.n * interval '1 hour', CASE WHEN g.n % 20 = 7 THEN timestamptz '2025-12-01Z' END
   FROM generate_series(0, 199) g(n) JOIN reporting_duty d ON d.n = g.n / 2`,
  `INSERT INTO "Reporter" ("id", "obligationId", "unitId", "personId", "order", "createdAt")
   SELECT ${id(24, "g.n")}, ${id(23, "g.n / 2")}, CASE WHEN g.n % 4 <> 3 THEN u."id" END, CASE WHEN g.n % 4 = 3 THEN p."id" END, g.n, timestamptz '2025-01-01Z'
   FROM generate_series(0, ${REPORTERS - 1}) g(n) JOIN reporting_person p ON p.n = g.n
   JOIN reporting_unit u ON u.n = g.n % (SELECT count(*) FROM reporting_unit)`,
  `INSERT INTO "FormRecord" ("id", "formId", "formVersionId", "values", "isZero", "unitId", "personId", "onDay", "authorName", "supersedesId", "searchKey", "createdAt")
   SELECT ${id(25, "g.n")}, ${id(21, "g.n % 100")}, ${id(22, "g.n % 100")}, '{}', g.n % 5 = 4, u."id", p."id", ${dayOf("g.n")}, '录入员',
     CASE WHEN g.n % 100 = 99 THEN ${id(25, "g.n - 1")} END, '水位' || g.n % 977, ${instantOf("g.n")} + g.n % ${REPORTERS} * interval '1 second'
   FROM generate_series(0, ${REPORTERS * (DAYS - 14) - 1}) g(n) JOIN reporting_person p ON p.n = g.n % 500
   JOIN reporting_unit u ON u.n = g.n % (SELECT count(*) FROM reporting_unit)`,
  `INSERT INTO "Occurrence" ("id", "obligationId", "reporterId", "onDay", "dueAt", "missedAt", "isByWatch", "personId", "state", "stateAt", "createdAt")
   SELECT ${id(26, "g.n")}, ${id(23, `g.n % ${REPORTERS} / 2`)}, ${id(24, `g.n % ${REPORTERS}`)}, ${dayOf("g.n")}, ${instantOf("g.n")}, ${instantOf("g.n")},
     p."id" IS NOT NULL, p."id", ${STATE}, ${instantOf("g.n")}, timestamptz '2025-03-01Z'
   FROM generate_series(0, ${REPORTERS * DAYS - 1}) g(n)
   LEFT JOIN reporting_person p ON g.n / ${REPORTERS} % 7 = 6 AND p.n = g.n % 50`,
  `INSERT INTO "ReportFault" ("id", "kind", "occurrenceId", "unitId", "personId", "authorName", "onDay", "createdAt", "retiredAt")
   SELECT ${id(27, "g.n")}, (CASE WHEN g.n % 1000 = 4 THEN 'CONCEALED' WHEN g.n % 1000 = 5 THEN 'FALSE' WHEN g.n % 4 = 0 THEN 'MISSED' ELSE 'LATE' END)::"ReportFaultKind",
     ${id(26, "g.n * 4")}, u."id", p."id", '', ${dayOf("(g.n * 4)")}, ${instantOf("(g.n * 4)")}, CASE WHEN g.n % 200 = 9 THEN timestamptz '2025-12-01Z' END
   FROM generate_series(0, 13999) g(n) JOIN reporting_person p ON p.n = g.n % 500
   JOIN reporting_unit u ON u.n = g.n % (SELECT count(*) FROM reporting_unit)`,
  `INSERT INTO "UrgentRule" ("id", "name", "nameKey", "planId", "receiverIds", "createdAt", "retiredAt")
   SELECT ${id(28, "n")}, '防汛急报' || n, '防汛急报' || n, (SELECT "id" FROM "Plan" ORDER BY "id" LIMIT 1 OFFSET n % 3), '{}', timestamptz '2025-01-01Z' + n * interval '1 hour',
     CASE WHEN n > 2 THEN timestamptz '2025-12-01Z' END FROM generate_series(0, 99) n`,
  `INSERT INTO "UrgentReport" ("id", "text", "textKey", "dutyId", "planId", "personId", "authorName", "originIds", "waitMinutes", "createdAt", "closedAt")
   SELECT ${id(29, "g.n")}, '堤段渗水' || g.n, '堤段渗水' || g.n, d."id", (SELECT "id" FROM "Plan" ORDER BY "id" LIMIT 1 OFFSET g.n % 3), p."id", '录入员', '{}', 10,
     timestamptz '2025-03-01Z' + g.n * interval '2 hours', CASE WHEN g.n < 2950 THEN timestamptz '2025-12-01Z' END
   FROM generate_series(0, 2999) g(n) JOIN reporting_person p ON p.n = g.n % 300 JOIN reporting_duty d ON d.n = g.n % 100`,
  `INSERT INTO "UrgentStep" ("id", "reportId", "branch", "level", "place", "role", "personId", "answerBy", "acknowledgedAt", "createdAt")
   SELECT ${id(30, "g.n")}, ${id(29, "g.n / 5")}, 0, g.n % 5, 0, 'UNIT_HEAD', p."id", timestamptz '2025-03-01Z', CASE WHEN g.n % 50 <> 7 THEN timestamptz '2025-12-01Z' END,
     timestamptz '2025-03-01Z' FROM generate_series(0, 14999) g(n) JOIN reporting_person p ON p.n = g.n * 7 % 400`,
];
