import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { docxOf } from "../../packages/server/src/documents/docx-of.test-support.ts";
import { pdfOf } from "../../packages/server/src/documents/pdf-of.test-support.ts";
import { zipOf } from "../../packages/server/src/documents/zip-of.test-support.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

const LINES = [
  "苇塘县农业局防霜冻工作方案",
  "为做好果园防霜冻工作，制定本方案。",
  "一、组织领导",
  "成立防霜冻工作领导小组。",
  "组长：单禾 局长",
  "副组长：柳青原 副局长",
  "二、工作职责",
  "（一）预警组。由气象科负责，种植科配合。",
  "1.每日16时前发布霜冻预报。",
  "2.做好应急值守。",
];
const TEXT = LINES.join("\n");
const FIELDS = `... on PlanReading { id version fileName title text notes { code } diagnostics { code start end } draft
  choices { kind printed asAlias node { ... on Node { id } } } issuer { name } superior { name } supersedes { title }
  plan { title } authorName createdAt updatedAt retiredAt }`;

const upload = async (fileName: string, bytes: Uint8Array, viewer: Viewer = ADMIN): Promise<string> => {
  const claimed = { fileName, mediaType: "application/octet-stream", bytes: bytes.length };
  return (await api.files.uploads.take(viewer, claimed, Readable.from([Buffer.from(bytes)]))).uploadId;
};
const read = (input: object = { text: TEXT }) => api.run("readPlan", input, FIELDS);
const readFile = async (fileName: string, bytes: Uint8Array) =>
  read({ uploadId: await upload(fileName, bytes) });
const refuseFile = async (fileName: string, bytes: Uint8Array) => {
  const uploadId = await upload(fileName, bytes);
  const refusal = await leavingNoTrace(api, () => api.refuse("readPlan", { uploadId }));
  return { faults: refusal.faults, message: refusal.message };
};
const update = (input: object) => api.run("updatePlanReading", input, FIELDS);
const again = async (id: string) =>
  (await api.ask(`query ($id: ID!) { node(id: $id) { ${FIELDS} } }`, { id })).node;
const fault = (code: string, field = "uploadId") => [{ path: [field], code }];
/** What stands at each span of a draft, by the span's path. */
const marked = ({ text, draft }: Any): Record<string, string> =>
  Object.fromEntries(draft.spans.map((span: Any) => [span.path, text.slice(span.start, span.end)]));

describe("a document comes in", () => {
  test("dropped as .docx: its tables and paragraphs are read, and nothing of it is a plan yet", async () => {
    const rows = [
      ["姓名", "职务"],
      ["单禾", "局长"],
    ];
    const reading = await readFile("防霜冻.docx", await docxOf(LINES, rows));
    expect(reading).toMatchObject({
      version: 1,
      fileName: "防霜冻.docx",
      title: "苇塘县农业局防霜冻工作方案",
      text: `${TEXT}\n姓名\t职务\n单禾\t局长`,
      choices: [],
      issuer: null,
      superior: null,
      supersedes: null,
      plan: null,
      authorName: "admin",
      createdAt: "2026-03-01T00:00:00.000Z",
      retiredAt: null,
    });
    expect(reading.draft.groups.map(({ name }: Any) => name)).toEqual(["防霜冻工作领导小组", "预警组"]);
    expect(marked(reading)).toMatchObject({
      "/meta/title": "苇塘县农业局防霜冻工作方案",
      "/groups/0/members/0/name": "单禾",
      "/groups/1/responsible/0": "气象科",
    });
    expect(await api.database.prisma.plan.count()).toBe(0);
  });

  test("pasted as text, with the line ends of any system", async () => {
    const reading = await read({ text: LINES.join("\r\n"), fileName: " " });
    expect(reading).toMatchObject({ fileName: null, text: TEXT, notes: [] });
    expect(marked(reading)["/groups/1/supporting/0"]).toBe("种植科");
  });

  test("pasted from a browser or WeChat: blocks become lines, what is hidden is left out and said", async () => {
    const html = `<div>${LINES.map((line) => `<p><span>${line}</span></p>`).join("")}</div>
      <p style="display:none">组长：甄无有</p><script>alert("组长")</script>`;
    const reading = await read({ html, fileName: "公众号文章" });
    expect(reading).toMatchObject({
      text: TEXT,
      fileName: "公众号文章",
      notes: [{ code: "HIDDEN_TEXT" }],
    });
    expect(JSON.stringify(reading.draft)).not.toContain("甄无有");
  });

  test("as a file in GB18030, and that is said", async () => {
    // 方案 and a head in the bytes of GB18030; this machine encodes UTF-8 only.
    const bytes = Buffer.from("b7bdb0b80ad7e9b3a4a3bab0b2c6bd20bed6b3a4", "hex");
    expect(await readFile("方案.txt", bytes)).toMatchObject({
      text: "方案\n组长：安平 局长",
      notes: [{ code: "ENCODING" }],
    });
  });

  test("with a NUL and half a character: both are replaced where they stand, and that is said", async () => {
    const reading = await read({ text: `\0\ud83d${TEXT}` });
    expect(reading).toMatchObject({ text: `\ufffd\ufffd${TEXT}`, notes: [{ code: "REPLACED_CHARACTERS" }] });
    expect(marked(reading)["/groups/0/members/0/name"]).toBe("单禾");
    expect(await readFile("断.txt", Buffer.from(`${TEXT}${"。".repeat(2_000)}\0`))).toMatchObject({
      notes: [{ code: "REPLACED_CHARACTERS" }],
    });
  });

  test("once for a call that is repeated", async () => {
    const input = { text: TEXT, clientMutationId: "方案一次" };
    expect((await read(input)).id).toBe((await read(input)).id);
  });

  test("that is no plan: it is kept without groups, under the name of its file or under none", async () => {
    const reading = await readFile("笔记.txt", Buffer.from("今日阴，无事。"));
    expect(reading).toMatchObject({ title: "笔记.txt", draft: { groups: [] } });
    expect((await read({ text: "今日阴，无事。" })).title).toBe("");
  });
});

describe("a document is refused", () => {
  test("as a scan, with what to do", async () => {
    expect(await refuseFile("扫描件.pdf", pdfOf([[], []]))).toMatchObject({
      faults: fault("NO_TEXT"),
      message: expect.stringContaining("Recognize its text first"),
    });
    expect((await readFile("文字版.pdf", pdfOf([LINES]))).title).toBe("苇塘县农业局防霜冻工作方案");
  });

  test("as a zip bomb, as a .docx that is none, as an old Word file and as a picture", async () => {
    const bomb = zipOf({ "word/document.xml": Buffer.alloc(20 * 1024 * 1024) });
    expect((await refuseFile("案.docx", bomb)).faults).toEqual(fault("ZIP_BOMB"));
    expect((await refuseFile("案.docx", Buffer.from(TEXT))).faults).toEqual(fault("DAMAGED"));
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    expect((await refuseFile("案.doc", old)).faults).toEqual(fault("OLD_WORD_FORMAT"));
    expect((await refuseFile("案.jpg", Buffer.from("jpg"))).faults).toEqual(fault("UNKNOWN_FORMAT"));
  });

  test("where it has no words or more than 1,000,000 characters", async () => {
    const refuse = (input: object) => leavingNoTrace(api, () => api.refuse("readPlan", input));
    expect((await refuse({ text: " \n" })).faults).toEqual(fault("NO_TEXT", "text"));
    expect((await refuse({ html: "<p> </p>" })).faults).toEqual(fault("NO_TEXT", "html"));
    const long = "a".repeat(1_000_000);
    expect((await refuse({ text: `${long}a` })).faults).toEqual(fault("TOO_LONG", "text"));
    expect((await read({ text: long })).text).toHaveLength(1_000_000);
  });

  test("where none or several are given, or the upload is somebody else's or gone", async () => {
    const other = await upload("案.txt", Buffer.from(TEXT), { ...ADMIN, id: "somebody-else" });
    for (const [input, faults] of [
      [{}, fault("REQUIRED")],
      [{ uploadId: "x", text: TEXT }, fault("ONLY_ONE", "text")],
      [{ text: TEXT, html: "<p>" }, fault("ONLY_ONE", "html")],
      [{ uploadId: other }, fault("INVALID_ID")],
      [{ text: TEXT, fileName: "名".repeat(201) }, fault("TOO_LONG", "fileName")],
    ] as const) {
      const refusal = await leavingNoTrace(api, () => api.refuse("readPlan", input));
      expect(refusal.faults).toEqual(faults);
    }
    const taken = await upload("案.txt", Buffer.from(TEXT));
    const { id: targetId } = await api.run("createTask", { title: "归档" });
    await api.run("addEvidence", { targetId, uploadId: taken });
    expect(await api.refuse("readPlan", { uploadId: taken })).toMatchObject({
      code: "UPLOAD_GONE",
      path: ["uploadId"],
    });
  });

  test("by nobody signed in", async () => {
    const query = "mutation ($input: ReadPlanInput!) { readPlan(input: $input) { __typename } }";
    const answer = await api.request(query, { input: { text: TEXT } }, { viewer: null });
    expect(answer.errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });
});

describe("a draft on its way", () => {
  test("is edited, kept and continued later by another session", async () => {
    const { id, draft } = await read();
    const issuerId = await world.unit("苇塘县农业局", { kind: "ORGANIZATION" });
    const supersedesId = await world.plan("上年度方案");
    const personId = await world.person("单禾");
    draft.groups[1].name = "霜冻预警组";
    api.clock.set("2026-03-02T00:00:00Z");
    const after = await update({
      id,
      expectedVersion: 1,
      draft,
      choices: [
        { kind: "PERSON", printed: "单禾", nodeId: personId, asAlias: true },
        { kind: "UNIT", printed: "种植科" },
      ],
      issuerId,
      superiorId: await world.unit("苇塘县政府"),
      supersedesId,
    });
    const continued = await again(id);
    expect(continued).toEqual({ ...after, __typename: undefined });
    expect(continued).toMatchObject({
      version: 2,
      text: TEXT,
      draft,
      issuer: { name: "苇塘县农业局" },
      superior: { name: "苇塘县政府" },
      supersedes: { title: "上年度方案" },
      createdAt: "2026-03-01T00:00:00.000Z",
      updatedAt: "2026-03-02T00:00:00.000Z",
      choices: [
        { kind: "PERSON", printed: "单禾", asAlias: true, node: { id: personId } },
        { kind: "UNIT", printed: "种植科", asAlias: false, node: null },
      ],
    });
    const third = await update({ id, expectedVersion: 2, superiorId: null, choices: [] });
    expect(third).toMatchObject({ draft, choices: [], superior: null, issuer: { name: "苇塘县农业局" } });
    api.clock.set("2026-03-01T00:00:00Z");
  });

  test("may lose its title for a while, and nothing else that a draft must have", async () => {
    const { id, draft } = await read();
    const untitled = { ...draft, meta: { ...draft.meta, title: null } };
    expect(await update({ id, expectedVersion: 1, draft: untitled })).toMatchObject({
      title: "",
      draft: { meta: { title: null } },
    });
    const refuse = (given: unknown) =>
      leavingNoTrace(api, () => api.refuse("updatePlanReading", { id, expectedVersion: 2, draft: given }));
    const [leadership, ...others] = draft.groups;
    const faulty = { ...draft, groups: [{ ...leadership, name: "" }, ...others] };
    expect((await refuse(faulty)).faults).toEqual([
      { path: ["draft", "groups", "0", "name"], code: "TOO_SMALL" },
    ]);
    const beyond = { ...draft, spans: [{ path: "/meta/title", start: 0, end: TEXT.length + 1 }] };
    expect((await refuse(beyond)).faults).toEqual([
      { path: ["draft", "spans", "0", "end"], code: "TOO_BIG" },
    ]);
    expect((await refuse(null)).faults).toEqual(fault("REQUIRED", "draft"));
  });

  test("goes to the first of two people; the second one is told that it has changed", async () => {
    const { id, draft } = await read();
    const [his, hers] = ["他改的", "她改的"].map((title) => ({ ...draft, meta: { ...draft.meta, title } }));
    await update({ id, expectedVersion: 1, draft: his });
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("updatePlanReading", { id, expectedVersion: 1, draft: hers }),
    );
    expect(refusal).toMatchObject({ __typename: "ConflictError", currentVersion: 2 });
    expect(await again(id)).toMatchObject({ title: "他改的" });
    expect(await update({ id, expectedVersion: 2, draft: hers })).toMatchObject({ title: "她改的" });
  });

  test("takes each name's choice once, of somebody of that kind who is there", async () => {
    const { id } = await read();
    const person = await world.person("柳青原");
    const gone = await world.person("离任者");
    await api.run("retirePerson", { id: gone, expectedVersion: 1 });
    const refuse = (...choices: object[]) =>
      leavingNoTrace(api, () => api.refuse("updatePlanReading", { id, expectedVersion: 1, choices }));
    const choice = { kind: "PERSON", printed: "柳青原", nodeId: person };
    expect((await refuse(choice, choice)).faults).toEqual([
      { path: ["choices", "1", "printed"], code: "DUPLICATE" },
    ]);
    expect((await refuse({ ...choice, kind: "UNIT" })).faults).toEqual([
      { path: ["choices", "0", "nodeId"], code: "WRONG_TYPE" },
    ]);
    expect(await refuse({ ...choice, nodeId: gone })).toMatchObject({
      code: "RETIRED",
      path: ["choices", "0", "nodeId"],
    });
    expect((await update({ id, expectedVersion: 1, choices: [choice] })).choices).toHaveLength(1);
    await api.run("retirePerson", { id: person, expectedVersion: 1 });
    const both = [choice, { kind: "UNIT", printed: "种植科" }];
    expect((await update({ id, expectedVersion: 2, choices: both })).choices).toHaveLength(2);
  });

  test("is read anew from its text, which drops its edits and keeps the choices", async () => {
    const { id, draft, diagnostics } = await read();
    const choices = [{ kind: "UNIT", printed: "种植科" }];
    await update({ id, expectedVersion: 1, draft: { ...draft, groups: [], spans: [] }, choices });
    const reread = await api.run("rereadPlanReading", { id, expectedVersion: 2 }, FIELDS);
    expect(reread).toMatchObject({ version: 3, draft, diagnostics, choices });
    expect(await api.refuse("rereadPlanReading", { id, expectedVersion: 2 })).toMatchObject({
      currentVersion: 3,
    });
  });

  test("is closed once it has become a plan, and can still be put away", async () => {
    const { id, draft } = await read();
    const planId = (await world.plan("已存方案")).replace("Plan:", "");
    await update({ id, expectedVersion: 1, draft });
    const where = { id: id.replace("PlanReading:", "") };
    await api.database.prisma.planReading.update({ where, data: { planId } });
    for (const [mutation, more] of [
      ["updatePlanReading", { draft }],
      ["rereadPlanReading", {}],
    ] as const) {
      const input = { id, expectedVersion: 2, ...more };
      expect(await leavingNoTrace(api, () => api.refuse(mutation, input))).toMatchObject({
        code: "ALREADY_SAVED",
        path: ["id"],
      });
    }
    await api.run("retirePlanReading", { id, expectedVersion: 2 });
    expect(await again(id)).toMatchObject({ plan: { title: "已存方案" }, retiredAt: expect.any(String) });
    expect(await api.refuse("updatePlanReading", { id, expectedVersion: 3, draft })).toMatchObject({
      code: "RETIRED",
    });
  });

  test("leaves in the log what changed in figures, not the text and the draft once more", async () => {
    const { id, draft } = await read();
    const choices = [{ kind: "UNIT", printed: "种植科" }];
    await update({
      id,
      expectedVersion: 1,
      draft: { ...draft, groups: draft.groups.slice(0, 1), spans: [] },
      choices,
    });
    const { changes } = await api.ask(
      "query ($nodeId: ID) { changes(first: 50, filter: { nodeId: $nodeId }) { nodes { action before after } } }",
      { nodeId: id },
    );
    expect(changes.nodes).toMatchObject([
      { action: "readPlan", before: null, after: { text: { length: TEXT.length } } },
      {
        action: "updatePlanReading",
        before: { draft: { groups: 2, members: 2, duties: 2 }, choices: { count: 0, differing: [] } },
        after: {
          draft: { groups: 1, members: 2, duties: 0, spans: 0 },
          choices: { count: 1, differing: [{ printed: "种植科" }] },
        },
      },
    ]);
    const [{ after: kept }, { before, after }] = changes.nodes;
    expect(before).toEqual(kept);
    const more = [...choices, { kind: "PERSON", printed: "单禾" }];
    await update({ id, expectedVersion: 2, choices: more });
    const { changes: last } = await api.ask(
      "query ($nodeId: ID) { changes(last: 1, filter: { nodeId: $nodeId }) { nodes { before after } } }",
      { nodeId: id },
    );
    expect(last.nodes).toMatchObject([
      {
        before: { choices: { count: 1, differing: [] } },
        after: { choices: { count: 2, differing: [{ printed: "单禾" }] } },
      },
    ]);
    expect(before.draft.sha256).not.toBe(after.draft.sha256);
    expect(before.text).toEqual(after.text);
    expect(JSON.stringify(changes.nodes)).not.toContain("霜冻");
  });
});
