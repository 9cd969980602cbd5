import type { TestServer } from "../http-server.ts";
import { type Caller, callAs } from "../roles/caller.ts";
import { buildReports } from "./section-reports.ts";

/** The password that everybody here has is the test server's own. */
export interface Section {
  /** The global id of one record of each kind; of some kinds a second one under another name. */
  ids: Record<string, string>;
  /** A number of the change log at which something happened to it. */
  change: number;
  /** The ticket for a file that one of its own has sent in. */
  uploadId: string;
}

/** Two sections of one bureau, of which neither has to do with the other; whoever belongs to the first attacks. */
export interface TwoSections {
  own: Section;
  foreign: Section;
  admin: Caller;
  attackers: Record<"MEMBER" | "LEADER" | "EDITOR of the unit" | "EDITOR of the plan", Caller>;
}

/** The word that each text of the other section begins with, in its directory and in all else. */
export const DIRECTORY_MARK = "玄武";
export const MARK = "朱雀";

const END_OF_YEAR = "2026-12-01T00:00:00Z";

export async function buildTwoSections(server: TestServer): Promise<TwoSections> {
  const admin = callAs(server, { cookie: await server.signIn() }, "admin");
  const make = async (mutation: string, input: object, selection = "... on Node { id }") => {
    const answer = await admin.call(mutation, input, selection);
    if (answer.message !== undefined) throw new Error(`${mutation} answered ${JSON.stringify(answer)}`);
    return answer;
  };
  const top = (await make("createOrgUnit", { name: "总署", kind: "ORGANIZATION" })).id as string;
  const build = (word: string, directoryWord: string, username: string) =>
    buildSection({ server, admin, make, top, word, directoryWord, username });
  const own = await build("青龙", "白虎", "own");
  const foreign = await build(MARK, DIRECTORY_MARK, "foreign");
  const attacker = async (
    username: string,
    wish: Omit<Parameters<TestServer["makeAccount"]>[0], "username">,
  ) => callAs(server, { cookie: await server.makeAccount({ username, ...wish }) }, username);
  const { OrgUnit: unitId = "", Plan: planId = "", Person: head = "", "Person: clerk": clerk = "" } = own.ids;
  return {
    own,
    foreign,
    admin,
    attackers: {
      MEMBER: await attacker("clerk", { roles: ["MEMBER"], personId: clerk }),
      LEADER: await attacker("head", { roles: ["LEADER"], personId: head }),
      "EDITOR of the unit": await attacker("unit.editor", {
        roles: [{ role: "EDITOR", unitId }],
        personId: clerk,
      }),
      "EDITOR of the plan": await attacker("plan.editor", { roles: [{ role: "EDITOR", planId }] }),
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what a mutation answers is as its selection says
type Make = (mutation: string, input: object, selection?: string) => Promise<any>;

interface Parts {
  server: TestServer;
  admin: Caller;
  make: Make;
  top: string;
  word: string;
  directoryWord: string;
  username: string;
}

async function buildSection(parts: Parts): Promise<Section> {
  const directory = await buildDirectory(parts);
  const plan = await buildPlan(parts, directory);
  const work = await buildWork(parts, { ...directory, ...plan });
  const reports = await buildReports(parts, { ...directory, ...plan, ...work });
  const { account, uploadId } = await buildAccount(parts, directory);
  const { data } = await parts.admin.ask(
    "query ($nodeId: ID) { changes(first: 1, filter: { nodeId: $nodeId }) { nodes { number } } }",
    { nodeId: work.Task },
  );
  return {
    ids: { ...directory, ...plan, ...work, ...reports, ...account },
    change: data.changes.nodes[0].number,
    uploadId,
  };
}

async function buildDirectory({ make, top, directoryWord, admin }: Parts): Promise<Record<string, string>> {
  const named = (what: string) => `${directoryWord}${what}`;
  const id = async (mutation: string, input: object) => (await make(mutation, input)).id as string;
  const OrgUnit = await id("createOrgUnit", {
    name: named("科"),
    aliases: [named("简称")],
    code: named("号"),
    kind: "DEPARTMENT",
    parentId: top,
  });
  const below = await id("createOrgUnit", { name: named("站"), kind: "AFFILIATE", parentId: OrgUnit });
  const holder = async (name: string, title: string, isHead: boolean) => {
    const person = await id("createPerson", { name: named(name), aliases: [named(`${name}别名`)] });
    const post = await id("createPost", { unitId: OrgUnit, title: named(title), isHead });
    return { person, post, holding: await id("appoint", { personId: person, postId: post, isMain: true }) };
  };
  const head = await holder("科长", "科长职务", true);
  const clerk = await holder("科员", "科员职务", false);
  await make("recordPersonalDetail", { personId: clerk.person, kind: "PHONE", value: "13800138000" });
  const { data } = await admin.ask(
    "query ($id: ID!) { node(id: $id) { ... on OrgUnit { placements { id } } } }",
    {
      id: OrgUnit,
    },
  );
  return {
    OrgUnit,
    "OrgUnit: below": below,
    UnitPlacement: data.node.placements[0].id,
    Person: head.person,
    "Person: clerk": clerk.person,
    Post: head.post,
    "Post: clerk's": clerk.post,
    PostHolding: head.holding,
    "PostHolding: clerk's": clerk.holding,
  };
}

async function buildPlan(
  { make, word, directoryWord, admin }: Parts,
  of: Record<string, string>,
): Promise<Record<string, string>> {
  const named = (what: string) => `${word}${what}`;
  const id = async (mutation: string, input: object) => (await make(mutation, input)).id as string;
  const Plan = await id("createPlan", {
    title: named("方案"),
    documentNumber: named("〔2026〕1号"),
    publicity: named("公开"),
    text: named("全文"),
    status: "IN_FORCE",
    issuerId: of.OrgUnit,
  });
  const Group = await id("createGroup", { name: named("领导小组"), kind: "LEADERSHIP", planId: Plan });
  const working = await id("createGroup", {
    name: named("抢险组"),
    aliases: [named("组简称")],
    kind: "WORKING",
    planId: Plan,
    parentId: Group,
    hostUnitId: of.OrgUnit,
  });
  const GroupMember = await id("addMember", { groupId: Group, role: "HEAD", partyId: of.Person });
  await id("addMember", { groupId: working, role: "HEAD", partyId: of["Person: clerk"] });
  await id("addMember", { groupId: working, role: "MEMBER", nameAsWritten: named("所写之名") });
  const reading = await id("readPlan", {
    fileName: named("文件.txt"),
    text: `${word}防汛工作方案\n一、领导小组\n组长：安平 局长\n二、职责\n1.${word}巡查。`,
  });
  const imported = await make(
    "importPlan",
    {
      draft: {
        meta: { title: named("导入方案") },
        groups: [
          {
            name: named("导入组"),
            kind: "LEADERSHIP",
            responsible: [`${directoryWord}各科室`],
            duties: [named("导入职责")],
          },
        ],
        obligations: [{ text: named("时限要求") }],
      },
    },
    "... on ImportPlanSuccess { plan { id clauses { id } } }",
  );
  const { data } = await admin.ask(
    "{ assignments(first: 50) { nodes { party { __typename ... on Node { id } } } } }",
  );
  const party = data.assignments.nodes.find(
    (row: { party: { __typename: string } | null }) => row.party?.__typename === "PartyClass",
  );
  const Delegation = await id("delegate", {
    fromId: of.Person,
    toPersonId: of["Person: clerk"],
    planId: Plan,
    note: named("委托"),
  });
  return {
    Plan,
    "Plan: imported": imported.plan.id,
    ...(imported.plan.clauses[0] && { Clause: imported.plan.clauses[0].id }),
    ...(party && { PartyClass: party.party.id }),
    Group,
    "Group: working": working,
    GroupMember,
    PlanReading: reading,
    Delegation,
  };
}

async function buildWork(
  { make, word, directoryWord, server }: Parts,
  of: Record<string, string>,
): Promise<Record<string, string>> {
  const named = (what: string) => `${word}${what}`;
  const id = async (mutation: string, input: object) => (await make(mutation, input)).id as string;
  const Duty = await id("createDuty", {
    title: named("职责题"),
    number: named("一"),
    text: named("职责"),
    groupId: of["Group: working"],
  });
  const Assignment = await id("assign", {
    targetId: Duty,
    role: "RESPONSIBLE",
    partyId: of["Person: clerk"],
    note: named("分工"),
  });
  await id("assign", { targetId: Duty, role: "LEAD", partyId: of.Person });
  const Task = await id("createTask", { title: named("任务"), description: named("说明"), dutyId: Duty });
  const TaskStep = await id("addTaskStep", { taskId: Task, text: named("步骤") });
  const TaskComment = await id("addTaskComment", { taskId: Task, text: named("评论") });
  await id("changeTaskStatus", { id: Task, expectedVersion: 1, status: "BLOCKED", reason: named("原因") });
  const DutyResult = await id("recordResult", {
    dutyId: Duty,
    label: named("成果"),
    unit: named("项"),
    value: 1,
    onDay: "2026-02-01",
    note: named("附注"),
  });
  const admin = callAs(server, { cookie: await server.signIn() }, "admin");
  const Evidence = await id("addEvidence", {
    targetId: Task,
    uploadId: await admin.upload(),
    note: named("佐证"),
  });
  const table = await make(
    "importDirectory",
    {
      fileName: named("花名册.xlsx"),
      rows: [
        {
          unit: `${directoryWord}局`,
          kind: "机关",
          post: `${directoryWord}职`,
          person: `${directoryWord}人`,
        },
      ],
    },
    "... on ImportDirectoryReport { import { id } }",
  );
  return {
    Duty,
    Assignment,
    Task,
    TaskStep,
    TaskComment,
    DutyResult,
    Evidence,
    DirectoryImport: table.import.id,
  };
}

/** An account of the section with a session, a key, a role and a file that waits. */
async function buildAccount(
  { server, make, admin, word, username }: Parts,
  of: Record<string, string>,
): Promise<{ account: Record<string, string>; uploadId: string }> {
  const cookie = await server.makeAccount({
    username: `${word}${username}`,
    roles: ["MEMBER"],
    personId: of.Person ?? "",
  });
  const caller = callAs(server, { cookie }, username);
  const { data } = await caller.ask("{ viewer { id sessions { id } grants { id } } }");
  const { id, sessions, grants } = data.viewer;
  const made = await make(
    "createApiKey",
    { accountId: id, name: `${word}密钥`, scopes: ["PLANS_READ"], expiresAt: END_OF_YEAR },
    "... on ApiKeySuccess { apiKey { id } }",
  );
  return {
    account: { Account: id, ApiKey: made.apiKey.id, Session: sessions[0].id, RoleGrant: grants[0].id },
    uploadId: (await caller.upload()) ?? (await admin.upload()) ?? "",
  };
}
