import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { bare, createPersonal, DETAILS, KINDS, REVEAL, VALUES, viewerWith } from "../support/personal.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let personal: ReturnType<typeof createPersonal>;
let bureauId: string;
let stationId: string;
let personId: string;

beforeAll(async () => {
  api = await openTestApi();
  [world, personal] = [createWorld(api), createPersonal(api)];
  bureauId = await world.unit("澄县水务局", { kind: "ORGANIZATION" });
  stationId = await world.unit("城东泵站", { parentId: bureauId });
});
afterAll(() => api.close());

let people = 0;
beforeEach(async () => {
  personId = await world.person(`白术${++people}`);
  await world.appoint(personId, await world.post(stationId, `值守员${people}`));
  await personal.recordAll(personId);
});

describe("a personal detail", () => {
  test("is shown masked, and says who may see all of it", async () => {
    expect((await personal.detailsOf(personId)).personalDetails).toEqual([
      { kind: "PHONE", masked: "138****5678", recordedAt: "2026-03-01T00:00:00.000Z", mayReveal: true },
      expect.objectContaining({ kind: "IDENTITY_NUMBER", masked: "110*************2X" }),
      expect.objectContaining({ kind: "HEALTH", masked: "***" }),
    ]);
  });

  test("replaces the one of its kind, and the same once more changes nothing", async () => {
    await personal.recordDetail(personId, "PHONE", "139 0000 1111");
    const { details } = await personal.reveal(personId, { kinds: ["PHONE"] });
    expect(details).toEqual([{ person: { id: personId }, kind: "PHONE", value: "13900001111" }]);
    const last = (await personal.eventsOf(personId))
      .filter(({ action }) => action === "recordPersonalDetail")
      .at(-1);
    expect([last.before.sealed, last.after.sealed].every((text) => /^v1\./.test(text))).toBe(true);
    expect(last.before.sealed).not.toBe(last.after.sealed);
    await leavingNoTrace(api, () => personal.recordDetail(personId, "PHONE", "+86 139 0000 1111"));
  });

  test("that cannot be one is refused with its code, and the refusal does not repeat it", async () => {
    const refusal = async (kind: string, value: string) => {
      const { faults, message } = await leavingNoTrace(api, () =>
        api.refuse("recordPersonalDetail", { personId, kind, value }),
      );
      expect(message).not.toContain(value);
      return faults?.map(({ path, code }) => `${path.join(".")} ${code}`);
    };
    expect(await refusal("PHONE", "1380000567")).toEqual(["value INVALID_PHONE"]);
    expect(await refusal("IDENTITY_NUMBER", "110105194912310021")).toEqual(["value INVALID_IDENTITY_NUMBER"]);
    expect(await refusal("HEALTH", "咳".repeat(501))).toEqual(["value TOO_LONG"]);
    expect(await refusal("HEALTH", "咳\u0000嗽")).toEqual(["value INVALID_CHARACTER"]);
  });

  test("is taken away, once", async () => {
    await api.run("removePersonalDetail", { personId, kind: "HEALTH" });
    const kinds = (await personal.detailsOf(personId)).personalDetails.map(({ kind }: Any) => kind);
    expect(kinds).toEqual(["PHONE", "IDENTITY_NUMBER"]);
    const again = await api.refuse("removePersonalDetail", { personId, kind: "HEALTH" });
    expect(again).toMatchObject({ __typename: "NotFoundError", path: ["kind"] });
  });

  test("is shown for many people by as many statements as for one", async () => {
    const more = await Promise.all([1, 2, 3, 4].map((place) => world.person(`众${people}${place}`)));
    for (const id of more) await personal.recordDetail(id, "PHONE", VALUES.PHONE);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { ${DETAILS} } } }`;
    const one = await api.request(query, { ids: [personId] });
    const many = await api.request(query, { ids: [personId, ...more] });
    expect(many.errors).toBeUndefined();
    expect(many.statements.length).toBe(one.statements.length);
    const shown = async (personIds: string[]) => {
      const input = { personIds, kinds: KINDS, reason: "核对名册" };
      return (await api.request(REVEAL, { input })).statements.length;
    };
    expect(await shown([personId, ...more])).toBe(await shown([personId]));
  });
});

describe("revealing", () => {
  test("shows what is kept, and tells of each person which kinds were shown, to whom and why", async () => {
    const other = await world.person("无号");
    const { details } = await personal.reveal(personId, {
      personIds: [personId, other],
      kinds: ["PHONE", "HEALTH"],
    });
    expect(details).toEqual([
      { person: { id: personId }, kind: "PHONE", value: VALUES.PHONE },
      { person: { id: personId }, kind: "HEALTH", value: VALUES.HEALTH },
    ]);
    const told = (await personal.eventsOf(personId)).filter(
      ({ action }) => action === "revealPersonalDetails",
    );
    expect(told).toMatchObject([
      { before: null, after: { kinds: ["PHONE", "HEALTH"], reason: "应急联络" }, actorName: "admin" },
    ]);
    expect((await personal.eventsOf(other)).map(({ action }) => action)).toEqual(["createPerson"]);
  });

  test("needs a reason, people and kinds, and not too many", async () => {
    const faultsOf = async (more: object) => {
      const { faults } = await leavingNoTrace(api, () => personal.reveal(personId, more));
      return faults.map(({ path, code }: Any) => `${path.join(".")} ${code}`);
    };
    expect(await faultsOf({ reason: " 看 看 " })).toEqual(["reason TOO_SHORT"]);
    expect(await faultsOf({ reason: " " })).toEqual(["reason REQUIRED"]);
    expect(await faultsOf({ reason: "因".repeat(501) })).toEqual(["reason TOO_LONG"]);
    expect(await faultsOf({ personIds: [] })).toEqual(["personIds REQUIRED"]);
    expect(await faultsOf({ kinds: [] })).toEqual(["kinds REQUIRED"]);
    expect(await faultsOf({ personIds: Array(201).fill(personId) })).toEqual(["personIds TOO_MANY"]);
    expect(await faultsOf({ personIds: [stationId] })).toEqual(["personIds.0 WRONG_TYPE"]);
    expect(
      (await personal.reveal(personId, { reason: "因故联系", personIds: Array(200).fill(personId) })).details,
    ).toHaveLength(3);
  });

  test("of somebody who is not there says who, to whoever may ask for everybody", async () => {
    const nobody = "Person:01980000-0000-7000-8000-000000000000";
    expect(await personal.reveal(personId, { personIds: [personId, nobody] })).toEqual({
      __typename: "NotFoundError",
      path: ["personIds", "1"],
    });
    const editor = viewerWith([{ role: "EDITOR", unitId: bare(stationId), planId: null }]);
    expect(await personal.reveal(personId, { personIds: [nobody] }, editor)).toMatchObject({
      __typename: "ForbiddenError",
    });
  });
});

describe("who may", () => {
  test("see all of it follows the unit, the line and the person, and shows no value to others", async () => {
    const [head, clerk, elsewhere] = [
      await world.person("局长"),
      await world.person("文员"),
      await world.unit("渔政站"),
    ];
    await world.appoint(head, await world.post(bureauId, `局长${people}`));
    await world.appoint(clerk, await world.post(elsewhere, `站长${people}`));
    const editorOf = (unitId: string) => viewerWith([{ role: "EDITOR", unitId: bare(unitId), planId: null }]);
    const as = (role: "LEADER" | "MEMBER" | "AUDITOR", id: string | null) =>
      viewerWith([forEverything(role)], { personId: id === null ? null : bare(id) });
    const key = (scopes: Viewer["scopes"]) =>
      viewerWith([forEverything("INTEGRATOR")], { kind: "KEY", scopes });
    const allowed = [
      viewerWith([forEverything("EDITOR")]),
      editorOf(bureauId),
      as("LEADER", head),
      as("MEMBER", personId),
      key(["DIRECTORY_READ", "PERSONAL_READ"]),
    ];
    const refused = [
      editorOf(elsewhere),
      as("LEADER", clerk),
      as("MEMBER", clerk),
      as("AUDITOR", null),
      key(["DIRECTORY_READ"]),
    ];
    for (const viewer of allowed)
      expect(await personal.reveal(personId, { kinds: ["PHONE"] }, viewer)).toHaveProperty("details");
    for (const viewer of refused) {
      const answer = await leavingNoTrace(api, () => personal.reveal(personId, { kinds: ["PHONE"] }, viewer));
      expect(answer).toEqual({ __typename: "ForbiddenError", action: "write:revealPersonalDetails" });
    }
    const flags = async (viewer: Viewer) =>
      (await personal.detailsOf(personId, viewer)).personalDetails.map(({ masked, mayReveal }: Any) => ({
        masked,
        mayReveal,
      }));
    expect((await flags(as("AUDITOR", null)))[0]).toEqual({ masked: "138****5678", mayReveal: false });
    expect((await flags(as("MEMBER", personId)))[0]).toEqual({ masked: "138****5678", mayReveal: true });
  });

  test("record and remove is whoever keeps the entry, and everybody the own phone", async () => {
    const MUTATION = (name: string) => `mutation ($input: ${name}Input!) {
      result: ${name.charAt(0).toLowerCase()}${name.slice(1)}(input: $input) { __typename } }`;
    const call = async (name: string, input: object, viewer: Viewer) =>
      ((await api.request(MUTATION(name), { input }, { viewer })).data as Any).result.__typename;
    const self = viewerWith([forEverything("MEMBER")], { personId: bare(personId) });
    const editor = viewerWith([{ role: "EDITOR", unitId: bare(bureauId), planId: null }]);
    const stranger = viewerWith([forEverything("MEMBER")]);
    const phone = { personId, kind: "PHONE", value: "13900002222" };
    const health = { personId, kind: "HEALTH", value: "已康复" };
    expect(await call("RecordPersonalDetail", phone, self)).toBe("Person");
    expect(await call("RecordPersonalDetail", health, editor)).toBe("Person");
    for (const [input, viewer] of [
      [health, self],
      [phone, stranger],
    ] as const)
      expect(await call("RecordPersonalDetail", input, viewer)).toBe("ForbiddenError");
    const toRecord = async (viewer: Viewer) => {
      const query = "query ($id: ID!) { node(id: $id) { ... on Person { personalDetailsToRecord } } }";
      return ((await api.request(query, { id: personId }, { viewer })).data as Any).node
        .personalDetailsToRecord;
    };
    expect(await toRecord(self)).toEqual(["PHONE"]);
    expect(await toRecord(editor)).toEqual(KINDS);
    const kind = { personId, kind: "PHONE" };
    expect(await call("RemovePersonalDetail", kind, stranger)).toBe("ForbiddenError");
    expect(await call("RemovePersonalDetail", kind, self)).toBe("Person");
    const erase = { personId, reason: "本人申请" };
    for (const viewer of [self, editor])
      expect(await call("ErasePersonalData", erase, viewer)).toBe("ForbiddenError");
    expect(await call("ErasePersonalData", erase, ADMIN)).toBe("Person");
  });
});
