import { expect } from "vitest";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { sweepUrgentReports } from "../../packages/server/src/modules/urgent-report/sweep-urgent-reports.ts";
import { ADMIN, type Any, type TestApi } from "./api.ts";
import { createWorld } from "./world.ts";

const STEPS = `steps { id branch level role state mayAcknowledge person { name } onBehalfOf { name }
  unit { name } sentAt answerBy acknowledgedAt acknowledgedBy { name } answeredBy note skippedAt }`;

/** All that a page shows of an urgent report. */
export const REPORT = `id text authorName state waitMinutes closedByName closeNote mayClose reporter { name }
  plan { title } duty { id } rule { name } ${STEPS}`;

/** An account that stands for a person, with these roles. */
export const by = (personId: string | null, ...grants: Viewer["grants"]): Viewer => ({
  ...ADMIN,
  id: `account of ${personId}`,
  accountId: `account of ${personId}`,
  name: "an account",
  grants,
  personId: personId === null ? null : uuid(personId),
});
export const member = (personId: string) => by(personId, forEverything("MEMBER"));
export const uuid = (id: string) => id.split(":")[1] ?? "";

/** One line per step: on which branch, who or what, and what became of it. */
export const linesOf = ({ steps }: Any): string[] =>
  steps.map(
    ({ branch, role, person, unit, state }: Any) =>
      `${branch} ${role} ${person?.name ?? unit?.name ?? "nobody"} ${state}`,
  );
export const stepOf = ({ steps }: Any, name: string) =>
  steps.find(({ person, unit }: Any) => (person ?? unit)?.name === name);

/** What people of a test do with urgent reports, through the API. */
export function createUrgentTalk(api: TestApi) {
  const call = async (viewer: Viewer, name: string, input: object, selection = "... on Node { id }") => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { __typename ${selection}
      ... on Refusal { message } ... on RuleError { code path } ... on ValidationError { faults { path code } } } }`;
    const { data, errors } = await api.request(query, { input }, { viewer });
    expect(errors).toBeUndefined();
    return (data as Any).it;
  };
  let day = 1;
  const at = (time: string) => api.clock.set(`2026-04-${String(day).padStart(2, "0")}T${time}:00Z`);
  return {
    /** Calls a mutation as somebody; answers its success, or its refusal with the code. */
    call,
    raise: (viewer: Viewer, input: object) =>
      call(viewer, "raiseUrgentReport", input, `... on UrgentReport { ${REPORT} }`),
    acknowledge: (viewer: Viewer, id: string, more: object = {}) =>
      call(viewer, "acknowledgeUrgentStep", { id, ...more }),
    read: async (id: string, viewer: Viewer = ADMIN) => {
      const query = `query ($id: ID!) { node(id: $id) { ... on UrgentReport { ${REPORT} } } }`;
      return ((await api.request(query, { id }, { viewer })).data as Any).node;
    },
    /** Whom the notices of a report went to, in their order. */
    notices: async (kind: string, reportId: string) => {
      const rows = await api.database.prisma.notice.findMany({
        where: { kind: kind as never, subject: reportId, channel: "CONSOLE" },
        include: { person: true },
        orderBy: { id: "asc" },
      });
      return rows.map(({ person }) => person?.name);
    },
    /** Somebody stands in for another one for the rest of the day. */
    standIn: (fromId: string, toPersonId: string, more: object = {}) => {
      const validTo = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
      return api.run("delegate", { fromId, toPersonId, validTo, ...more });
    },
    sweep: () => sweepUrgentReports({ db: api.database.prisma, clock: api.clock, timeZone: "Asia/Shanghai" }),
    /** Each test begins at the same time of another day, so that nothing of one falls due in the next. */
    beginDay: () => {
      day += 1;
      at("08:00");
    },
    at,
    /** Leaves no rule standing. */
    retireRules: async () => {
      const { urgentRules } = await api.ask("{ urgentRules { nodes { id version } } }");
      for (const { id, version: expectedVersion } of urgentRules.nodes)
        await api.run("retireUrgentRule", { id, expectedVersion });
    },
  };
}

/** A bureau under a county, with a section in it; a plan with its command, a working group and its duty. */
export async function createUrgentTown(api: TestApi) {
  const world = createWorld(api);
  const county = await world.unit("澄县人民政府", { kind: "EXTERNAL" });
  const bureau = await world.headedUnit("澄县水务局", "钟立", { kind: "ORGANIZATION", parentId: county });
  const section = await world.headedUnit("防汛科", "苏文", { parentId: bureau.unitId });
  const clerk = await world.person("小乔");
  await world.appoint(clerk, await world.post(section.unitId, "科员"), { isMain: true });
  const plan = await world.plan("防汛工作方案", { superiorId: county });
  const command = await world.group("防汛指挥部", { kind: "LEADERSHIP", planId: plan });
  const chief = await world.person("韩岳");
  await world.member(command, "HEAD", chief);
  const group = await world.group("巡查组", { planId: plan, parentId: command });
  const leader = await world.person("梁真");
  await world.member(group, "HEAD", leader);
  const duty = await world.duty("巡查堤防，发现险情第一时间报告", { planId: plan, groupId: group });
  await world.assign(duty, "RESPONSIBLE", section.unitId);
  return { county, bureau, section, clerk, plan, command, chief, group, leader, duty };
}
