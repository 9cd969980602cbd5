import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataSet } from "../../bench/src/data/make-data-set.ts";
import { SIZES, unitCount } from "../../bench/src/data/size.ts";
import { openDatabase } from "../../packages/server/src/database/open-database.ts";
import { nameKeys, titleKeys } from "../../packages/server/src/text/name-keys.ts";
import { textKey } from "../../packages/server/src/text/text-key.ts";
import { freePort } from "../support/postgres-cluster.ts";
import { openPostgresDatabases, type PostgresDatabases } from "../support/postgres-databases.ts";

const SIZE = SIZES["1k"];
const isInstalled = existsSync(fileURLToPath(new URL("../../bench/node_modules", import.meta.url)));

let postgres: PostgresDatabases | null = null;
let url = "";

beforeAll(async () => {
  postgres = await openPostgresDatabases();
  if (postgres === null) return;
  url = await postgres.create();
  await (await openDatabase({ DATABASE_URL: url, DATA_DIR: "unused" })).close();
  await withClient((client) => makeDataSet(client, SIZE));
});
afterAll(() => postgres?.stop());

async function withClient<T>(run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return run(client).finally(() => client.end());
}

const rows = (text: string) => withClient(async (client) => (await client.query(text)).rows);

test("a data set holds what its size says, six levels of units and a fifth of its edges as history", async (context) => {
  if (postgres === null) return context.skip("There is no PostgreSQL here.");
  const [counts] = await rows(`SELECT (SELECT count(*)::int FROM "Duty") AS duties,
    (SELECT count(*)::int FROM "Person") AS people, (SELECT count(*)::int FROM "OrgUnit") AS units`);
  expect(counts).toEqual({ duties: SIZE.duties, people: SIZE.people, units: unitCount(SIZE) });
  const [{ depth }] = await rows(`WITH RECURSIVE below AS (
      SELECT "id", 0 AS depth FROM "OrgUnit" WHERE "kind" = 'ORGANIZATION' UNION ALL
      SELECT p."unitId", b.depth + 1 FROM below b JOIN "UnitPlacement" p ON p."parentId" = b."id"
        AND p."retractedAt" IS NULL AND p."validTo" IS NULL)
    SELECT max(depth) AS depth, count(*)::int FROM below HAVING count(*) = ${unitCount(SIZE)}`);
  expect(depth).toBe(6);
  const [{ share }] =
    await rows(`SELECT avg((("validTo" IS NOT NULL) OR ("retractedAt" IS NOT NULL))::int)::float8 AS share
    FROM "Assignment"`);
  expect(share).toBeCloseTo(0.2, 2);
});

test("the folded names and readings of a data set are those that the server would write", async (context) => {
  if (postgres === null) return context.skip("There is no PostgreSQL here.");
  for (const [table, sort] of [
    ["OrgUnit", "other"],
    ["Group", "other"],
    ["Person", "person"],
  ] as const) {
    for (const { name, ...keys } of await rows(
      `SELECT "name", "nameKey", "searchKey", "pinyinKey" FROM "${table}"`,
    ))
      expect({ name, ...keys }).toEqual({ name, ...nameKeys(name, [], sort) });
  }
  for (const { title, ...keys } of await rows(`SELECT DISTINCT "title", "titleKey", "pinyinKey" FROM "Post"`))
    expect(keys).toEqual(titleKeys(title));
  for (const duty of await rows(`SELECT "text", "textKey" FROM "Duty"`))
    expect(duty.textKey).toBe(textKey(duty.text));
});

test("all contenders of the benchmark give the same answers", async (context) => {
  if (postgres === null) return context.skip("There is no PostgreSQL here.");
  if (!isInstalled) return context.skip("bench/ is not installed: pnpm --dir bench install");
  const { CONTENDER_NAMES, loadContenders } = await import("../../bench/src/contenders.ts");
  const { agree } = await import("../../bench/src/run/agree.ts");
  const { startAll, stopAll } = await import("../../bench/src/run/contestant.ts");
  const { agreeOnPull } = await import("../../bench/src/run/pull.ts");
  const { QUESTIONS } = await import("../../bench/src/questions/questions.ts");
  const { READ_KEYS } = await import("../../bench/src/questions/question.ts");
  const contestants = await startAll(await loadContenders(CONTENDER_NAMES), url, freePort);
  try {
    for (const key of READ_KEYS) {
      const drawn = await withClient((client) => QUESTIONS[key].draw(client, 8));
      const able = contestants.filter(({ contender }) => contender.asks[key] !== undefined);
      expect(able.length, key).toBeGreaterThan(1);
      await agree(able, key, drawn);
    }
    await agreeOnPull(contestants.filter(({ contender }) => contender.pulls !== undefined));
    const unasked = contestants.flatMap(({ contender: { name, asks, misses = {} } }) =>
      READ_KEYS.filter((key) => asks[key] === undefined && misses[key] === undefined).map(
        (key) => `${name} ${key}`,
      ),
    );
    expect(unasked).toEqual([]);
  } finally {
    await stopAll(contestants);
  }
});
