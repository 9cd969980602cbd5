import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

type Row = Partial<Record<string, string>>;

const REPORT = `... on ImportDirectoryReport { isDryRun import { id rows fileName created { type count } }
  created { type count } rows { place status created unused namesakes unitId personId faults { column code candidates } } }`;
const bringIn = (rows: Row[], more: object = {}) =>
  api.run("importDirectory", { rows, validFrom: "2026-02-01T00:00:00Z", ...more }, REPORT);
const trial = (rows: Row[]) => leavingNoTrace(api, () => bringIn(rows, { dryRun: true }));
const statuses = ({ rows }: Any) => rows.map(({ status }: Any) => status);
const counts = ({ created }: Any) => Object.fromEntries(created.map(({ type, count }: Any) => [type, count]));
const faultsOf = ({ rows }: Any) =>
  rows.flatMap(({ place, faults }: Any) =>
    faults.map(({ column, code }: Any) => `${place} ${column} ${code}`),
  );

const UNIT = `... on OrgUnit { name kind code aliases parent { name } posts { title isHead holders { isActing isMain validFrom person { name aliases } } } }`;
async function unitNamed(name: string, parent?: string): Promise<Any> {
  const { orgUnits } = await api.ask(
    `query ($q: String!) { orgUnits(first: 200, filter: { q: $q }) { nodes { ${UNIT.replace("... on OrgUnit", "...on OrgUnit")} } } }`,
    { q: name },
  );
  return orgUnits.nodes.find(
    (unit: Any) => unit.name === name && (parent === undefined || unit.parent?.name === parent),
  );
}

/** The table of a bureau, its rows not in the order of its tree. */
const tableOf = (bureau: string): Row[] => [
  {
    unit: "办公室",
    parent: bureau,
    post: "主任",
    isHead: "是",
    person: `${bureau}甲`,
    personAliases: "老甲、甲工",
  },
  { unit: "值班室", parent: "办公室", post: "值班员", person: `${bureau}乙` },
  { unit: "值班室", post: "值班员", person: `${bureau}丙` },
  {
    unit: bureau,
    kind: "机关",
    code: "B-1",
    unitAliases: `${bureau}简称`,
    post: "局长",
    isHead: "是",
    person: `${bureau}丁`,
  },
  { unit: bureau, post: "副局长", person: `${bureau}戊` },
  { unit: "办公室", post: "副主任", person: `${bureau}戊`, holding: "兼任" },
  { unit: "水库管理所", parent: bureau, kind: "局属单位", post: "所长", isHead: "√" },
  { unit: "水库管理所", post: "副所长", person: `${bureau}乙`, holding: "代理" },
];

describe("a table of units and people", () => {
  test("is brought in whole, whatever the order of its rows", async () => {
    const report = await bringIn(tableOf("桐县水务局"), { fileName: "桐县.xlsx" });
    expect(statuses(report)).toEqual(Array(8).fill("CREATED"));
    expect(counts(report)).toEqual({ OrgUnit: 4, Person: 5, Post: 8, UnitPlacement: 3, PostHolding: 7 });
    expect(report.import).toMatchObject({ rows: 8, fileName: "桐县.xlsx", created: report.created });
    expect(await unitNamed("桐县水务局")).toMatchObject({
      kind: "ORGANIZATION",
      code: "B-1",
      aliases: ["桐县水务局简称"],
      parent: null,
      posts: [
        { title: "局长", isHead: true, holders: [{ isMain: true, person: { name: "桐县水务局丁" } }] },
        { title: "副局长", isHead: false, holders: [{ isMain: true, person: { name: "桐县水务局戊" } }] },
      ],
    });
    const office = await unitNamed("办公室", "桐县水务局");
    expect(office.posts[0]).toEqual({
      title: "主任",
      isHead: true,
      holders: [
        {
          isActing: false,
          isMain: true,
          validFrom: "2026-02-01T00:00:00.000Z",
          person: { name: "桐县水务局甲", aliases: ["老甲", "甲工"] },
        },
      ],
    });
    expect(office.posts[1].holders[0]).toMatchObject({ isMain: false, person: { name: "桐县水务局戊" } });
    const reservoir = await unitNamed("水库管理所", "桐县水务局");
    expect(reservoir.kind).toBe("AFFILIATE");
    expect(reservoir.posts.map(({ holders }: Any) => holders.length)).toEqual([0, 1]);
    const watch = await unitNamed("值班室", "办公室");
    expect(watch.posts.map(({ holders }: Any) => holders[0].person.name)).toEqual([
      "桐县水务局乙",
      "桐县水务局丙",
    ]);
  });

  test("creates nothing the second time, and only what is missing the third time", async () => {
    await bringIn(tableOf("榆县水务局"));
    const again = await bringIn(tableOf("榆县水务局"));
    expect(statuses(again)).toEqual(Array(8).fill("MATCHED"));
    expect(again.created).toEqual([]);
    const longer = [
      ...tableOf("榆县水务局"),
      { unit: "工会", parent: "榆县水务局", post: "主席", person: "榆县水务局甲" },
    ];
    expect(counts(await bringIn(longer))).toEqual({ OrgUnit: 1, Post: 1, UnitPlacement: 1, PostHolding: 1 });
  });

  test("is the same in a trial, which writes nothing", async () => {
    const table = tableOf("槐县水务局");
    const looked = await trial(table);
    expect(looked).toMatchObject({ isDryRun: true, import: null });
    const done = await bringIn(table);
    expect(counts(looked)).toEqual(counts(done));
    expect(looked.rows.map(({ created }: Any) => created)).toEqual(
      done.rows.map(({ created }: Any) => created),
    );
  });

  test("keeps the office of one body apart from that of another, and namesakes too", async () => {
    const [one, two] = ["柏县水务局", "柏县林业局"];
    const rows = [one, two].flatMap((bureau) => [
      { unit: bureau, kind: "机关" },
      { unit: "综合科", parent: bureau, post: "科长", person: "同名人" },
    ]);
    await bringIn(rows.slice(0, 2));
    const report = await bringIn(rows.slice(2));
    expect(counts(report)).toMatchObject({ OrgUnit: 2, Person: 1 });
    expect(report.rows[1].namesakes.map((id: string) => id.split(":")[0])).toEqual(["OrgUnit", "Person"]);
    const faulty = await trial([{ unit: "综合科" }]);
    expect(faulty.rows[0].faults[0]).toMatchObject({ column: "unit", code: "AMBIGUOUS" });
    expect(faulty.rows[0].faults[0].candidates).toHaveLength(2);
    expect(statuses(await trial([{ unit: "综合科", parent: one }]))).toEqual(["MATCHED"]);
    expect(statuses(await trial([{ unit: "档案室", parent: `${one}/综合科` }]))).toEqual(["CREATED"]);
    expect(faultsOf(await trial([{ unit: "档案室", parent: "综合科" }]))).toEqual(["0 parent AMBIGUOUS"]);
  });

  test("leaves what is there already as it is, and says which cells were not used", async () => {
    const unit = await world.unit("栎县水务局", { kind: "ORGANIZATION", code: "OLD" });
    const person = await world.person("栎木");
    await world.appoint(person, await world.post(unit, "局长"), { isMain: true });
    const row = {
      unit: "栎县水务局",
      kind: "局属单位",
      code: "NEW",
      post: "局长",
      isHead: "是",
      person: "栎 木",
      personAliases: "老栎",
    };
    const report = await bringIn([row]);
    expect(report.rows[0]).toMatchObject({
      status: "MATCHED",
      unused: ["kind", "code", "isHead", "personAliases"],
      unitId: unit,
      personId: person,
    });
  });

  test("never takes two masked names for the same person", async () => {
    const masked = { unit: "檀县水务局", post: "科员", person: "檀某" };
    const report = await bringIn([masked, { ...masked, unit: "檀县林业局" }]);
    expect(counts(report)).toMatchObject({ Person: 2 });
    expect(statuses(await trial([masked]))).toEqual(["MATCHED"]);
  });
});

describe("a table with faults", () => {
  test("names each by row and column, and is not brought in at all", async () => {
    const bureau = await world.unit("枫县水务局", { kind: "ORGANIZATION" });
    await world.appoint(await world.person("枫红"), await world.headPost(bureau, "局长"), { isMain: true });
    const rows: Row[] = [
      { unit: "枫县水务局", post: "副局长", person: "枫桥" },
      { unit: "", post: "科员", person: "无处" },
      { unit: "档案科", kind: "大概是科室", parent: "枫县水务局" },
      { unit: "测绘科", parent: "没有这个局" },
      { unit: "监测科", parent: "枫县水务局", person: "有名无职" },
      { unit: "枫县水务局", post: "局长", person: "另一局长" },
      { unit: "枫县水务局", post: "书记", isHead: "是", person: "书记某" },
      { unit: "枫县水务局", post: "调研员", person: "枫红", holding: "主任职" },
      { unit: "枫县水务局", post: "顾问", holding: "兼任" },
      { unit: "上科", parent: "下科" },
      { unit: "下科", parent: "上科" },
      { unit: "枫".repeat(201) },
    ];
    const report = await trial(rows);
    expect(faultsOf(report)).toEqual([
      "1 unit REQUIRED",
      "2 kind UNKNOWN_WORD",
      "3 parent UNKNOWN_PARENT",
      "4 post REQUIRED",
      "5 post POST_HELD",
      "6 isHead HEAD_POST_EXISTS",
      "7 holding OVERLAPPING_MAIN_HOLDING",
      "8 holding POST_WITHOUT_PERSON",
      "9 parent UNKNOWN_PARENT",
      "10 parent UNIT_LOOP",
      "11 unit TOO_LONG",
    ]);
    expect(report.rows[0].status).toBe("CREATED");
    const refusal = await leavingNoTrace(api, () => api.refuse("importDirectory", { rows }));
    expect(refusal.faults?.map(({ path, code }) => `${path.slice(1).join(" ")} ${code}`)).toEqual(
      faultsOf(report),
    );
    expect(statuses(await bringIn(rows.slice(0, 1)))).toEqual(["CREATED"]);
  });

  test("is refused where it has no row or too many", async () => {
    expect(await api.refuse("importDirectory", { rows: [] })).toMatchObject({
      faults: [{ code: "REQUIRED" }],
    });
    const rows = Array.from({ length: 5_001 }, () => ({ unit: "科" }));
    expect(await api.refuse("importDirectory", { rows })).toMatchObject({ faults: [{ code: "TOO_MANY" }] });
  });
});

test("a table of three hundred rows takes as many statements as one of thirty", async () => {
  const statements = async (bureau: string, size: number) => {
    const rows = Array.from({ length: size }, (_none, index) => ({
      unit: `第${index % 20}科`,
      parent: bureau,
      post: "科员",
      person: `${bureau}职员${index}`,
    }));
    const input = { rows: [{ unit: bureau, kind: "机关" }, ...rows], dryRun: false };
    const answer = await api.request(
      "mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) { __typename } }",
      { input },
    );
    expect(answer.data).toEqual({ importDirectory: { __typename: "ImportDirectoryReport" } });
    return answer.statements.length;
  };
  const few = await statements("杉县水务局", 30);
  expect(few).toBeLessThan(25);
  expect(await statements("杨县水务局", 300)).toBe(few);
});

describe("an import that is taken back", () => {
  const undo = (id: string) => api.run("undoDirectoryImport", { id }, "... on DirectoryImport { undoneAt }");

  test("leaves nothing of what it created, and everything that was there", async () => {
    const bureau = await world.unit("梓县水务局", { kind: "ORGANIZATION" });
    const report = await bringIn(tableOf("梓县水务局"));
    api.clock.set("2026-03-02T00:00:00Z");
    expect(await undo(report.import.id)).toMatchObject({ undoneAt: "2026-03-02T00:00:00.000Z" });
    expect(await unitNamed("办公室", "梓县水务局")).toBeUndefined();
    expect((await unitNamed("梓县水务局")).posts).toEqual([]);
    const { people } = await api.ask(`{ people(filter: { q: "梓县水务局" }) { totalCount } }`);
    expect(people.totalCount).toBe(0);
    const { node } = await api.ask(
      `query ($id: ID!) @asOf(known: "2026-03-01T12:00:00Z") { node(id: $id) { ... on OrgUnit { posts { holders { person { name } } } } } }`,
      { id: bureau },
    );
    expect(node.posts[0].holders[0].person.name).toBe("梓县水务局丁");
    expect(await api.refuse("undoDirectoryImport", { id: report.import.id })).toMatchObject({
      code: "IMPORT_UNDONE",
    });
    const { directoryImports } = await api.ask(
      "{ directoryImports(first: 1, filter: { isUndone: true }) { nodes { id } } }",
    );
    expect(directoryImports.nodes).toEqual([{ id: report.import.id }]);
    expect(counts(await bringIn(tableOf("梓县水务局")))).toMatchObject({ OrgUnit: 3, Person: 5 });
    api.clock.set("2026-03-01T00:00:00Z");
  });

  test("is refused with a list of what leans on it by now", async () => {
    const report = await bringIn(tableOf("楠县水务局"));
    const { unitId, personId } = report.rows[0];
    const member = await world.member(await world.group("楠县防汛组"), "HEAD", personId);
    const duty = await world.duty("看守水库", { unitId });
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("undoDirectoryImport", { id: report.import.id }),
    );
    expect(refusal.faults).toEqual(
      expect.arrayContaining([
        { path: ["id", personId, member], code: "IN_USE" },
        { path: ["id", unitId, duty], code: "IN_USE" },
      ]),
    );
    expect(refusal.faults).toHaveLength(2);
    await api.run("correctEdge", { id: member, neverHeld: true });
    await api.database.prisma.duty.delete({ where: { id: duty.split(":")[1] ?? "" } });
    expect(await undo(report.import.id)).toMatchObject({ undoneAt: expect.any(String) });
  });

  test("is refused where an edge of it was corrected or ended since, though it joins what was there before", async () => {
    const bureau = await world.unit("桦县水务局", { kind: "ORGANIZATION" });
    const office = await world.unit("办公室", { parentId: bureau });
    const personId = await world.person("桦林");
    await world.appoint(personId, await world.post(bureau, "顾问"));
    await world.post(office, "主任");
    const row = { unit: "办公室", parent: "桦县水务局", post: "主任", person: "桦林" };
    for (const change of [
      (id: string) => api.run("correctEdge", { id, validFrom: "2026-01-15T00:00:00Z" }),
      (id: string) => api.run("endHolding", { id, validTo: "2026-05-01T00:00:00Z" }),
    ]) {
      const report = await bringIn([row]);
      expect(counts(report)).toEqual({ PostHolding: 1 });
      const holding = await api.database.prisma.postHolding.findFirst({
        where: { personId: personId.split(":")[1] ?? "", retractedAt: null, post: { title: "主任" } },
      });
      const id = `PostHolding:${holding?.id}`;
      api.clock.set("2026-03-02T00:00:00Z");
      await change(id);
      const refusal = await leavingNoTrace(api, () =>
        api.refuse("undoDirectoryImport", { id: report.import.id }),
      );
      expect(refusal.faults).toEqual([{ path: ["id", personId, id], code: "IN_USE" }]);
      await api.run("correctEdge", { id, neverHeld: true });
      expect(await undo(report.import.id)).toMatchObject({ undoneAt: "2026-03-02T00:00:00.000Z" });
      api.clock.set("2026-03-01T00:00:00Z");
    }
  });

  test("is refused where a post of it went into another one since", async () => {
    const [keepId, mergeId] = [await world.unit("椿县档案室"), await world.unit("椿县档案科")];
    const kept = await world.post(keepId, "档案员");
    const report = await bringIn([{ unit: "椿县档案科", post: "档案员" }]);
    expect(counts(report)).toEqual({ Post: 1 });
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on OrgUnit { posts { id } } } }", {
      id: mergeId,
    });
    await api.run(
      "mergeOrgUnits",
      { keepId, keepExpectedVersion: 1, mergeId, mergeExpectedVersion: 1 },
      "... on MergeOrgUnitsSuccess { isDryRun }",
    );
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("undoDirectoryImport", { id: report.import.id }),
    );
    expect(refusal.faults).toEqual([{ path: ["id", node.posts[0].id, kept], code: "IN_USE" }]);
  });
});
