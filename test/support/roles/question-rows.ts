import { makeId } from "../../../packages/server/src/clock.ts";
import type { Bureau } from "./bureau.ts";
import { file, question, type Row } from "./row.ts";

const DIRECTORY = ["DIRECTORY_READ"] as const;
const PLANS = ["PLANS_READ"] as const;
const TASKS = ["TASKS_READ"] as const;
const CHANGES = ["CHANGES_READ"] as const;

const reading = ({ make, fresh }: Bureau) =>
  make("readPlan", { text: `澄县${fresh("第")}防汛工作方案\n一、领导小组\n组长：安平 局长` });
const imported = async ({ admin, fresh }: Bureau) => {
  const rows = [{ unit: fresh("局"), kind: "机关", post: "局长", isHead: "是", person: fresh("人") }];
  await admin.call("importDirectory", { fileName: "花名册.xlsx", rows });
  return {};
};
const ending = async ({ make, fresh, post: postId }: Bureau) => {
  const personId = await make("createPerson", { name: fresh("人") });
  await make("appoint", { personId, postId, isActing: true, validTo: "2029-01-01T00:00:00Z" });
  return { until: "2030-01-01T00:00:00Z" };
};
const result = ({ make, duty: dutyId }: Bureau) =>
  make("recordResult", { dutyId, label: "人次", value: 12, onDay: "2026-02-03" });
const evidence = async (bureau: Bureau) => {
  const uploadId = await bureau.admin.upload();
  return bureau.make("addEvidence", { targetId: bureau.task, uploadId });
};
const held = async ({ admin, post }: Bureau) =>
  (await admin.ask("query ($id: ID!) { node(id: $id) { ... on Post { holders { id } } } }", { id: post }))
    .data.node.holders[0].id;

const failedNotice = ({ clerk, fresh }: Bureau) => {
  const personId = clerk.split(":")[1] ?? "";
  const at = new Date("2026-03-01T00:00:00Z");
  const state = { state: "FAILED", lastError: "550", notBefore: at, createdAt: at } as const;
  const what = { kind: "REPORT_MISSED", channel: "EMAIL", subject: clerk, facts: {} } as const;
  return { ...what, ...state, id: makeId(), key: fresh("notice"), personId, to: personId };
};

/** Each query, asked about the section and its duty. */
export const QUERY_ROWS: Record<string, Row> = {
  viewer: question("{ viewer { name } }", []),
  "node: a duty": question("query ($id: ID!) { node(id: $id) { id } }", PLANS, ({ duty: id }) => ({ id })),
  "node: a unit": question("query ($id: ID!) { node(id: $id) { id } }", DIRECTORY, ({ unit: id }) => ({
    id,
  })),
  "nodes: a task": question("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", TASKS, ({ task }) => ({
    ids: [task],
  })),
  search: question('{ search(text: "巡查堤防") { title } }', PLANS),
  endingSoon: question(
    "query ($until: DateTime!) { endingSoon(until: $until, filter: { kind: [HOLDING] }) { nodes { id } } }",
    DIRECTORY,
    ending,
  ),
  edgeHistory: question("query ($id: ID!) { edgeHistory(id: $id) { id } }", DIRECTORY, async (bureau) => ({
    id: await held(bureau),
  })),
  orgUnits: question('{ orgUnits(filter: { q: "甲科" }) { nodes { id } totalCount } }', DIRECTORY),
  people: question('{ people(filter: { q: "科员甲" }) { nodes { id } totalCount } }', DIRECTORY),
  posts: question(
    "query ($unitId: ID!) { posts(filter: { unitId: $unitId }) { nodes { id } totalCount } }",
    DIRECTORY,
    ({ unit: unitId }) => ({ unitId }),
  ),
  directoryImports: question("{ directoryImports { nodes { id } totalCount } }", DIRECTORY, imported),
  days: question('{ days(from: "2026-02-14", to: "2026-02-15") { day kind } }', DIRECTORY),
  knownYears: question("{ knownYears }", DIRECTORY),
  plans: question("{ plans { nodes { id } totalCount } }", PLANS),
  groups: question("{ groups { nodes { id } totalCount } }", PLANS),
  duties: question('{ duties(filter: { q: "巡查堤防" }) { nodes { id } totalCount } }', PLANS),
  assignments: question(
    "query ($dutyId: ID!) { assignments(filter: { dutyId: $dutyId }) { nodes { id } } }",
    PLANS,
    ({ duty: dutyId }) => ({ dutyId }),
  ),
  gaps: question(
    "query ($planId: ID!) { gaps(filter: { planId: $planId }) { nodes { kind } totalCount } }",
    PLANS,
    ({ plan: planId }) => ({ planId }),
  ),
  planReadings: question("{ planReadings { nodes { id } totalCount } }", PLANS, async (bureau) => ({
    id: await reading(bureau),
  })),
  checkPlanReading: question(
    "query ($input: CheckPlanReadingInput!) { checkPlanReading(input: $input) { ... on PlanReadingCheck { created { count } } } }",
    null,
    async (bureau) => ({ input: { id: await reading(bureau) } }),
  ),
  preview: question(
    "query ($input: PreviewInput!) { preview(input: $input) { ... on Preview { at } } }",
    null,
    async ({ unit: partyId, duty, make, fresh, plan: planId }) => ({
      input: {
        assign: {
          targetId: (await make("createDuty", { text: fresh("职责"), planId, unitId: partyId })) ?? duty,
          partyId,
          role: "RESPONSIBLE",
        },
      },
    }),
  ),
  tasks: question("{ tasks { nodes { id } totalCount } }", TASKS),
  changes: question("{ changes(first: 1) { nodes { number } totalCount } }", CHANGES),
  changeLogProof: question("{ changeLogProof { events } }", CHANGES),
  notices: question("{ notices { __typename } }", []),
  "noticePreference: of the clerk": question(
    "query ($id: ID!) { noticePreference(personId: $id) { emailKinds person { name } } }",
    null,
    ({ clerk: id }) => ({ id }),
  ),
  unsentNotices: question("{ unsentNotices { id } }", null, async (bureau) => {
    await bureau.database.prisma.notice.create({ data: failedNotice(bureau) });
    return {};
  }),
  noticeRobots: question("{ noticeRobots { id } }", null, async ({ admin, fresh }) => {
    const url = "https://open.feishu.cn/open-apis/bot/v2/hook/1";
    await admin.call("createNoticeRobot", { name: fresh("群"), channel: "FEISHU", kinds: [], url });
    return {};
  }),
  accounts: question("{ accounts { nodes { id } totalCount } }", null),
};

const ofDuty = (selection: string, scopes = PLANS as Row["scopes"]) =>
  question(`query ($id: ID!) { node(id: $id) { ... on Duty { ${selection} } } }`, scopes, ({ duty: id }) => ({
    id,
  }));
const ofPlan = (selection: string, scopes: Row["scopes"] = PLANS) =>
  question(`query ($id: ID!) { node(id: $id) { ... on Plan { ${selection} } } }`, scopes, ({ plan: id }) => ({
    id,
  }));
const ofClerk = (selection: string, scopes: Row["scopes"] = DIRECTORY) =>
  question(
    `query ($id: ID!) { node(id: $id) { ... on Person { ${selection} } } }`,
    scopes,
    ({ clerk: id }) => ({ id }),
  );

/** What of a record, of a file or of the log is more than its name. */
export const FIELD_ROWS: Record<string, Row> = {
  "Duty.chain": ofDuty("chain { links { person { name } } }"),
  "Duty.tasks": ofDuty("tasks { nodes { title } }", ["PLANS_READ", "TASKS_READ"]),
  "Duty.results": question(
    "query ($id: ID!) { node(id: $id) { ... on Duty { results { nodes { value } } } } }",
    ["PLANS_READ", "TASKS_READ"],
    async (bureau) => ({ id: bureau.duty, made: await result(bureau) }),
  ),
  "Duty.taskCounts": ofDuty("taskCounts { open }", ["PLANS_READ", "TASKS_READ"]),
  "Plan.clauses and text": ofPlan("obligations clauses { text } text publicity title"),
  "Plan.taskCounts": ofPlan("taskCounts { open inProgress }", ["PLANS_READ", "TASKS_READ"]),
  "Person.answersFor": ofClerk("answersFor { nodes { as } }", ["DIRECTORY_READ", "PLANS_READ"]),
  "Person.holdings": ofClerk("holdings { post { title } }"),
  "Person.personalDetails, masked": question(
    "query ($id: ID!) { node(id: $id) { ... on Person { personalDetails { masked } } } }",
    DIRECTORY,
    async ({ admin, clerk: id }) => {
      await admin.call("recordPersonalDetail", { personId: id, kind: "PHONE", value: "13800138000" });
      return { id };
    },
  ),
  "Account.sessions and apiKeys": question("{ accounts { nodes { sessions { id } apiKeys { id } } } }", null),
  "ChangeEvent.before and after": question("{ changes(first: 1) { nodes { after } } }", CHANGES),
  "file of evidence": file(TASKS, async (bureau) => `/api/files/${await evidence(bureau)}`),
  "file of a plan (.docx)": file(PLANS, ({ plan }) => `/api/plans/${plan}.docx`),
  "table of a plan's duties (.xlsx)": file(PLANS, ({ plan }) => `/api/plans/${plan}.duties.xlsx`),
};
