import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { Client } from "pg";
import { encodeCursor, type OrderTerm } from "../../../packages/server/src/graphql/cursor.ts";
import { LISTS } from "../../../packages/server/src/graphql/list-field.ts";
import { type OrderWish, orderTerms } from "../../../packages/server/src/graphql/order.ts";
import { schema } from "../../../packages/server/src/graphql/schema.ts";
import { tableSql } from "../../../packages/server/src/graphql/table-sql.ts";
import type { AskRecorded, Statement } from "./record-statements.ts";

/** One page of a list of the API, and the statement that reads it. */
export interface AskedPage {
  list: string;
  order: string;
  filter: string;
  page: "first" | "middle" | "last";
  statement: Statement;
}

/** Every list of the API, in every order that it offers, by each of its filters: its first, a middle and its last page. */
export async function* everyPage(client: Client, ask: AskRecorded, only?: string): AsyncGenerator<AskedPage> {
  for (const list of LISTS.filter(({ name }) => only === undefined || name === only)) {
    const filters = [{}, ...(await filtersOf(client, list.name))];
    for (const wishes of ordersOf(Object.keys(list.order))) {
      const terms = orderTerms(list.order, wishes, list.defaultOrder, list.unique ?? "id");
      const middle = await middleCursor(client, list.type, terms);
      const pages = { first: { first: 50 }, middle: { first: 50, after: middle }, last: { last: 50 } };
      for (const filter of filters) {
        for (const [page, args] of Object.entries(pages)) {
          const [statement] = await ask(QUERY(list.name, list.type), { ...args, filter, orderBy: wishes });
          // Of rows that cannot be nothing is asked.
          if (statement === undefined) continue;
          const order = wishes.map(({ field, direction }) => `${field} ${direction}`).join() || "nothing";
          yield {
            list: list.name,
            order,
            filter: JSON.stringify(filter),
            page: page as AskedPage["page"],
            statement,
          };
        }
      }
    }
  }
}

const QUERY = (list: string, type: string) =>
  `query ($first: Int, $last: Int, $after: String, $filter: ${type}Filter, $orderBy: [${type}Order!]) {
    ${list}(first: $first, last: $last, after: $after, filter: $filter, orderBy: $orderBy) { edges { cursor } } }`;

function ordersOf(fields: string[]): OrderWish[][] {
  const directions = ["ASC", "DESC"] as const;
  return [[], ...fields.flatMap((field) => directions.map((direction) => [{ field, direction }]))];
}

/** The cursor of the row in the middle of a list. */
async function middleCursor(client: Client, table: string, terms: OrderTerm[]): Promise<string | undefined> {
  const by = terms.map(({ column, direction }) => `"${column}" ${direction} NULLS LAST`).join(", ");
  const { rows } = await client.query(
    `SELECT ${terms.map(({ column }) => `"${column}"`).join(", ")} FROM ${tableSql(table)} ORDER BY ${by}
     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM ${tableSql(table)})`,
  );
  return rows[0] === undefined ? undefined : encodeCursor(terms, rows[0]);
}

async function filtersOf(client: Client, list: string): Promise<object[]> {
  const fields = Object.values(filterType(list).getFields());
  const filters: object[] = [];
  for (const field of fields)
    for (const value of await valuesFor(client, list, field)) filters.push({ [field.name]: value });
  return filters;
}

function filterType(list: string): GraphQLInputObjectType {
  const arg = schema
    .getQueryType()
    ?.getFields()
    [list]?.args.find(({ name }) => name === "filter");
  const type = arg === undefined ? undefined : getNamedType(arg.type);
  if (!isInputObjectType(type)) throw new Error(`${list} has no filter.`);
  return type;
}

/** Values that find many, few or none. */
async function valuesFor(
  client: Client,
  list: string,
  { name, type }: GraphQLInputField,
): Promise<unknown[]> {
  const kind = getNamedType(type);
  if (isEnumType(kind)) {
    const values = kind.getValues().map(({ value }) => value);
    return isListType(getNullableType(type))
      ? [...values.map((value) => [value]), values.slice(0, 3), values.slice(-2)]
      : values;
  }
  if (kind.name === "Boolean") return [true, false];
  if (kind.name === "Date") return DAYS[name] ?? [];
  const sample = SAMPLES[`${list}.${name}`] ?? SAMPLES[name];
  if (sample === undefined) throw new Error(`Nobody says by which ${name} the list ${list} is tried.`);
  const { rows } = await client.query(sample);
  if (rows.length === 0) throw new Error(`There is no ${name} in the data to try the list ${list} by.`);
  return rows.map(({ value }) => value);
}

/** The id of what most rows of a table point to. */
export const busiest = (column: string, table: string, type: string) =>
  `(SELECT '${type}:' || "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL GROUP BY "${column}" ORDER BY count(*) DESC LIMIT 1)`;

/** Days before which or after which nearly all is, much of it, or nothing. */
const DAYS: Record<string, string[]> = {
  from: ["2024-01-01", "2025-06-30", "2025-12-20"],
  to: ["2025-01-02", "2025-06-30", "2027-01-01"],
};

/** By what is asked: what most rows belong to, so that nothing is proven by a page that is hardly full. */
const SAMPLES: Record<string, string> = {
  q: "SELECT '防汛' AS value UNION ALL SELECT '没有此字'",
  planId: busiest("planId", "Duty", "Plan"),
  groupId: busiest("groupId", "Duty", "Group"),
  dutyId: busiest("dutyId", "Assignment", "Duty"),
  "tasks.dutyId": busiest("dutyId", "Task", "Duty"),
  taskId: busiest("taskId", "Assignment", "Task"),
  "assignments.groupId": busiest("groupId", "Assignment", "Group"),
  partyId: `${busiest("unitId", "Assignment", "OrgUnit")} UNION ALL ${busiest("personId", "Assignment", "Person")}
    UNION ALL ${busiest("postId", "Assignment", "Post")}`,
  personId: busiest("personId", "Assignment", "Person"),
  "posts.unitId": busiest("unitId", "Post", "OrgUnit"),
  "people.unitId": busiest("unitId", "Post", "OrgUnit"),
  "duties.unitId": `SELECT 'OrgUnit:' || "id" AS value FROM "OrgUnit" ORDER BY "id" LIMIT 1`,
  "accounts.unitId": busiest("unitId", "Post", "OrgUnit"),
  postId: busiest("postId", "PostHolding", "Post"),
  "people.groupId": busiest("groupId", "GroupMember", "Group"),
  rotaId: busiest("rotaId", "Shift", "Rota"),
  "rotas.unitId": busiest("unitId", "Rota", "OrgUnit"),
  "rotas.planId": busiest("planId", "Rota", "Plan"),
  formId: busiest("formId", "FormRecord", "Form"),
  obligationId: busiest("obligationId", "Occurrence", "Obligation"),
  "obligations.planId": busiest("planId", "Obligation", "Plan"),
  "obligations.dutyId": busiest("dutyId", "Obligation", "Duty"),
  "occurrences.planId": busiest("planId", "Obligation", "Plan"),
  "occurrences.unitId": busiest("unitId", "Reporter", "OrgUnit"),
  "occurrences.personId": `${busiest("personId", "Occurrence", "Person")} UNION ALL ${busiest("personId", "Reporter", "Person")}`,
  "formRecords.unitId": busiest("unitId", "FormRecord", "OrgUnit"),
  "formRecords.personId": busiest("personId", "FormRecord", "Person"),
  "reportFaults.unitId": busiest("unitId", "ReportFault", "OrgUnit"),
  "reportFaults.personId": busiest("personId", "ReportFault", "Person"),
  "urgentRules.planId": busiest("planId", "UrgentRule", "Plan"),
  "urgentReports.planId": busiest("planId", "UrgentReport", "Plan"),
  "urgentReports.dutyId": busiest("dutyId", "UrgentReport", "Duty"),
  reporterId: busiest("personId", "UrgentReport", "Person"),
  toldId: busiest("personId", "UrgentStep", "Person"),
  waitsForId: busiest("personId", "UrgentStep", "Person"),
  issuerId: busiest("issuerId", "Plan", "OrgUnit"),
  hostUnitId: busiest("hostUnitId", "Group", "OrgUnit"),
  "orgUnits.parentId": busiest("parentId", "UnitPlacement", "OrgUnit"),
  "groups.parentId": busiest("parentId", "Group", "Group"),
  "duties.parentId": busiest("parentId", "Duty", "Duty"),
  "tasks.parentId": busiest("parentId", "Task", "Task"),
  dueBefore: `SELECT '2024-01-01T00:00:00Z' AS value UNION ALL SELECT '2025-03-01T00:00:00Z' UNION ALL SELECT '2027-01-01T00:00:00Z'`,
  since: `SELECT max("number") - 10 AS value FROM "ChangeEvent" UNION ALL SELECT 10`,
  number: `SELECT max("number") / 2 AS value FROM "ChangeEvent"`,
  nodeId: `SELECT "nodeIds"[1] AS value FROM "ChangeEvent" WHERE "number" = 5000`,
  action: `SELECT DISTINCT "action" AS value FROM "ChangeEvent" UNION ALL SELECT 'nothing'`,
  actor: `SELECT '录入员7' AS value UNION ALL SELECT '没有此人'`,
  from: `SELECT '2024-01-01T00:00:00Z' AS value UNION ALL SELECT '2025-11-08T00:00:00Z'`,
  to: `SELECT '2025-01-02T00:00:00Z' AS value UNION ALL SELECT '2027-01-01T00:00:00Z'`,
};
