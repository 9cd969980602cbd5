import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { formSchema, number, pointer, table, text } from "../support/forms.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  api.clock.set("2026-07-01T08:00:00Z");
});
afterAll(() => api.close());

const LEVEL = formSchema({ level: number("水位", "米", { isRequired: true }), note: text("说明") });
const LEVEL_AND_RAIN = formSchema({
  level: number("水位", "米", { isRequired: true }),
  rain: number("雨量", "毫米", { isRequired: true }),
});

const FORM = "... on Form { id version name note newest { number schema } versions { number } }";
const RECORD = `... on FormRecord { id values isZero onDay reason authorName unit { name } person { name }
  formVersion { number } supersedes { id values } supersededBy { id } }`;

let forms = 0;
const createForm = (schema: object = LEVEL): Promise<Any> =>
  api.run("createForm", { name: `水情表${++forms}`, schema }, FORM);
const recordForm = (formId: string, values: object, more: object = {}): Promise<Any> =>
  api.run("recordForm", { formId, onDay: "2026-07-01", values, ...more }, RECORD);
const records = async (filter: object): Promise<Any> =>
  (
    await api.ask(
      `query ($filter: FormRecordFilter) { formRecords(filter: $filter, orderBy: [{ field: onDay, direction: ASC }]) {
        totalCount nodes { id values onDay isZero } } }`,
      { filter },
    )
  ).formRecords;
const historyOf = async (nodeId: string): Promise<Any[]> =>
  (
    await api.ask(
      `query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }) { nodes { number action subject } } }`,
      { nodeId },
    )
  ).changes.nodes;

describe("a form", () => {
  test("is set up in its first version, found by its name, and told of in the change log", async () => {
    const form = await createForm();
    expect(form).toMatchObject({
      version: 1,
      newest: { number: 1, schema: LEVEL },
      versions: [{ number: 1 }],
    });
    const { forms: found } = await api.ask('query { forms(filter: { q: "sqb" }) { nodes { id } } }');
    expect(found.nodes).toContainEqual({ id: form.id });
    expect(await historyOf(form.id)).toMatchObject([{ action: "createForm", subject: form.id }]);
  });

  test("gets another version by another schema, and none by another name", async () => {
    const { id } = await createForm();
    const named = await api.run("updateForm", { id, expectedVersion: 1, name: "汛期水情表" }, FORM);
    expect(named).toMatchObject({ version: 2, name: "汛期水情表", newest: { number: 1 } });
    const asked = await api.run("updateForm", { id, expectedVersion: 2, schema: LEVEL_AND_RAIN }, FORM);
    expect(asked).toMatchObject({
      newest: { number: 2, schema: LEVEL_AND_RAIN },
      versions: [{ number: 1 }, { number: 2 }],
    });
    const same = await api.run("updateForm", { id, expectedVersion: 3, schema: LEVEL_AND_RAIN }, FORM);
    expect(same.newest.number).toBe(2);
    const { changes } = await api.ask(
      `query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }) { nodes { fields { name before after } } } }`,
      { nodeId: id },
    );
    expect(changes.nodes.slice(1, 3).map(({ fields }: Any) => fields)).toEqual([
      [{ name: "name", before: expect.stringContaining("水情表"), after: "汛期水情表" }],
      [{ name: "newest", before: "水位（米 0–）*、说明", after: "水位（米 0–）*、雨量（毫米 0–）*" }],
    ]);
  });

  test("is taken back, or set back to what it asked for, by undoing", async () => {
    const { id } = await createForm();
    await api.run("updateForm", { id, expectedVersion: 1, schema: LEVEL_AND_RAIN }, FORM);
    const [asked] = (await historyOf(id)).slice(-1);
    const back = await api.run("undoChange", { number: asked.number }, FORM);
    expect(back.newest).toEqual({ number: 3, schema: LEVEL });
    const [made] = await historyOf(id);
    await api.run("undoChange", { number: made.number }, FORM);
    const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Form { retiredAt } } }", {
      id,
    });
    expect(node.retiredAt).toBe("2026-07-01T08:00:00.000Z");
    await api.run("restoreNode", { id, expectedVersion: 4 }, FORM);
  });

  test("is refused where its schema is none of a form, by the path of what is wrong", async () => {
    const schema = formSchema({ level: { ...number("水位", "米"), pattern: "(a+)+$" } });
    const refusal = await leavingNoTrace(api, () => api.refuse("createForm", { name: "表", schema }));
    expect(refusal.faults).toEqual([
      { path: ["schema", "properties", "level", "pattern"], code: "UNKNOWN_FIELD" },
    ]);
  });
});

describe("a record", () => {
  test("keeps the version in which it was filled in", async () => {
    const { id } = await createForm();
    const before = await recordForm(id, { level: 4.5 });
    await api.run("updateForm", { id, expectedVersion: 1, schema: LEVEL_AND_RAIN }, FORM);
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("recordForm", { formId: id, onDay: "2026-07-02", values: { level: 4.7 } }),
    );
    expect(refusal.faults).toMatchObject([{ path: ["values", "rain"], code: "REQUIRED" }]);
    const after = await recordForm(id, { level: 4.7, rain: 12 }, { onDay: "2026-07-02" });
    expect([before.formVersion.number, after.formVersion.number]).toEqual([1, 2]);
    const { node } = await api.ask(`query ($id: ID!) { node(id: $id) { ${RECORD} } }`, { id: before.id });
    expect(node).toMatchObject({ values: { level: 4.5 }, formVersion: { number: 1 } });
  });

  test("names persons and units who are there, and no others", async () => {
    const { id } = await createForm(formSchema({ head: pointer("PERSON", "负责人") }));
    const head = await world.person("林波");
    expect(await recordForm(id, { head })).toMatchObject({ values: { head } });
    const nobody = "Person:01980000-0000-7000-8000-000000000000";
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("recordForm", { formId: id, onDay: "2026-07-01", values: { head: nobody } }),
    );
    expect(refusal.faults).toMatchObject([{ path: ["values", "head"], code: "INVALID_ID" }]);
  });

  test("is corrected by another one, with a reason, and both stay", async () => {
    const { id: formId } = await createForm();
    const wrong = await recordForm(formId, { level: 4.5 });
    const correct = (id: string, more: object = {}) => ({
      id,
      values: { level: 5.4 },
      reason: "数字写反",
      isFalse: false,
      ...more,
    });
    const unsaid = await leavingNoTrace(api, () =>
      api.refuse("correctRecord", correct(wrong.id, { reason: " " })),
    );
    expect(unsaid).toMatchObject({ code: "REASON_REQUIRED" });
    const right = await api.run("correctRecord", correct(wrong.id), RECORD);
    expect(right).toMatchObject({
      values: { level: 5.4 },
      reason: "数字写反",
      onDay: "2026-07-01",
      supersedes: { id: wrong.id, values: { level: 4.5 } },
    });
    const again = await leavingNoTrace(api, () => api.refuse("correctRecord", correct(wrong.id)));
    expect(again).toMatchObject({ code: "CORRECTED_ALREADY" });
    const standing = await records({ formId });
    expect(standing.nodes.map(({ id }: Any) => id)).toEqual([right.id]);
    expect((await records({ formId, includeSuperseded: true })).totalCount).toBe(2);
    expect((await historyOf(wrong.id)).map(({ action }) => action)).toEqual(["recordForm", "correctRecord"]);
  });

  test("is corrected in the version of the form in which it was filled in", async () => {
    const { id } = await createForm();
    const wrong = await recordForm(id, { level: 4.5 });
    await api.run("updateForm", { id, expectedVersion: 1, schema: LEVEL_AND_RAIN }, FORM);
    const right = await api.run(
      "correctRecord",
      { id: wrong.id, values: { level: 5.4 }, reason: "数字写反", isFalse: false },
      RECORD,
    );
    expect(right).toMatchObject({ formVersion: { number: 1 }, values: { level: 5.4 } });
  });
});

describe("a file in a record", () => {
  const PHOTO = formSchema({
    photo: pointer("FILE", "照片"),
    level: number("水位", "米"),
    rows: table("测点", { photo: pointer("FILE", "照片") }),
  });
  const upload = async (fileName: string, viewer = ADMIN): Promise<string> => {
    const claimed = { fileName, mediaType: "image/png", bytes: 2 };
    const { uploadId } = await api.files.uploads.take(viewer, claimed, Readable.from([Buffer.from("ok")]));
    return uploadId;
  };
  const filesOf = async (...ids: string[]): Promise<Any[]> =>
    (
      await api.ask(
        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Evidence { fileName record { id } } } }",
        { ids },
      )
    ).nodes;

  test("becomes its evidence, and is the same one in a correction", async () => {
    const { id: formId } = await createForm(PHOTO);
    const values = { photo: await upload("闸门.png"), rows: [{ photo: await upload("水尺.png") }] };
    const made = await recordForm(formId, values);
    const ids = [made.values.photo, made.values.rows[0].photo];
    expect(await filesOf(...ids)).toEqual([
      { fileName: "闸门.png", record: { id: made.id } },
      { fileName: "水尺.png", record: { id: made.id } },
    ]);
    const right = await api.run(
      "correctRecord",
      { id: made.id, values: { photo: ids[0], level: 5 }, reason: "补水位", isFalse: false },
      RECORD,
    );
    expect(right.values).toEqual({ photo: ids[0], level: 5 });
  });

  test("is used once, by whoever sent it, and kept only with values that the form takes", async () => {
    const { id: formId } = await createForm(PHOTO);
    const photo = await upload("闸门.png");
    const refuse = (values: object) =>
      leavingNoTrace(api, () => api.refuse("recordForm", { formId, onDay: "2026-07-01", values }));
    expect(await refuse({ photo, level: "高" })).toMatchObject({
      faults: [{ path: ["values", "level"] }, { path: ["values", "photo"] }],
    });
    const others = await upload("别人的.png", { ...ADMIN, id: "another", accountId: "another" });
    expect(await refuse({ photo: others })).toMatchObject({ faults: [{ path: ["values", "photo"] }] });
    expect((await recordForm(formId, { photo })).values.photo).toMatch(/^Evidence:/);
    expect(await refuse({ photo })).toMatchObject({ code: "UPLOAD_GONE" });
  });
});

describe("the register of a form", () => {
  test("is narrowed by unit, by days, by zero reports and by a text in them", async () => {
    const { id: formId } = await createForm();
    const unitId = await world.unit("水情科");
    await recordForm(formId, { level: 1, note: "闸门 检修" }, { onDay: "2026-07-01", unitId });
    await recordForm(formId, { level: 2 }, { onDay: "2026-07-02" });
    await recordForm(formId, {}, { onDay: "2026-07-03", isZero: true, unitId });
    const daysOf = async (filter: object) =>
      (await records({ formId, ...filter })).nodes.map(({ onDay }: Any) => onDay);
    expect(await daysOf({})).toEqual(["2026-07-01", "2026-07-02", "2026-07-03"]);
    expect(await daysOf({ unitId })).toEqual(["2026-07-01", "2026-07-03"]);
    expect(await daysOf({ from: "2026-07-02", to: "2026-07-02" })).toEqual(["2026-07-02"]);
    expect(await daysOf({ isZero: true })).toEqual(["2026-07-03"]);
    expect(await daysOf({ q: "闸门检" })).toEqual(["2026-07-01"]);
  });

  test("takes as many statements for twenty records as for two", async () => {
    const query = `query ($formId: ID!) { formRecords(filter: { formId: $formId, includeSuperseded: true }) {
      nodes { values form { name newest { number } versions { number } } formVersion { schema } unit { name }
        person { name } supersedes { reason } supersededBy { reason } } } }`;
    const unitId = await world.unit("水文科");
    const counts: number[] = [];
    for (const size of [2, 20]) {
      const { id: formId } = await createForm();
      for (let level = 0; level < size / 2; level += 1) {
        const personId = await world.person(`测员${level}`);
        const { id } = await recordForm(formId, { level }, { unitId, personId });
        const right = { id, values: { level: level + 1 }, reason: "复核", isFalse: false };
        await api.run("correctRecord", right, RECORD);
      }
      const answer = await api.request(query, { formId });
      expect((answer.data as Any).formRecords.nodes).toHaveLength(size);
      counts.push(answer.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

describe("who is not an editor", () => {
  const of = (...grants: Viewer["grants"]): Viewer => ({
    ...ADMIN,
    id: "another",
    accountId: "another",
    grants,
  });

  test("records for the own unit and sees what it recorded, and not for another unit", async () => {
    const { id: formId } = await createForm();
    const own = await world.headedUnit("堤防科", "周岸");
    const other = await world.unit("供水科");
    const viewer = { ...of(forEverything("MEMBER")), personId: own.personId.split(":")[1] ?? null };
    const record = async (unitId: string) => {
      const input = { formId, unitId, onDay: "2026-07-01", values: { level: 3 } };
      const query = "mutation ($input: RecordFormInput!) { it: recordForm(input: $input) { __typename } }";
      return ((await api.request(query, { input }, { viewer })).data as Any).it.__typename;
    };
    expect(await leavingNoTrace(api, () => record(other))).not.toBe("FormRecord");
    expect(await record(own.unitId)).toBe("FormRecord");
    await recordForm(formId, { level: 9 }, { unitId: other });
    const query =
      "query ($formId: ID!) { formRecords(filter: { formId: $formId }) { nodes { values mayCorrect } } }";
    const { data } = await api.request(query, { formId }, { viewer });
    expect((data as Any).formRecords.nodes).toEqual([{ values: { level: 3 }, mayCorrect: true }]);
  });

  test("sets up no form, and reads all", async () => {
    const { id } = await createForm();
    const viewer = of(forEverything("LEADER"));
    const query = "mutation ($input: CreateFormInput!) { it: createForm(input: $input) { __typename } }";
    const { data } = await leavingNoTrace(api, () =>
      api.request(query, { input: { name: "表", schema: LEVEL } }, { viewer }),
    );
    expect((data as Any).it.__typename).toBe("ForbiddenError");
    const read = await api.request(
      "query ($id: ID!) { node(id: $id) { ... on Form { newest { schema } } } }",
      { id },
      { viewer },
    );
    expect((read.data as Any).node.newest.schema).toEqual(LEVEL);
  });
});
