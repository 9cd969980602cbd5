import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePlan } from "../../packages/plan-parser/src/parse-plan.ts";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { checkZip, unpackEntry } from "../../packages/server/src/documents/check-zip.ts";
import { readDocument } from "../../packages/server/src/documents/read-document.ts";
import { createAdmittedRoute } from "../../packages/server/src/files/file-routes.ts";
import { servePlanFile } from "../../packages/server/src/modules/plan-export/serve-plan-file.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";

const OWN_ORIGIN = "http://localhost:4000";
const TITLE = "云洲县气象局寒潮应对方案";
const DRAFT = {
  meta: {
    title: TITLE,
    docNumber: "云气发〔2026〕3号",
    issuer: "云洲县气象局",
    date: "二〇二六年一月五日",
    publicity: "主动公开",
  },
  groups: [
    {
      name: "寒潮应对领导小组",
      kind: "LEADERSHIP",
      members: [
        { name: "纪怀远", role: "HEAD", posts: ["党组书记", "局长"] },
        { name: "沐 清", role: "DEPUTY_HEAD", posts: ["副局长"] },
        { name: null, role: "MEMBER", posts: ["各科室负责人"] },
      ],
    },
    {
      name: "领导小组办公室",
      kind: "OFFICE",
      parent: "寒潮应对领导小组",
      hostDepartment: "减灾科",
      members: [{ name: "边 城", role: "OFFICE_DIRECTOR", posts: ["减灾科科长"] }],
    },
    {
      name: "监测预报组",
      kind: "WORKING",
      parent: "寒潮应对领导小组",
      leads: ["沐 清"],
      responsible: ["预报科"],
      supporting: ["减灾科"],
      duties: ["每三小时会商一次降温趋势", "发布寒潮预警信号"],
    },
    {
      name: "核查防冻设备",
      kind: "OTHER",
      responsible: ["减灾科"],
      duties: ["逐站核查加热装置", "更换老化线路"],
    },
  ],
  obligations: [{ text: "逐站核查加热装置", cadence: null, deadline: "1月20日前", owner: "减灾科" }],
};

let api: TestApi;
let server: Server;
let viewer: Viewer | null = ADMIN;
let planId: string;

beforeAll(async () => {
  api = await openTestApi();
  planId = (await load(DRAFT)).plan.id;
  const route = createAdmittedRoute(
    { viewerOf: async () => viewer, isOwnOrigin: (origin) => origin === OWN_ORIGIN },
    (request, response, url, by) =>
      servePlanFile({ db: api.database.prisma, clock: api.clock }, by, request, response, url),
  );
  server = createServer((request, response) => void route(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

const load = (draft: object, more: object = {}): Promise<Any> =>
  api.run("importPlan", { draft, ...more }, "... on ImportPlanSuccess { plan { id } }");
const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/plans/${path}`, init);
const textOf = async (path: string) => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return (await readDocument(new Uint8Array(await response.arrayBuffer()), "plan.docx")).text;
};

describe("a plan given out as a document", () => {
  test("is named after it, saved anew each time, and says what the plan says", async () => {
    const response = await get(`${planId}.docx`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": `attachment; filename="____________.docx"; filename*=UTF-8''${encodeURIComponent(TITLE)}.docx`,
      "cache-control": "no-store",
    });
    const { plan } = parsePlan(await textOf(`${planId}.docx`));
    expect(plan.meta).toEqual({ ...DRAFT.meta, date: "2026年1月5日" });
    expect(plan.groups.map(({ name, kind, parent }) => [name, kind, parent])).toEqual([
      ["寒潮应对领导小组", "LEADERSHIP", null],
      ["领导小组办公室", "OFFICE", "寒潮应对领导小组"],
      ["监测预报组", "WORKING", "寒潮应对领导小组"],
      ["核查防冻设备", "OTHER", null],
    ]);
    const [lead, office, group, block] = plan.groups;
    expect(lead?.members).toEqual([
      { name: "纪怀远", role: "HEAD", posts: ["党组书记", "局长"] },
      { name: "沐　清", role: "DEPUTY_HEAD", posts: ["副局长"] },
      { name: null, role: "MEMBER", posts: ["各科室负责人"] },
    ]);
    expect(office).toMatchObject({
      hostDepartment: "减灾科",
      members: [{ name: "边　城", posts: ["减灾科科长"] }],
    });
    expect(group).toMatchObject({ leads: ["沐 清"], responsible: ["预报科"], supporting: ["减灾科"] });
    expect(group?.duties).toEqual(DRAFT.groups[2]?.duties);
    expect(block).toMatchObject({ responsible: ["减灾科"], duties: DRAFT.groups[3]?.duties });
    expect(plan.obligations).toContainEqual(DRAFT.obligations[0]);
  });

  test("is as it was at the day asked for", async () => {
    const { node } = await api.ask(
      "query ($id: ID!) { node(id: $id) { ... on Plan { groups { members { id } } } } }",
      { id: planId },
    );
    const [, deputy] = node.groups[0].members;
    await api.run("endMembership", { id: deputy.id, validTo: "2026-02-01T00:00:00Z" });
    expect(await textOf(`${planId}.docx`)).not.toContain("副局长");
    expect(await textOf(`${planId}.docx?inForce=2026-01-20T00:00:00%2B08:00`)).toContain("副局长");
  });

  test("of a plan that was replaced is as it was last in force", async () => {
    const old = (await load({ ...DRAFT, meta: { ...DRAFT.meta, title: "旧方案", docNumber: null } })).plan.id;
    const title = "修订方案";
    const meta = { ...DRAFT.meta, title, docNumber: null, date: "2026年2月1日" };
    await load({ ...DRAFT, meta }, { supersedesId: old });
    expect(await textOf(`${old}.docx`)).toContain("纪怀远");
    expect(await textOf(`${old}.docx?inForce=2026-02-15T00:00:00Z`)).not.toContain("纪怀远");
  });
});

describe("the duties of a plan given out as a table", () => {
  const sheetOf = async (path: string) => {
    const bytes = new Uint8Array(await (await get(path)).arrayBuffer());
    const parts = checkZip(bytes).filter(({ name }) => /sharedStrings|sheet1\.xml$/.test(name));
    return parts.map((part) => unpackEntry(bytes, part).toString("utf8")).join("\n");
  };

  test("have a row each with those who answer for them, under heads that stay in sight", async () => {
    const sheet = await sheetOf(`${planId}.duties.xlsx`);
    for (const head of [
      "序号",
      "职责",
      "组别/板块",
      "牵头",
      "责任单位",
      "配合单位",
      "组长",
      "完成时限/频次",
      "出处",
    ])
      expect(sheet).toContain(head);
    for (const cell of [
      "每三小时会商一次降温趋势",
      "监测预报组",
      "预报科",
      "更换老化线路",
      "核查防冻设备",
      "1月20日前",
    ])
      expect(sheet).toContain(cell);
    expect(sheet.match(/<row /g)).toHaveLength(5);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test("have English heads where they are wanted, and no other language", async () => {
    expect(await sheetOf(`${planId}.duties.xlsx?lang=en`)).toContain("Carried out by");
    expect(await (await get(`${planId}.duties.xlsx?lang=fr`)).json()).toMatchObject({
      code: "INVALID_LANGUAGE",
    });
  });
});

describe("a request for a plan's file is refused", () => {
  const refusal = async (path: string, init: RequestInit = {}) => {
    const response = await get(path, init);
    return [response.status, ((await response.json()) as { code: string }).code];
  };

  test("where nobody is signed in, or a page of somebody else asks", async () => {
    viewer = null;
    expect(await refusal(`${planId}.docx`)).toEqual([401, "UNAUTHENTICATED"]);
    viewer = ADMIN;
    expect((await get(`${planId}.docx`)).status).toBe(200);
    expect(await refusal(`${planId}.docx`, { headers: { origin: "http://elsewhere.example" } })).toEqual([
      403,
      "FORBIDDEN_ORIGIN",
    ]);
    expect((await get(`${planId}.docx`, { headers: { origin: OWN_ORIGIN } })).status).toBe(200);
  });

  test("where there is no such plan or no such file", async () => {
    const none = planId.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    for (const path of [
      `${none}.docx`,
      `${planId}.pdf`,
      `${planId}.xlsx`,
      planId,
      "Duty:x.docx",
      "%E0%A4%A.docx",
      "",
    ])
      expect(await refusal(path), path).toEqual([404, "NOT_FOUND"]);
  });

  test("where the moment is none, or the method is not reading", async () => {
    for (const moment of ["yesterday", "2026-02-30T00:00:00Z", "2026-01-20", "2026-01-20T00:00:00"])
      expect(await refusal(`${planId}.docx?inForce=${moment}`), moment).toEqual([400, "INVALID_INSTANT"]);
    expect(await refusal(`${planId}.docx`, { method: "POST", body: "" })).toEqual([405, "METHOD"]);
  });
});

describe("a reading of an amended plan", () => {
  const file = (name: string) =>
    readFile(new URL(`../../packages/server/sample/${name}`, import.meta.url), "utf8");
  const DIFFERENCE = "difference { kind change group role before after }";
  let amended: string;
  let before: string;

  beforeAll(async () => {
    before = (await load(parsePlan(await file("epidemic-plan.txt")).plan)).plan.id;
    amended = await file("epidemic-plan.amended.txt");
  });

  const readAgainst = async (text: string, supersedesId: string | null, more: object = {}): Promise<Any> => {
    const { id, version } = await api.run("readPlan", { text }, "... on PlanReading { id version }");
    const input = { id, expectedVersion: version, supersedesId, ...more };
    return api.run("updatePlanReading", input, `... on PlanReading { id ${DIFFERENCE} }`);
  };

  test("tells what is said differently from the plan that it replaces, and nothing else", async () => {
    const { difference } = await readAgainst(amended, before);
    const printed = difference.map(({ kind, change, before: old, after }: Any) =>
      [kind, change, old ?? "", after ?? ""].join(" "),
    );
    expect(printed).toEqual([
      "META CHANGED 岚渚市科学技术局呼吸道传染病疫情防控工作方案 岚渚市科学技术局呼吸道传染病疫情防控工作方案（第1次修订）",
      "META CHANGED 岚科字〔2026〕7号 岚科字〔2026〕31号",
      "META CHANGED 2026年2月10日 2026年8月18日",
      "MEMBER NEW  滕　越（办公室主任）",
      "MEMBER ENDED 岳明谦（办公室主任） ",
      "DUTY NEW  联系园区企业防控联络员，每周五汇总一次企业人员健康信息",
      "LEAD ENDED 祁若澄 ",
      "LEAD NEW  闻启诚",
      "RESPONSIBLE ENDED 科研诚信与监督科 ",
      "RESPONSIBLE NEW  人事与党建科",
    ]);
  });

  test("tells nothing where it replaces no plan, and no difference from its own text", async () => {
    expect((await readAgainst(amended, null)).difference).toEqual([]);
    const { difference } = await readAgainst(await file("epidemic-plan.txt"), before);
    expect(difference).toEqual([]);
  });

  /** That the amended plan's 人事与党建科 means the unit which the first one names in that place. */
  const chosen = async () => {
    const units = "query ($q: String) { orgUnits(filter: { q: $q }) { nodes { id } } }";
    const [meant] = (await api.ask(units, { q: "科研诚信与监督科" })).orgUnits.nodes;
    return [{ kind: "UNIT", printed: "人事与党建科", nodeId: meant.id }];
  };

  test("takes a printed name for whom a person chose", async () => {
    const choices = await chosen();
    const kinds = async (more: object) =>
      (await readAgainst(amended, before, more)).difference.map(({ kind }: Any) => kind);
    expect(await kinds({})).toContain("RESPONSIBLE");
    expect(await kinds({ choices })).not.toContain("RESPONSIBLE");
  });

  test("of many readings costs no more statements than of one", async () => {
    const list = `query ($first: Int) { planReadings(first: $first) { nodes { ${DIFFERENCE} } } }`;
    await readAgainst(amended, planId, { choices: await chosen() });
    const one = await api.request(list, { first: 1 });
    const many = await api.request(list, { first: 4 });
    expect(many.data?.planReadings).toMatchObject({ nodes: { length: 4 } });
    expect(many.statements.length).toBe(one.statements.length);
  });
});
