import type { Bureau } from "./bureau.ts";
import { act, type Row } from "./row.ts";

const first = (id: string) => ({ id, expectedVersion: 1 });
const WRITE = ["PLANS_WRITE"] as const;
/** A plan brings its people and units along. */
const WRITE_BOTH = ["PLANS_WRITE", "DIRECTORY_WRITE"] as const;
/** A party is named from the directory. */
const WRITE_WITH_PARTY = ["PLANS_WRITE", "DIRECTORY_READ"] as const;
const END = { validTo: "2030-01-01T00:00:00Z" };

const group = ({ make, fresh, plan: planId }: Bureau) =>
  make("createGroup", { name: fresh("组"), kind: "WORKING", planId });
/** A duty that the section owns, in the plan. */
const duty = ({ make, fresh, plan: planId, unit: unitId }: Bureau) =>
  make("createDuty", { text: fresh("职责"), planId, unitId });
const draftPlan = ({ make, fresh }: Bureau) => make("createPlan", { title: fresh("案"), status: "DRAFT" });
const text = ({ fresh }: Bureau) =>
  `澄县${fresh("第")}防汛工作方案\n一、领导小组\n组长：安${rareName(fresh)} 局长`;
/** A name that nobody else has, so that no question is open about whom it means. */
function rareName(fresh: Bureau["fresh"]): string {
  return String.fromCodePoint(0x5000 + Number(fresh("")));
}
const reading = (bureau: Bureau) => bureau.make("readPlan", { text: text(bureau) });
const member = async (bureau: Bureau, groupId: string) =>
  bureau.make("addMember", {
    groupId,
    role: "MEMBER",
    partyId: await bureau.make("createPerson", { name: bureau.fresh("人") }),
  });
const assignment = async (bureau: Bureau) =>
  bureau.make("assign", { targetId: await duty(bureau), partyId: bureau.unit, role: "RESPONSIBLE" });
const delegation = ({ make, fresh, post: fromId }: Bureau) =>
  make("createPerson", { name: fresh("人") }).then((toPersonId) =>
    make("delegate", { fromId, toPersonId, ...END }),
  );
const versionOf = async ({ admin }: Bureau, id: string) =>
  (await admin.ask("query ($id: ID!) { node(id: $id) { ... on Plan { version } } }", { id })).data.node
    .version;

/** The plan with its groups and duties, and documents on their way to a plan. */
export const PLAN_ROWS: Record<string, Row> = {
  createPlan: act("createPlan", WRITE, ({ fresh }) => ({ title: fresh("案") })),
  importPlan: act("importPlan", WRITE_BOTH, ({ fresh }) => ({
    draft: { meta: { title: fresh("案"), issuer: fresh("局") }, groups: [] },
  })),
  readPlan: act("readPlan", WRITE, (bureau) => ({ text: text(bureau) })),
  updatePlanReading: act("updatePlanReading", WRITE_WITH_PARTY, async (bureau) => ({
    ...first(await reading(bureau)),
    issuerId: bureau.top,
  })),
  rereadPlanReading: act("rereadPlanReading", WRITE, async (bureau) => first(await reading(bureau))),
  retirePlanReading: act("retirePlanReading", WRITE, async (bureau) => first(await reading(bureau))),
  savePlanReading: act("savePlanReading", WRITE_BOTH, async (bureau) => ({
    ...first(await reading(bureau)),
    status: "DRAFT",
  })),
  putPlanInForce: act("putPlanInForce", WRITE, async (bureau) => ({
    ...first(await draftPlan(bureau)),
    from: "2026-12-01T00:00:00Z",
  })),
  updatePlan: act("updatePlan", WRITE, async (bureau) => ({
    id: bureau.plan,
    expectedVersion: await versionOf(bureau, bureau.plan),
    publicity: bureau.fresh("公开"),
  })),
  retirePlan: act("retirePlan", WRITE, async (bureau) => first(await draftPlan(bureau))),
  createGroup: act("createGroup", WRITE, ({ fresh, plan: planId }) => ({
    name: fresh("组"),
    kind: "WORKING",
    planId,
  })),
  updateGroup: act("updateGroup", WRITE, async (bureau) => ({
    ...first(await group(bureau)),
    name: bureau.fresh("组"),
  })),
  retireGroup: act("retireGroup", WRITE, async (bureau) => first(await group(bureau))),
  addMember: act("addMember", WRITE_WITH_PARTY, async (bureau) => ({
    groupId: await group(bureau),
    role: "MEMBER",
    partyId: bureau.unit,
  })),
  orderMembers: act("orderMembers", WRITE, async (bureau) => {
    const groupId = await group(bureau);
    const memberIds = [await member(bureau, groupId), await member(bureau, groupId)];
    return { groupId, memberIds: memberIds.toReversed() };
  }),
  endMembership: act("endMembership", WRITE, async (bureau) => ({
    id: await member(bureau, await group(bureau)),
    ...END,
  })),
  "createDuty: in the plan": act("createDuty", WRITE, ({ fresh, plan: planId }) => ({
    text: fresh("职责"),
    planId,
  })),
  "createDuty: of the section": act("createDuty", WRITE_WITH_PARTY, ({ fresh, unit: unitId }) => ({
    text: fresh("职责"),
    unitId,
  })),
  updateDuty: act("updateDuty", WRITE, async (bureau) => ({
    ...first(await duty(bureau)),
    text: bureau.fresh("职责"),
  })),
  retireDuty: act("retireDuty", WRITE, async (bureau) => first(await duty(bureau))),
  assign: act("assign", WRITE_WITH_PARTY, async (bureau) => ({
    targetId: await duty(bureau),
    partyId: bureau.unit,
    role: "RESPONSIBLE",
  })),
  assignMany: act("assignMany", WRITE_WITH_PARTY, async (bureau) => ({
    targetIds: [await duty(bureau), await duty(bureau)],
    partyId: bureau.unit,
    role: "RESPONSIBLE",
  })),
  endAssignment: act("endAssignment", WRITE, async (bureau) => ({ id: await assignment(bureau), ...END })),
  delegate: act("delegate", WRITE_WITH_PARTY, ({ post: fromId, clerk: toPersonId }) => ({
    fromId,
    toPersonId,
    ...END,
  })),
  endDelegation: act("endDelegation", WRITE, async (bureau) => ({
    id: await delegation(bureau),
    validTo: "2029-01-01T00:00:00Z",
  })),
};
