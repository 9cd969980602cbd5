import type { Page } from "playwright-core";
import { readDocuments } from "./read-documents.ts";
import { reportScreensOf } from "./report-screens.ts";
import type { GraphQLAnswer } from "./server-process.ts";
import { watchScreensOf } from "./watch-screens.ts";

/** A screen of the console by the address that leads to it. */
export interface Screen {
  name: string;
  path: string;
  /** What to do before it is looked at, such as opening a dialog. */
  open?(page: Page): Promise<void>;
}

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>;

/** Some of each that the sample bureau has, with enough around it to fill its page. */
const SOME = `{
  plans(first: 50) { nodes { id title status duties { totalCount } } }
  duties(first: 1, filter: { q: "采购储备口罩", planStatus: [IN_FORCE] }) { nodes { id group { id } } }
  groups(first: 50, filter: { kind: [LEADERSHIP] }) { nodes { id } }
  orgUnits(first: 50, filter: { kind: [ORGANIZATION, DEPARTMENT] }) { nodes { id kind posts { id } } }
  people(first: 200) { nodes { id holdings { id } memberships { id } } }
}`;

/** Every screen of the console over the sample bureau, which gets a task to show. */
export async function screensOf(ask: Ask): Promise<Screen[]> {
  const { data } = await ask(SOME);
  const task = await createTask(ask, data.duties.nodes[0].id);
  const urgent = await raiseUrgentReport(ask, data.duties.nodes[0].id);
  const plan = most(data.plans.nodes, (each: Some) => each.duties?.totalCount ?? 0);
  const person = most(
    data.people.nodes,
    (each: Some) => (each.holdings?.length ?? 0) + (each.memberships?.length ?? 0),
  );
  const unit = most(data.orgUnits.nodes, (each: Some) => each.posts?.length ?? 0);
  const reports = await reportScreensOf(ask, [unit.id]);
  const watch = await watchScreensOf(
    ask,
    data.people.nodes.slice(0, 4).map((each: Some) => each.id),
  );
  const duty = data.duties.nodes[0];
  const group = data.groups.nodes[0];
  const post = unit.posts?.[0];
  const documents = await readDocuments(ask, plan.id);
  const account = await createAccount(ask, unit.id, person.id);
  const records: [resource: string, record: { id: string }][] = [
    ["plans", plan],
    ["duties", duty],
    ["tasks", { id: task }],
    ["groups", group],
    ["orgUnits", unit],
    ["people", person],
    ["posts", post ?? { id: "" }],
  ];
  const id = encodeURIComponent;
  return [
    { name: "home", path: "/" },
    { name: "mine", path: `/mine?personId=${id(person.id)}` },
    { name: "gaps", path: "/gaps" },
    { name: "ending", path: "/ending" },
    { name: "chart", path: "/chart" },
    { name: "group-chart", path: `/group-chart?planId=${id(plan.id)}` },
    { name: "tree", path: "/tree" },
    { name: "explorer", path: "/explore" },
    { name: "explorer-duty", path: `/explore?id=${id(duty.id)}` },
    { name: "explorer-person", path: `/explore?id=${id(person.id)}` },
    { name: "matrix", path: `/matrix?planId=${id(plan.id)}` },
    { name: "calendar", path: "/calendar?year=2026" },
    { name: "notices", path: "/notices" },
    { name: "urgent", path: "/urgent" },
    { name: "urgent-report", path: `/urgent/${id(urgent)}` },
    { name: "urgent-rules", path: "/urgentRules" },
    ...reports,
    ...watch,
    { name: "board", path: "/board" },
    { name: "transfer", path: "/transfer" },
    { name: "changes", path: "/changes" },
    { name: "duty-changes", path: `${pageOf("duties", duty)}?changes=1` },
    { name: "readings", path: "/readings" },
    { name: "reading-document", path: `/readings/${id(documents.open)}` },
    { name: "reading-draft", path: `/readings/${id(documents.open)}?view=draft` },
    { name: "reading-names", path: `/readings/${id(documents.open)}?step=names` },
    { name: "reading-check", path: `/readings/${id(documents.open)}?step=check` },
    { name: "reading-saved", path: `/readings/${id(documents.saved)}?step=check` },
    { name: "accounts-list", path: "/accounts" },
    { name: "accounts-page", path: pageOf("accounts", account) },
    { name: "accounts-create", path: "/accounts/create" },
    { name: "key-dialog", path: pageOf("accounts", account), open: press(/^(新建密钥|Create a key)$/) },
    { name: "account", path: "/account" },
    { name: "codes-dialog", path: "/account", open: press(/^(启用动态验证码|Turn on one-time codes)$/) },
    { name: "set-password", path: "/set-password?token=no-such-token&user=he.ming" },
    { name: "search", path: `/search?q=${id("办公室")}` },
    ...records.flatMap(([resource, record]) => [
      { name: `${resource}-list`, path: `/${resource}` },
      { name: `${resource}-page`, path: pageOf(resource, record) },
      { name: `${resource}-create`, path: `/${resource}/create` },
      { name: `${resource}-edit`, path: `/${resource}/${id(record.id)}` },
    ]),
    { name: "assign-dialog", path: pageOf("duties", duty), open: press(/^(分工|Assign)$/) },
    { name: "appoint-dialog", path: pageOf("people", person), open: press(/^(任命|Appoint)$/) },
    {
      name: "put-in-force-dialog",
      path: pageOf("plans", documents.draft),
      open: press(/^(生效|Put in force)/),
    },
    { name: "plan-text", path: `/plans/${id(plan.id)}/show?part=text` },
  ];
}

function pageOf(resource: string, { id }: { id: string }): string {
  return `/${resource}/${encodeURIComponent(id)}/show`;
}

/** Opens a dialog by its button, whatever the language. */
function press(name: RegExp) {
  return async (page: Page): Promise<void> => {
    await page.getByRole("button", { name }).first().click();
    await page.getByRole("dialog").waitFor();
  };
}

async function raiseUrgentReport(ask: Ask, dutyId: string): Promise<string> {
  const input = { text: "库房顶漏水，口罩受潮，正在转移", dutyId };
  const { data } = await ask(
    "mutation ($input: RaiseUrgentReportInput!) { raiseUrgentReport(input: $input) { ... on UrgentReport { id } } }",
    { input },
  );
  return data.raiseUrgentReport.id;
}

async function createTask(ask: Ask, dutyId: string): Promise<string> {
  const input = { title: "清点口罩库存", dueAt: "2026-01-05T09:00:00Z", priority: "HIGH", dutyId };
  const { data } = await ask(
    "mutation ($input: CreateTaskInput!) { createTask(input: $input) { ... on Task { id } } }",
    { input },
  );
  for (const text of ["到库房逐箱清点", "与账目核对"]) {
    await ask("mutation ($input: AddTaskStepInput!) { addTaskStep(input: $input) { __typename } }", {
      input: { taskId: data.createTask.id, text },
    });
  }
  return data.createTask.id;
}

/** An account of a clerk who keeps one unit, with a key. */
async function createAccount(ask: Ask, unitId: string, personId: string): Promise<{ id: string }> {
  const { data } = await ask(
    `mutation ($input: CreateAccountInput!) {
      createAccount(input: $input) { ... on PasswordLinkSuccess { account { id } } } }`,
    { input: { username: "he.ming", name: "何明", personId, roles: [{ role: "EDITOR", unitId }] } },
  );
  const { account } = data.createAccount;
  const month = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();
  await ask("mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename } }", {
    input: { accountId: account.id, name: "值班系统", scopes: ["TASKS_READ"], expiresAt: month },
  });
  return account;
}

interface Some {
  id: string;
  posts?: { id: string }[];
  holdings?: object[];
  memberships?: object[];
  duties?: { totalCount: number };
}

function most(nodes: Some[], sizeOf: (node: Some) => number): Some {
  const [first] = nodes.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (first === undefined) throw new Error("The sample has none of these.");
  return first;
}
