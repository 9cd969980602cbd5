import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const meta = {
  title: "澄湖护渔方案",
  docNumber: "澄渔〔2026〕3号",
  issuer: "澄湖渔政局",
  date: "2026年1月8日",
};
const command = {
  name: "护渔指挥部",
  kind: "LEADERSHIP",
  members: [{ name: "谷梁", role: "HEAD", posts: ["局长"] }],
};
const patrol = {
  name: "巡湖组",
  kind: "WORKING",
  parent: "护渔指挥部",
  leads: ["太叔"],
  responsible: ["渔港科"],
  duties: ["每日巡湖"],
};
const draft = { meta, groups: [command, patrol], departments: ["渔港科"], obligations: [], issues: [] };

/** The faults of a draft that was refused whole, one line each. */
async function faultsOf(bad: unknown, more: object = {}): Promise<string[]> {
  const refusal = await leavingNoTrace(api, () => api.refuse("importPlan", { draft: bad, ...more }));
  expect(refusal.__typename).toBe("ValidationError");
  return (refusal.faults ?? []).map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("a draft is refused whole, and the path of each fault is named:", () => {
  test("without a title", async () => {
    expect(await faultsOf({ ...draft, meta: { ...meta, title: undefined } })).toEqual([
      "draft.meta.title INVALID_TYPE",
    ]);
    expect(await faultsOf({ ...draft, meta: { ...meta, title: "  " } })).toEqual([
      "draft.meta.title TOO_SMALL",
    ]);
    expect(await faultsOf({ groups: [] })).toEqual(["draft.meta INVALID_TYPE"]);
  });

  test("with a group under a group that is not there", async () => {
    const orphan = { ...patrol, parent: "护林指挥部" };
    expect(await faultsOf({ ...draft, groups: [command, patrol, orphan] })).toEqual([
      "draft.groups.2.parent UNKNOWN_GROUP",
    ]);
  });

  test("with a duty of a group that is not there", async () => {
    const duties = [
      { text: "清点渔船", group: "巡湖组" },
      { text: "清点渔网", group: "巡山组" },
      { text: "发布通告" },
    ];
    expect(await faultsOf({ ...draft, duties })).toEqual(["draft.duties.1.group UNKNOWN_GROUP"]);
  });

  test("with a kind or a role that there is not", async () => {
    const groups = [
      { ...command, members: [{ name: "谷梁", role: "CHIEF", posts: [] }] },
      { ...patrol, kind: "TEAM" },
    ];
    expect(await faultsOf({ ...draft, groups })).toEqual([
      "draft.groups.0.members.0.role INVALID_VALUE",
      "draft.groups.1.kind INVALID_VALUE",
    ]);
  });

  test("with names and duties that are empty, too long or no text", async () => {
    const bad = {
      ...patrol,
      name: "",
      leads: ["长".repeat(201)],
      responsible: [7],
      duties: ["长".repeat(5_001), " "],
    };
    expect(await faultsOf({ ...draft, groups: [command, bad] })).toEqual([
      "draft.groups.1.name TOO_SMALL",
      "draft.groups.1.leads.0 TOO_BIG",
      "draft.groups.1.responsible.0 INVALID_TYPE",
      "draft.groups.1.duties.0 TOO_BIG",
      "draft.groups.1.duties.1 TOO_SMALL",
    ]);
  });

  test("with a character that no database keeps, in a name, an obligation or the text", async () => {
    const obligations = [{ text: "每日\u0000上报" }];
    expect(await faultsOf({ ...draft, obligations })).toEqual(["draft INVALID_CHARACTER"]);
    expect(await faultsOf(draft, { text: "澄湖\u0000" })).toEqual(["text INVALID_CHARACTER"]);
  });

  test("with a text that is too long", async () => {
    expect(await faultsOf(draft, { text: "长".repeat(1_000_001) })).toEqual(["text TOO_LONG"]);
  });

  test("with a span that points to nothing, ends before it starts, or lies beyond the text", async () => {
    const at = (path: string, start = 0, end = 2) => ({ path, start, end });
    const spans = [at("/meta/title"), at("/meta/publicity"), at("/groups/7/name"), at("/meta/date", 3, 1)];
    expect(await faultsOf({ ...draft, spans })).toEqual([
      "draft.spans.1.path UNKNOWN_PATH",
      "draft.spans.2.path UNKNOWN_PATH",
      "draft.spans.3.end END_BEFORE_START",
    ]);
    const beyond = [at("/meta/title", 0, 9)];
    expect(await faultsOf({ ...draft, spans: beyond }, { text: "澄湖护渔方案" })).toEqual([
      "draft.spans.0.end TOO_BIG",
    ]);
    const negative = [at("/meta/title", -1)];
    expect(await faultsOf({ ...draft, spans: negative })).toEqual(["draft.spans.0.start TOO_SMALL"]);
  });

  test("with 300 faults at once", async () => {
    const groups = Array.from({ length: 300 }, (_none, index) => ({
      ...patrol,
      name: `第${index}组`,
      kind: "TEAM",
    }));
    const faults = await faultsOf({ ...draft, groups });
    expect(faults).toHaveLength(300);
    expect(faults.at(-1)).toBe("draft.groups.299.kind INVALID_VALUE");
  });

  test.each([["a text"], [7], [[]], [true], [null]])("where it is no object: %j", async (bad) => {
    if (bad === null) {
      const query = "mutation { importPlan(input: { draft: null }) { __typename } }";
      const { errors } = await leavingNoTrace(api, () => api.request(query));
      expect(errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
    } else {
      expect(await faultsOf(bad)).toEqual(["draft INVALID_TYPE"]);
    }
  });
});

describe("beside the draft", () => {
  const refuse = (more: object) => leavingNoTrace(api, () => api.refuse("importPlan", { draft, ...more }));

  test("an issuer, a superior or a plan to replace that is not there is refused", async () => {
    const unknown = "01980000-0000-7000-8000-000000000000";
    for (const [field, type] of [
      ["issuerId", "OrgUnit"],
      ["superiorId", "OrgUnit"],
      ["supersedesId", "Plan"],
    ] as const) {
      expect(await refuse({ [field]: `${type}:${unknown}` })).toMatchObject({
        __typename: "NotFoundError",
        path: [field],
      });
      const wrong = await refuse({ [field]: `Duty:${unknown}` });
      expect(wrong.faults).toMatchObject([{ path: [field], code: "WRONG_TYPE" }]);
    }
  });

  test("a dry run of a bad draft is refused like the load of it, and of a good one changes nothing", async () => {
    expect(await faultsOf({ ...draft, meta: {} }, { dryRun: true })).toEqual([
      "draft.meta.title INVALID_TYPE",
    ]);
    const selection = "... on ImportPlanSuccess { isDryRun plan { id } created { type name } }";
    const dry = await leavingNoTrace(api, () => api.run("importPlan", { draft, dryRun: true }, selection));
    expect(dry).toMatchObject({ isDryRun: true, plan: null });
    const loaded = await api.run("importPlan", { draft }, selection);
    expect(loaded.created).toEqual(dry.created);
    expect(loaded.plan.id).toMatch(/^Plan:/);
  });
});
