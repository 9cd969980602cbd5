import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeId } from "../../packages/server/src/clock.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createReports } from "../support/reports.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWatch } from "../support/watch.ts";
import { createWorld } from "../support/world.ts";

/** What means something to a database, a pattern, a program, a file system or a screen, or is just too much. */
const HOSTILE: Record<string, string> = {
  "a quote": "'",
  "two quotes": `"'`,
  "a quote and SQL": `' OR 1=1; DROP TABLE "Person"; --`,
  "an escape string": `\\'; SELECT pg_sleep(9); --`,
  "a percent sign": "%",
  "an underscore": "_",
  "many wildcards": "%_%_%_%_%_%_%_%_%_%",
  NUL: "\u0000",
  "NUL within": "祝融\u0000青",
  "half a character": "\ud840",
  "right to left": "\u202egnp.exe\u202c",
  "what cannot be seen": "\u200b\u200d\ufeff",
  "a combining flood": `a${"\u0301".repeat(500)}`,
  "20,000 characters": "长".repeat(20_000),
  "a template": "{{7*7}}<%= 7*7 %>#{7*7}",
  "a JSON object": '{"$ne":null}',
  "a name of JavaScript's": "__proto__",
  "a method of JavaScript's": "constructor",
  "a path": "../../../../etc/passwd",
  "a script": "<script>alert(1)</script>",
  "a line feed": "a\r\nb",
  "an id that is SQL": `Person:' OR '1'='1`,
  "an id of a file": "Person:../../auth-secret",
  "an id of another type": "Nobody:01980000-0000-7000-8000-000000000000",
  "an id that is long": `Person:${"0".repeat(10_000)}`,
};

/** Texts of which nothing is left once what cannot be seen is taken off, and one of which a name is left. */
const EMPTY_AFTER_ALL = new Set(["NUL", "what cannot be seen"]);
const NAME_AFTER_ALL = "NUL within";

let api: TestApi;
let counts: Record<string, number>;

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  const { personId, unitId } = await world.headedUnit("调度科", "祝融青");
  const planId = await world.plan("值班方案");
  const groupId = await world.group("值班组", { planId });
  await world.member(groupId, "HEAD", personId);
  const dutyId = await world.duty("夜间值守", { groupId });
  await world.assign(dutyId, "RESPONSIBLE", unitId);
  await api.run("createTask", { title: "查看水位", dutyId });
  await api.run("readPlan", { text: "澄县防汛工作方案\n一、领导小组\n组长：安平 局长" });
  const account = "... on PasswordLinkSuccess { account { id } }";
  await api.run("createAccount", { username: "zhiban", name: "值班账户", roles: [] }, account);
  await reportAndWatch(unitId);
  counts = await countAll();
});
afterAll(() => api.close());

/** One row of each list of reports, the watch and urgent reports. */
async function reportAndWatch(unitId: string): Promise<void> {
  const reports = createReports(api);
  const obligationId = await reports.obligation({ reporterIds: [unitId] });
  await reports.sweep("2026-03-02T00:00:00Z");
  const [due] = await reports.due({ obligationId });
  await reports.submit(due?.id ?? "");
  await api.run("reportConcealment", { unitId, onDay: "2026-03-02", note: "巡查发现" }, "__typename");
  const { shifts, second } = await createWatch(api).fullDay("夜班");
  await api.database.prisma.shiftSwap.create({
    data: {
      id: makeId(),
      shiftId: shifts[0].id.split(":")[1],
      toPersonId: second.split(":")[1] ?? "",
      createdAt: api.clock.now(),
    },
  });
  const receiver = await createWorld(api).unit("澄县值班室", { kind: "EXTERNAL" });
  await api.run("createUrgentRule", { name: "直报", receiverIds: [receiver] }, "__typename");
  await api.run("raiseUrgentReport", { text: "北堤渗水" }, "__typename");
}

interface Hole {
  name: string;
  query: string;
  put(text: string): object;
  /** What is counted where the query answers a list. */
  list: string | null;
  isId: boolean;
}

/** Every argument and every input field, however deep, that a query can bring a text to. */
const holes: Hole[] = [...rootHoles(), ...nestedHoles()];

function rootHoles(): Hole[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    field.args.flatMap((arg) =>
      textsOf(arg).map(({ path, isId, put }) => {
        const others = field.args.filter((other) => other !== arg && isRequired(other));
        const filled = others.map((other) => `${other.name}: ${literalOf(other.type)}`).join(", ");
        return {
          name: `Query.${field.name}(${path.join(".")})`,
          query: `query ($value: ${arg.type}) { it: ${field.name}(${arg.name}: $value ${filled}) { ${selectionOf(field)} } }`,
          put: (text: string) => ({ value: put(text) }),
          list: isConnection(field) ? field.name : null,
          isId,
        };
      }),
    ),
  );
}

/** Lists within types, reached by the list of their own type or, where there is none, left to the types around. */
function nestedHoles(): Hole[] {
  return Object.entries(rootLists()).flatMap(([typeName, list]) =>
    Object.values((schema.getType(typeName) as GraphQLObjectType).getFields()).flatMap((field) =>
      field.args.flatMap((arg) =>
        textsOf(arg).map(({ path, isId, put }) => ({
          name: `${typeName}.${field.name}(${path.join(".")})`,
          query: `query ($value: ${arg.type}) { ${list}(first: 5) { nodes { it: ${field.name}(${arg.name}: $value) { ${selectionOf(field)} } } } }`,
          put: (text: string) => ({ value: put(text) }),
          list: null,
          isId,
        })),
      ),
    ),
  );
}

/** Which list of the top level gives which type. */
function rootLists(): Record<string, string> {
  return Object.fromEntries(
    Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter((field) => isConnection(field) && !field.args.some(isRequired))
      .map((field) => [getNamedType(field.type).name.replace(/Connection$/, ""), field.name])
      .filter(([type = ""]) => isObjectType(schema.getType(type))),
  );
}

interface Text {
  path: string[];
  isId: boolean;
  put(text: string): unknown;
}

/** Each place of an argument at which a text may stand, with what else the input must have. */
function textsOf({ name, type }: GraphQLArgument | GraphQLInputField, depth = 0): Text[] {
  const wrap = (value: unknown) => (isListType(getNullableType(type)) ? [value] : value);
  const named = getNamedType(type);
  if (named.name === "String" || named.name === "ID")
    return [{ path: [name], isId: named.name === "ID", put: wrap }];
  if (!isInputObjectType(named) || depth > 3) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) => {
    const rest = fields.filter((other) => other !== field && isRequired(other));
    const filled = named.isOneOf ? [] : rest.map((other) => [other.name, fittingValue(other.type)] as const);
    return textsOf(field, depth + 1).map(({ path, isId, put }) => ({
      path: [name, ...path],
      isId,
      put: (text: string) => wrap({ ...Object.fromEntries(filled), [field.name]: put(text) }),
    }));
  });
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith("Connection");
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  return isConnection(field) ? "totalCount nodes { __typename }" : "__typename";
}

/** Something that fits a type, for what must be there beside the text. */
function fittingValue(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(isRequired)
        .map((field) => [field.name, fittingValue(field.type)]),
    );
  const values: Record<string, unknown> = {
    ID: "Duty:01980000-0000-7000-8000-000000000000",
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: "2026-03-01T00:00:00Z",
    Date: "2026-03-01",
    JSON: {},
  };
  return values[named.name] ?? "x";
}

function literalOf(type: GraphQLInputType): string {
  const value = fittingValue(type);
  return isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value);
}

/** How many each list holds without any filter. */
async function countAll(): Promise<Record<string, number>> {
  const lists = Object.values(rootLists());
  const data = await api.ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(" ")} }`);
  return Object.fromEntries(lists.map((list) => [list, (data as Any)[list].totalCount]));
}

interface Found {
  data: Any;
  code: string | undefined;
  milliseconds: number;
}

/** What no filter by a text may be answered with. */
function faultOf(hole: Hole, what: string, { data, code, milliseconds }: Found): string | null {
  if (milliseconds > 3_000) return `took ${Math.round(milliseconds)} ms`;
  if (code !== undefined) return code === "BAD_USER_INPUT" ? null : code;
  // A search for nothing is no search; an id is never nothing.
  if (!hole.isId && EMPTY_AFTER_ALL.has(what)) return null;
  if (!hole.isId && what === NAME_AFTER_ALL && /people|search/.test(hole.name)) return null;
  const found = data?.it;
  if (hole.list !== null && found?.totalCount > 0) return `found ${found.totalCount}`;
  if (Array.isArray(found) && found.some((hit) => hit !== null)) return `found ${found.length}`;
  return null;
}

test("there are such places in every list, and nearly every list has something to be found", () => {
  expect(holes.length).toBeGreaterThan(90);
  for (const list of Object.values(rootLists()))
    expect(
      holes.some((hole) => hole.list === list),
      list,
    ).toBe(true);
  const empty = Object.entries(counts).filter(([, count]) => count === 0);
  expect(empty.map(([list]) => list).toSorted()).toEqual(["directoryImports", "gaps"]);
});

test("no hostile text finds anything, fails the server or keeps it busy, wherever a query takes one", async () => {
  const faults: string[] = [];
  await leavingNoTrace(api, async () => {
    for (const hole of holes) {
      for (const [what, text] of Object.entries(HOSTILE)) {
        const began = performance.now();
        const { data, errors } = await api.request(hole.query, hole.put(text));
        const found = { data, code: errors?.[0]?.extensions?.code, milliseconds: performance.now() - began };
        const fault = faultOf(hole, what, found);
        if (fault !== null) faults.push(`${hole.name}, ${what}: ${fault}`);
      }
    }
  });
  expect(faults).toEqual([]);
  expect(await countAll()).toEqual(counts);
}, 240_000);

test("nor does the moment of a question, nor a variable's name", async () => {
  for (const [what, text] of Object.entries(HOSTILE)) {
    for (const clock of ["inForce", "known"]) {
      const { errors } = await api.request(`query ($at: DateTime) @asOf(${clock}: $at) { viewer { name } }`, {
        at: text,
      });
      expect(errors?.[0]?.extensions?.code, `${clock}: ${what}`).toBe("BAD_USER_INPUT");
    }
    const { status } = await api.request("{ viewer { name } }", { [text]: text });
    expect(status, what).toBe(200);
  }
});

test("the order of a list is one of those it names, in either direction, and answers as many either way", async () => {
  for (const list of Object.values(rootLists())) {
    const order = schema
      .getQueryType()
      ?.getFields()
      [list]?.args.find(({ name }) => name === "orderBy");
    const named = order && getNamedType(order.type);
    if (!isInputObjectType(named)) continue;
    const field = named.getFields().field;
    const fields = field === undefined ? undefined : getNamedType(field.type);
    if (!isEnumType(fields)) throw new Error(`${list} is ordered by ${field?.type}.`);
    for (const { name } of fields.getValues()) {
      for (const direction of ["ASC", "DESC"]) {
        const query = `{ it: ${list}(first: 5, orderBy: [{ field: ${name}, direction: ${direction} }]) { totalCount nodes { __typename } } }`;
        expect((await api.ask(query)).it.totalCount, `${list} by ${name}`).toBe(counts[list]);
      }
    }
    for (const [what, text] of Object.entries(HOSTILE)) {
      for (const by of [{ field: text }, { field: fields.getValues()[0]?.name, direction: text }]) {
        const query = `query ($by: [${named.name}!]) { ${list}(orderBy: $by) { totalCount } }`;
        const { errors } = await api.request(query, { by: [by] });
        expect(errors?.[0]?.extensions?.code, `${list}: ${what}`).toBe("BAD_USER_INPUT");
      }
    }
  }
});
