import { type GraphQLField, getNamedType, isLeafType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import type { Any } from "../support/api.ts";
import { fittingValue, type IdHole, idHolesOf, isRequired } from "../support/attack/input-holes.ts";
import { buildTwoSections, DIRECTORY_MARK, MARK, type TwoSections } from "../support/attack/two-sections.ts";
import { rowTypeOf, waysFrom } from "../support/attack/walk-queries.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";
import type { Caller } from "../support/roles/caller.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

const NONE = "01980000-0000-7000-8000-000000000000";
const ATTACKERS = ["MEMBER", "LEADER", "EDITOR of the unit", "EDITOR of the plan"] as const;
type Attacker = (typeof ATTACKERS)[number];
/** How many fields deep each of them looks; who sees least and who writes look furthest. */
const DEPTHS = { MEMBER: 3, LEADER: 2, "EDITOR of the unit": 3, "EDITOR of the plan": 2 } as const;
/** Kinds of the directory, which the editor of a plan needs whole to say who answers. */
const DIRECTORY = /^(OrgUnit|UnitPlacement|Person|Post|PostHolding|PartyClass|Account|DirectoryImport)\b/;

let server: TestServer;
let bureau: TwoSections;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "10000000" });
  bureau = await buildTwoSections(server);
}, 120_000);
afterAll(() => server.close());

const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** The words of the other section that an attacker must never hear. */
const marksFor = (attacker: Attacker) =>
  attacker === "EDITOR of the plan" ? [MARK] : [MARK, DIRECTORY_MARK];

/** The other section's records that an attacker must never reach. */
const targetsFor = (attacker: Attacker) =>
  Object.entries(bureau.foreign.ids).filter(
    ([kind]) => attacker !== "EDITOR of the plan" || !DIRECTORY.test(kind),
  );

/** An id of the same kind that leads nowhere. */
const guessed = (id: string) => `${id.split(":")[0]}:${NONE}`;

/** What of one's own is named beside the id that is tried. */
function ownRecord(name: string): string {
  const { ids } = bureau.own;
  const byField: Record<string, string | undefined> = {
    unitId: ids["OrgUnit: below"],
    parentId: ids.OrgUnit,
    personId: ids["Person: clerk"],
    partyId: ids["Person: clerk"],
    toPersonId: ids["Person: clerk"],
    fromId: ids.Person,
    postId: ids.Post,
    planId: ids.Plan,
    groupId: ids.Group,
    dutyId: ids.Duty,
    taskId: ids.Task,
    targetId: ids.Duty,
    targetIds: ids.Duty,
    accountId: ids.Account,
    keepId: ids["OrgUnit: below"],
    mergeId: ids["OrgUnit: below"],
    uploadId: bureau.own.uploadId,
    personIds: ids["Person: clerk"],
    memberIds: ids.GroupMember,
    stepIds: ids.TaskStep,
    reporterIds: ids.OrgUnit,
    obligationId: ids.Obligation,
    occurrenceId: ids.Occurrence,
  };
  return byField[name] ?? ids.Task ?? "";
}

/** The same question or call with this id; what is answered, with the id itself taken out. */
async function tell(
  caller: Caller,
  kind: "query" | "mutation",
  { field, arg, put }: IdHole,
  id: string,
): Promise<string> {
  const others = field.args.filter((other) => other !== arg && isRequired(other));
  const variables = {
    it: put(id),
    ...Object.fromEntries(others.map((other) => [other.name, fittingValue(other, ownRecord)])),
  };
  const declared = [arg, ...others]
    .map((each) => `$${each === arg ? "it" : each.name}: ${each.type}`)
    .join(", ");
  const given = [arg, ...others]
    .map((each) => `${each.name}: $${each === arg ? "it" : each.name}`)
    .join(", ");
  const { data, errors } = await caller.ask(
    `${kind} (${declared}) { answer: ${field.name}(${given}) { ${selectionOf(field)} } }`,
    variables,
  );
  return JSON.stringify({ data, errors })
    .replaceAll(id, "ID")
    .replaceAll(id.split(":")[1] ?? id, "UUID");
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = rowTypeOf(schema, field);
  if (field.type.toString().includes("Connection")) return "totalCount nodes { __typename }";
  if (!("getTypes" in type)) return "__typename";
  return `__typename ... on Refusal { message } ... on ValidationError { faults { path code message } }
    ... on NotFoundError { path } ... on RuleError { code path } ... on ConflictError { currentVersion }`;
}

/** For each place that takes an id, of which kinds it takes one: it says so itself to who names one of another kind. */
async function acceptedKinds(kind: "query" | "mutation", holes: IdHole[]): Promise<[IdHole, string[]][]> {
  const found: [IdHole, string[]][] = [];
  for (const hole of holes) {
    const said = /expected ([A-Za-z, ]+)\./.exec(await tell(bureau.admin, kind, hole, `ApiKey:${NONE}`))?.[1];
    const types = said?.split(/, | or /);
    const kinds = Object.keys(bureau.foreign.ids);
    found.push([
      hole,
      kinds.filter((name) => types === undefined || types.includes(name.split(":")[0] ?? "")),
    ]);
  }
  return found;
}

/** Asks every list and figure for all ways on, and answers what of it an attacker should not have heard. */
async function heardBy(attacker: Attacker, depth: 2 | 3): Promise<string[]> {
  const heard: string[] = [];
  for (const field of queries.filter((query) => !query.args.some(isRequired))) {
    for (const selection of waysFrom(schema, rowTypeOf(schema, field), depth)) {
      const answer = await askAll(bureau.attackers[attacker], field, selection);
      const text = JSON.stringify(answer);
      const faults = [
        ...(/QUERY_|INTERNAL|VALIDATION_FAILED|PARSE_FAILED/.test(text) ? [text.slice(0, 200)] : []),
        ...marksFor(attacker).flatMap((mark) => (text.includes(mark) ? [around(text, mark)] : [])),
        ...miscounted(answer.data?.[field.name]),
      ];
      heard.push(...faults.map((fault) => `${field.name} { ${selection.slice(0, 150)} }: ${fault}`));
    }
  }
  return heard;
}

/** As many rows at once as such a question may cost. */
async function askAll(
  caller: Caller,
  field: GraphQLField<unknown, unknown>,
  selection: string,
): Promise<Any> {
  if (isLeafType(getNamedType(field.type))) return caller.ask(`{ ${field.name} }`);
  if (!field.type.toString().includes("Connection")) return caller.ask(`{ ${field.name} { ${selection} } }`);
  const ask = (first: number) =>
    caller.ask(`{ ${field.name}(first: ${first}) { totalCount nodes { ${selection} } } }`);
  for (const first of [20, 4]) {
    const answer = await ask(first);
    if (answer.errors?.[0]?.extensions?.code !== "QUERY_COMPLEXITY") return answer;
  }
  return ask(1);
}

/** A count that is not that of the rows shown tells of rows that are not. */
function miscounted(list: Any): string[] {
  // A page of one's own notices has no count of all.
  if (list?.totalCount === undefined || list.nodes === undefined) return [];
  if (list.totalCount === list.nodes.length) return [];
  if ([1, 4, 20].includes(list.nodes.length) && list.totalCount > list.nodes.length) return [];
  return [`counts ${list.totalCount}, shows ${list.nodes.length}`];
}

describe.each(ATTACKERS)("whoever is %s in one section", (attacker) => {
  const caller = () => bureau.attackers[attacker];

  test("finds nothing of the other's in any list or below it, and no count tells of it", async () => {
    expect(await heardBy(attacker, DEPTHS[attacker])).toEqual([]);
  }, 240_000);

  test("finds nothing of it by its words either", async () => {
    const found: string[] = [];
    for (const field of queries) {
      const filter = field.args.find(({ name }) => name === "filter");
      const named = filter && getNamedType(filter.type);
      if (
        named === undefined ||
        !("getFields" in named) ||
        !("q" in named.getFields()) ||
        field.args.some(isRequired)
      )
        continue;
      for (const q of marksFor(attacker)) {
        const { data } = await caller().ask(
          `query ($q: String) { it: ${field.name}(filter: { q: $q }) { totalCount } }`,
          { q },
        );
        if ((data?.it.totalCount ?? 0) > 0) found.push(`${field.name} by ${q}`);
      }
    }
    for (const text of marksFor(attacker)) {
      const { data } = await caller().ask("query ($text: String!) { search(text: $text) { title } }", {
        text,
      });
      expect(data.search, text).toEqual([]);
    }
    expect(found).toEqual([]);
  });

  test("learns from no node, list of nodes or history whether an id of it is one", async () => {
    const query =
      "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id } nodes(ids: $ids) { __typename id } }";
    const history = "query ($id: ID!) { edgeHistory(id: $id) { __typename } }";
    for (const [kind, id] of targetsFor(attacker)) {
      const ask = async (text: string, of: string) =>
        JSON.stringify(await caller().ask(text, { id: of, ids: [of] })).replaceAll(of, "ID");
      expect(await ask(query, id), kind).toBe(await ask(query, guessed(id)));
      expect(await ask(history, id), kind).toBe(await ask(history, guessed(id)));
    }
  });

  test("learns and changes nothing by naming an id of it in any question or call", async () => {
    const told: string[] = [];
    const tries = [
      ...(await holesOf("query")).map((each) => ["query", ...each] as const),
      ...(await holesOf("mutation")).map((each) => ["mutation", ...each] as const),
    ];
    expect(tries.length).toBeGreaterThan(100);
    const targets = new Map(targetsFor(attacker));
    await leavingNoTrace(server, async () => {
      for (const [kind, hole, kinds] of tries) {
        for (const name of kinds) {
          const id = targets.get(name);
          if (id === undefined) continue;
          const [real, unreal] = [
            await tell(caller(), kind, hole, id),
            await tell(caller(), kind, hole, guessed(id)),
          ];
          if (real !== unreal)
            told.push(`${hole.name} with ${name}: ${real.slice(0, 300)} / ${unreal.slice(0, 200)}`);
        }
      }
    });
    expect(told).toEqual([]);
  }, 240_000);

  test("takes back no change of it and uses no file of it", async () => {
    const undo = async (number: number) =>
      JSON.stringify(await caller().call("undoChange", { number })).replaceAll(String(number), "N");
    const use = async (uploadId: string) =>
      caller().call("addEvidence", { targetId: bureau.own.ids.Task, uploadId });
    await leavingNoTrace(server, async () => {
      expect(await undo(bureau.foreign.change)).toBe(await undo(2_000_000_000));
      expect(await use(bureau.foreign.uploadId)).toEqual(await use("forged.ticket"));
    });
  });

  test("is given no file of it", async () => {
    const { headers } = caller();
    const { Plan = "", Evidence = "" } = bureau.foreign.ids;
    const get = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`, { headers });
      return [answer.status, await answer.text()];
    };
    for (const [before, id, after] of [
      ["/api/files/", Evidence, ""],
      ["/api/files/", Evidence, "?inline"],
      ["/api/plans/", Plan, ".docx"],
      ["/api/plans/", Plan, ".duties.xlsx"],
      ["/api/plans/", bureau.foreign.ids["Plan: imported"] ?? "", ".docx"],
    ] as const) {
      const real = await get(`${before}${id}${after}`);
      expect(real[0], `${before}${id}${after}`).toBe(404);
      expect(real).toEqual(await get(`${before}${guessed(id)}${after}`));
    }
  });
});

test("all this is there: an administrator hears every word, finds every id and is given every file", async () => {
  const { admin, foreign } = bureau;
  for (const [kind, id] of Object.entries(foreign.ids).filter(
    ([kind]) => !/^(Session|RoleGrant)/.test(kind),
  )) {
    const { data } = await admin.ask("query ($id: ID!) { node(id: $id) { __typename } }", { id });
    expect(data.node?.__typename, kind).toBe(id.split(":")[0]);
  }
  for (const path of [`/api/files/${foreign.ids.Evidence}`, `/api/plans/${foreign.ids.Plan}.docx`])
    expect((await fetch(`${server.url}${path}`, { headers: admin.headers })).status, path).toBe(200);
  const { data } = await admin.ask("query ($text: String!) { search(text: $text) { title } }", {
    text: MARK,
  });
  expect(data.search.length).toBeGreaterThan(5);
});

const known = new Map<"query" | "mutation", Promise<[IdHole, string[]][]>>();

/** Found out once for all attackers. */
function holesOf(kind: "query" | "mutation"): Promise<[IdHole, string[]][]> {
  const fields = kind === "query" ? queries.filter(({ name }) => !/^nodes?$/.test(name)) : mutations;
  const found =
    known.get(kind) ??
    acceptedKinds(
      kind,
      fields.flatMap((field) => idHolesOf(field, ownRecord)),
    );
  known.set(kind, found);
  return found;
}

function around(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return text.slice(Math.max(0, at - 60), at + 30);
}
