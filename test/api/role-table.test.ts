import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KEY_SCOPES } from "../../packages/server/src/access/viewer.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";
import { ACCOUNT_ROWS, NOTICE_ROWS, PERSONAL_ROWS } from "../support/roles/account-rows.ts";
import { type Bureau, buildBureau, COLUMNS, type Column } from "../support/roles/bureau.ts";
import { type Caller, callByKey } from "../support/roles/caller.ts";
import { FORM_QUERY_ROWS, FORM_ROWS } from "../support/roles/form-rows.ts";
import { DIRECTORY_ROWS } from "../support/roles/keeping-rows.ts";
import { LOG_ROWS } from "../support/roles/log-rows.ts";
import { PLAN_ROWS } from "../support/roles/plan-rows.ts";
import { FIELD_ROWS, QUERY_ROWS } from "../support/roles/question-rows.ts";
import { REPORT_QUERY_ROWS, REPORT_ROWS } from "../support/roles/report-rows.ts";
import type { Row } from "../support/roles/row.ts";
import { TASK_ROWS } from "../support/roles/task-rows.ts";
import { URGENT_QUERY_ROWS, URGENT_ROWS } from "../support/roles/urgent-rows.ts";
import { WATCH_ROWS } from "../support/roles/watch-rows.ts";

const DOCUMENT = new URL("../../docs/roles.md", import.meta.url);
const ROWS: Record<string, Row> = {
  ...QUERY_ROWS,
  ...FIELD_ROWS,
  ...FORM_QUERY_ROWS,
  ...DIRECTORY_ROWS,
  ...PLAN_ROWS,
  ...TASK_ROWS,
  ...WATCH_ROWS,
  ...FORM_ROWS,
  ...REPORT_QUERY_ROWS,
  ...REPORT_ROWS,
  ...URGENT_QUERY_ROWS,
  ...URGENT_ROWS,
  ...NOTICE_ROWS,
  ...PERSONAL_ROWS,
  ...ACCOUNT_ROWS,
  ...LOG_ROWS,
};

/** The table as it is written out for people: a line for each row, a mark for each column. */
const written = new Map(
  readFileSync(DOCUMENT, "utf8")
    .split("\n")
    .filter((line) => /^\| `?[A-Za-z].*[✓–]/u.test(line))
    .map((line) => {
      const [name = "", ...marks] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [name.replaceAll("`", ""), marks.join("")] as const;
    }),
);

let server: TestServer;
let bureau: Bureau;
let callers: Map<Column, Caller>;

beforeAll(async () => {
  // The pace of requests is another test's matter.
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  ({ bureau, callers } = await buildBureau(server));
});
afterAll(() => server.close());

describe("the table of roles in docs/roles.md", () => {
  test.each(Object.entries(ROWS))(
    "%s: each role is let do what the table says, and no more",
    async (name, row) => {
      const marks: string[] = [];
      for (const column of COLUMNS) {
        const caller = callers.get(column) ?? (await keyFor(column, row));
        marks.push((await row.attempt(caller, bureau)) ? "✓" : "–");
      }
      expect(`${name} ${marks.join("")}`).toBe(`${name} ${written.get(name)}`);
    },
  );

  test("has a row for every query and every mutation, and none that is not tried", () => {
    const names = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const tried = new Set(Object.keys(ROWS).map((name) => name.split(":")[0]));
    expect(names.filter((name) => !tried.has(name))).toEqual([]);
    expect([...written.keys()].toSorted()).toEqual(Object.keys(ROWS).toSorted());
  });
});

const keys = new Map<string, Promise<Caller>>();

/** A key that has just the scopes that the row needs, or all others; where no key may, one with every scope. */
function keyFor(column: Column, { scopes }: Row): Promise<Caller> {
  const needed = scopes ?? KEY_SCOPES;
  const own =
    column === "key with the scope" ? needed : KEY_SCOPES.filter((scope) => scopes?.includes(scope) !== true);
  const name = own.join();
  const known = keys.get(name) ?? callByKey(server, own);
  keys.set(name, known);
  return known;
}
