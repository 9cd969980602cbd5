import type { Database } from "../../../packages/server/src/database/open-database.ts";
import type { TestServer } from "../http-server.ts";
import { type Caller, callAs } from "./caller.ts";

/** The bureau of the table of roles: one section with its head, its clerk and its duty, and another one. */
export interface Bureau {
  /** For what the API itself cannot make, such as the codes of somebody's telephone. */
  database: Database;
  admin: Caller;
  /** Global ids. */
  top: string;
  unit: string;
  post: string;
  clerk: string;
  plan: string;
  group: string;
  duty: string;
  task: string;
  /** A name that nothing else has. */
  fresh(word: string): string;
  /** Calls a mutation as administrator and answers the new node's id. */
  make(mutation: string, input: object): Promise<string>;
}

/** Whose roles are the columns of the table, in its order. */
export type Column = (typeof COLUMNS)[number];
export const COLUMNS = [
  "ADMIN",
  "EDITOR",
  "EDITOR of the unit",
  "EDITOR of the plan",
  "LEADER above",
  "MEMBER who leads",
  "MEMBER who carries out",
  "MEMBER elsewhere",
  "AUDITOR",
  "no role",
  "key with the scope",
  "key without it",
] as const;

/** Builds the bureau through the API, and an account for each column that is no key. */
export async function buildBureau(
  server: TestServer,
): Promise<{ bureau: Bureau; callers: Map<Column, Caller> }> {
  const admin = callAs(server, { cookie: await server.signIn() }, "admin");
  const make = async (mutation: string, input: object) => {
    const answer = await admin.call(mutation, input, "... on Node { id }");
    if (answer.id === undefined) throw new Error(`${mutation} answered ${JSON.stringify(answer)}`);
    return answer.id as string;
  };
  let names = 0;
  const fresh = (word: string) => `${word}${++names}`;
  const unit = (name: string, more: object = {}) =>
    make("createOrgUnit", { name, kind: "DEPARTMENT", ...more });
  const holder = async (name: string, unitId: string, title: string, isHead = false) => {
    const [personId, postId] = [
      await make("createPerson", { name }),
      await make("createPost", { unitId, title, isHead }),
    ];
    await make("appoint", { personId, postId });
    return { personId, postId };
  };
  const top = await unit("海宁局", { kind: "ORGANIZATION" });
  const chief = await holder("局长甲", top, "局长", true);
  const own = await unit("甲科", { parentId: top });
  const lead = await holder("科长甲", own, "科长", true);
  const clerk = await holder("科员甲", own, "科员");
  const other = await unit("乙科", { parentId: top });
  const stranger = await holder("科员乙", other, "科员");
  const plan = await make("createPlan", { title: "防汛方案", status: "IN_FORCE" });
  const leadership = await make("createGroup", { name: "领导小组", kind: "LEADERSHIP", planId: plan });
  await make("addMember", { groupId: leadership, role: "HEAD", partyId: chief.personId });
  const group = await make("createGroup", {
    name: "抢险组",
    kind: "WORKING",
    planId: plan,
    parentId: leadership,
  });
  const duty = await make("createDuty", { text: "巡查堤防", planId: plan, groupId: group });
  await make("assign", { targetId: duty, partyId: lead.personId, role: "LEAD" });
  await make("assign", { targetId: duty, partyId: clerk.personId, role: "RESPONSIBLE" });
  const task = await make("createTask", { title: "巡查一段", dutyId: duty });
  const bureau = {
    database: server.database,
    admin,
    top,
    unit: own,
    post: lead.postId,
    clerk: clerk.personId,
    plan,
    group,
    duty,
    task,
    fresh,
    make,
  };
  const people: [Column, string, Parameters<TestServer["makeAccount"]>[0]["roles"], string?][] = [
    ["EDITOR", "editor", ["EDITOR"]],
    ["EDITOR of the unit", "unit.editor", [{ role: "EDITOR", unitId: own }]],
    ["EDITOR of the plan", "plan.editor", [{ role: "EDITOR", planId: plan }]],
    ["LEADER above", "leader", ["LEADER"], chief.personId],
    ["MEMBER who leads", "head", ["MEMBER"], lead.personId],
    ["MEMBER who carries out", "clerk", ["MEMBER"], clerk.personId],
    ["MEMBER elsewhere", "stranger", ["MEMBER"], stranger.personId],
    ["AUDITOR", "auditor", ["AUDITOR"]],
    ["no role", "nobody", []],
  ];
  const callers = new Map<Column, Caller>([["ADMIN", admin]]);
  for (const [column, username, roles, personId] of people) {
    const cookie = await server.makeAccount({
      username,
      roles,
      ...(personId === undefined ? {} : { personId }),
    });
    callers.set(column, callAs(server, { cookie }, username));
  }
  return { bureau, callers };
}
