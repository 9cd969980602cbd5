import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN } from "../support/api.ts";
import { type Neighbors, openNeighbors } from "../support/neighboring-sections.ts";

let bureau: Neighbors;
beforeAll(async () => {
  bureau = await openNeighbors();
});
afterAll(() => bureau.api.close());

/** What a mutation answers: the type of its success, or of the refusal. */
const call = async (by: Viewer, mutation: string, input: object) =>
  (await bureau.call(by, mutation, input, "")).__typename;
const change = async (by: Viewer, mutation: string, id: string, more: object = {}) =>
  (await bureau.change(by, mutation, id, more)).__typename;

const makeTask = async (title: string, dutyId: string): Promise<string> =>
  (await bureau.api.run("createTask", { title, dutyId })).id;

const editorOf = (unit: string) => bureau.viewer("EDITOR", null, { unit: bureau.id(unit) });

describe("who leads one duty and only helps in another", () => {
  /** A duty of the other section in which the head of 甲科 helps, with a task in his sight. */
  async function foreignTask(title: string): Promise<{ dutyId: string; taskId: string }> {
    const { world, id } = bureau;
    const dutyId = await world.duty(`${title}的职责`, { planId: id("plan"), groupId: id("乙.group") });
    await world.assign(dutyId, "SUPPORT", id("甲.head"));
    return { dutyId, taskId: await makeTask(title, dutyId) };
  }

  test("changes the own task, and does not take over the other's by hanging it under the own", async () => {
    const by = bureau.viewer("MEMBER", "甲.head");
    const own = await makeTask("自己的任务", bureau.id("甲.duty"));
    const { taskId } = await foreignTask("别人的任务");
    expect(await change(by, "updateTask", own, { title: "自己的任务，改" })).toBe("Task");
    expect(await change(by, "updateTask", own, { parentId: bureau.id("甲.task") })).toBe("Task");
    expect(await change(by, "updateTask", taskId, { title: "改" })).toBe("ForbiddenError");
    expect(await change(by, "updateTask", taskId, { parentId: own })).toBe("ForbiddenError");
    expect(await change(by, "updateTask", taskId, { parentId: own, dutyId: bureau.id("甲.duty") })).toBe(
      "ForbiddenError",
    );
    expect(await change(by, "changeTaskStatus", taskId, { status: "CANCELLED", reason: "不做" })).toBe(
      "ForbiddenError",
    );
    expect(await change(by, "retireTask", taskId)).toBe("ForbiddenError");
  });

  test("hangs a part under the own task, and none under the other's, neither at once nor later", async () => {
    const by = bureau.viewer("MEMBER", "甲.head");
    const dutyId = bureau.id("甲.duty");
    const { taskId, dutyId: foreignDuty } = await foreignTask("别人的另一任务");
    const part = { title: "塞进来的一步", dutyId };
    expect(await call(by, "createTask", { ...part, parentId: bureau.id("甲.task") })).toBe("Task");
    expect(await call(by, "createTask", { ...part, parentId: taskId })).toBe("ForbiddenError");
    expect(await call(by, "createTask", { ...part, dutyId: foreignDuty })).toBe("ForbiddenError");
    const later = await makeTask("先放着的一步", dutyId);
    expect(await change(by, "updateTask", later, { parentId: taskId })).toBe("ForbiddenError");
    expect(await change(by, "updateTask", later, { title: "仍是自己的" })).toBe("Task");
  });

  test("has a file kept with the own task, while of one sent for a task out of sight no byte stays", async () => {
    const { store, uploads } = bureau.api.files;
    const by = { ...bureau.viewer("MEMBER", "甲.clerk"), id: "test-sender" };
    const send = async (target: string) => {
      const file = { fileName: "现场.txt", mediaType: "text/plain", bytes: 5 };
      const { uploadId, storageKey } = await uploads.take(by, file, bytesOf("hello"));
      const answer = await call(by, "addEvidence", { targetId: bureau.id(target), uploadId });
      const kept = await store.get(storageKey);
      kept?.destroy();
      return [answer, kept !== null];
    };
    expect(await send("甲.task")).toEqual(["Evidence", true]);
    expect(await send("乙.task")).toEqual(["NotFoundError", false]);
  });
});

describe("who keeps a unit", () => {
  test("appoints whoever holds no post yet, and takes no colleague of another unit over with their identity number", async () => {
    const { id, world, api } = bureau;
    const by = editorOf("甲.unit");
    const [newcomer, colleague] = [await world.person("新来的人"), id("乙.clerk")];
    for (const personId of [newcomer, colleague]) {
      // In one group with the unit's head, both are in sight.
      await world.member(id("甲.group"), "MEMBER", personId);
      const detail = { kind: "IDENTITY_NUMBER", value: "11010519491231002X" };
      await api.run("recordPersonalDetail", { personId, ...detail });
    }
    const post = await bureau.call(by, "createPost", { unitId: id("甲.unit"), title: "临时岗" });
    const reveal = (personId: string) =>
      call(by, "revealPersonalDetails", {
        personIds: [personId],
        kinds: ["IDENTITY_NUMBER"],
        reason: "核对身份",
      });
    expect(await reveal(newcomer)).toBe("ForbiddenError");
    expect(await call(by, "appoint", { personId: colleague, postId: post.id })).toBe("ForbiddenError");
    const appointed = await bureau.call(by, "appoint", { personId: newcomer, postId: post.id });
    expect(appointed.__typename).toBe("PostHolding");
    expect(await reveal(newcomer)).toBe("RevealPersonalDetailsSuccess");
    expect(await change(by, "updatePerson", newcomer, { name: "新来的科员" })).toBe("Person");

    const correct = (partyId: string) => call(by, "correctEdge", { id: appointed.id, partyId });
    expect(await correct(colleague)).toBe("ForbiddenError");
    expect(await correct(id("甲.clerk"))).toBe("PostHolding");
    expect(await reveal(colleague)).toBe("ForbiddenError");
    expect(await change(by, "updatePerson", colleague, { name: "改了名" })).toBe("ForbiddenError");
  });

  test("of a party unit changes what stands below it in the line, not what the party's tree alone puts there", async () => {
    const { world, id } = bureau;
    const party = await world.unit("局党组", { kind: "ORGANIZATION" });
    const office = await world.unit("党组办公室", { parentId: party });
    await bureau.api.run("placeUnit", { unitId: id("乙.unit"), parentId: party, tree: "PARTY" });
    const by = bureau.viewer("EDITOR", null, { unit: party });
    const openPost = (unitId: string) => call(by, "createPost", { unitId, title: "党口岗" });
    expect(await openPost(office)).toBe("Post");
    expect(await openPost(id("乙.unit"))).toBe("NotFoundError");
    expect(await change(by, "updateOrgUnit", office, { name: "党组办公室" })).toBe("OrgUnit");
    expect(await change(by, "updateOrgUnit", id("乙.unit"), { name: "改名" })).toBe("NotFoundError");
  });

  test("gives posts, powers and parts to others, and none of them to the own person", async () => {
    const { id, world } = bureau;
    const editing = bureau.viewer("EDITOR", "甲.clerk", { unit: id("甲.unit") });
    const by = { ...editing, grants: [...editing.grants, forEverything("MEMBER")] };
    const colleague = await world.person("甲科另一科员");
    await world.appoint(colleague, await world.post(id("甲.unit"), "另一科员"));
    const standIn = (toPersonId: string) => call(by, "delegate", { fromId: id("甲.head"), toPersonId });
    expect(await standIn(id("甲.clerk"))).toBe("ForbiddenError");
    expect(await standIn(colleague)).toBe("Delegation");
    const post = await world.post(id("甲.unit"), "副科长");
    expect(await call(by, "appoint", { personId: id("甲.clerk"), postId: post })).toBe("ForbiddenError");
    expect(await call(by, "appoint", { personId: colleague, postId: post })).toBe("PostHolding");
    const duty = await world.duty("本科的职责", { unitId: id("甲.unit") });
    const lead = (partyId: string) => call(by, "assign", { targetId: duty, role: "LEAD", partyId });
    expect(await lead(id("甲.clerk"))).toBe("ForbiddenError");
    expect(await lead(colleague)).toBe("Assignment");
  });

  test("hangs a duty under one of the unit's, and neither under one in sight of a plan nor into its group or the plan itself", async () => {
    const { id } = bureau;
    const by = editorOf("甲.unit");
    const own = { text: "本科自己的职责", unitId: id("甲.unit") };
    const made = await bureau.call(by, "createDuty", own);
    expect(made.__typename).toBe("Duty");
    expect(await call(by, "createDuty", { ...own, parentId: made.id })).toBe("Duty");
    expect(await change(by, "updateDuty", id("甲.duty"), { title: "改" })).toBe("ForbiddenError");
    for (const place of [{ parentId: id("甲.duty") }, { groupId: id("甲.group") }, { planId: id("plan") }])
      expect(await call(by, "createDuty", { ...own, ...place })).toBe("ForbiddenError");
    expect(await change(by, "updateDuty", made.id ?? "", { parentId: id("甲.duty") })).toBe("ForbiddenError");
  });
});

describe("who keeps everything, or a plan, or has a key", () => {
  test("merges two people, and leaves it to an administrator where an account would go over with them", async () => {
    const { world, api } = bureau;
    const by = bureau.viewer("EDITOR", null);
    const [kept, plain, signedIn] = [
      await world.person("重名人"),
      await world.person("重名人"),
      await world.person("重名人"),
    ];
    await api.run(
      "createAccount",
      { username: "li.si", name: "李四", personId: signedIn, roles: [{ role: "LEADER" }] },
      "",
    );
    const merge = async (who: Viewer, mergeId: string) =>
      call(who, "mergePeople", {
        keepId: kept,
        keepExpectedVersion: await bureau.versionOf(kept),
        mergeId,
        mergeExpectedVersion: await bureau.versionOf(mergeId),
      });
    const personOfAccount = async () =>
      `Person:${(await api.database.prisma.user.findFirst({ where: { username: "li.si" } }))?.personId}`;
    expect(await merge(by, plain)).not.toMatch(/Error$/);
    expect(await merge(by, signedIn)).toBe("ForbiddenError");
    expect(await personOfAccount()).toBe(signedIn);
    expect(await merge(ADMIN, signedIn)).not.toMatch(/Error$/);
    expect(await personOfAccount()).toBe(kept);
  });

  test("keeps the words of a plan, and neither puts it in force nor ends it by changing its status", async () => {
    const { world } = bureau;
    const draft = await world.plan("草案", { status: "DRAFT" });
    const by = bureau.viewer("EDITOR", null, { plan: draft });
    expect(await change(by, "updatePlan", draft, { title: "草案（二稿）", status: "DRAFT" })).toBe("Plan");
    expect(await change(by, "updatePlan", draft, { status: "IN_FORCE" })).toBe("ForbiddenError");
    expect(await change(ADMIN, "updatePlan", draft, { status: "IN_FORCE" })).toBe("Plan");
    expect(await change(by, "updatePlan", draft, { status: "ENDED" })).toBe("ForbiddenError");
    expect(await change(by, "updatePlan", draft, { title: "方案" })).toBe("Plan");
  });

  test("moves a task on by a key in nobody's name, and accepts none in the name of its lead", async () => {
    const { id, api } = bureau;
    const by = bureau.key("TASKS_WRITE", "DIRECTORY_READ");
    const taskId = await makeTask("待验收", id("乙.duty"));
    expect(await change(by, "changeTaskStatus", taskId, { status: "IN_PROGRESS" })).toBe("Task");
    const done = { status: "DONE", personId: id("乙.clerk") };
    expect(await change(by, "changeTaskStatus", taskId, done)).toBe("ForbiddenError");
    expect(await change(ADMIN, "changeTaskStatus", taskId, done)).toBe("Task");
    const accepted = { status: "ACCEPTED", personId: id("乙.head") };
    expect(await change(by, "changeTaskStatus", taskId, accepted)).toBe("ForbiddenError");
    const query = "query ($id: ID!) { node(id: $id) { ... on Task { status acceptedBy { name } } } }";
    expect((await api.ask(query, { id: taskId })).node).toEqual({ status: "DONE", acceptedBy: null });
    expect(await change(ADMIN, "changeTaskStatus", taskId, accepted)).toBe("Task");
  });
});

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
