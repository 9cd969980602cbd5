import { isInputObjectType, isObjectType } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { forEverything } from "../../packages/server/src/access/viewer.ts";
import { personalMarkOf } from "../../packages/server/src/graphql/personal.ts";
import { printedSchema } from "../../packages/server/src/graphql/printed-schema.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { bare, createPersonal, VALUES, viewerWith } from "../support/personal.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let personal: ReturnType<typeof createPersonal>;
let personId: string;

beforeAll(async () => {
  api = await openTestApi();
  [world, personal] = [createWorld(api), createPersonal(api)];
});
afterAll(() => api.close());

let people = 0;
beforeEach(async () => {
  personId = await world.person(`黄芪${++people}`);
  const unitId = await world.unit(`城西泵站${people}`);
  await world.appoint(personId, await world.post(unitId, "值守员"));
  await personal.recordAll(personId);
});

describe("erasing", () => {
  const proof = async () => (await api.ask("{ changeLogProof { events fault { code } } }")).changeLogProof;

  test("destroys the key: no details are left, the log stays whole and the graph as it was", async () => {
    const GRAPH = `query ($id: ID!) { node(id: $id) { ... on Person { name version holdings { id post { title } } } } }`;
    const before = await api.ask(GRAPH, { id: personId });
    const events = (await personal.eventsOf(personId)).length;
    await api.run("erasePersonalData", { personId, reason: "离职后本人申请" });
    expect(await personal.detailsOf(personId)).toEqual({
      personalDetails: [],
      personalDataErasedAt: "2026-03-01T00:00:00.000Z",
    });
    expect((await personal.reveal(personId)).details).toEqual([]);
    expect(await api.ask(GRAPH, { id: personId })).toEqual(before);
    expect((await proof()).fault).toBeNull();
    const told = await personal.eventsOf(personId);
    expect(told).toHaveLength(events + 1);
    expect(told.at(-1)).toMatchObject({
      action: "erasePersonalData",
      before: { erasedAt: null },
      after: { reason: "离职后本人申请" },
    });
    const key = await api.database.prisma.personalKey.findUnique({ where: { personId: bare(personId) } });
    expect(key?.sealedKey).toBeNull();
  });

  test("is asked for after leaving too, and a second time writes nothing", async () => {
    const leaver = await world.person("离任者");
    await personal.recordDetail(leaver, "PHONE", VALUES.PHONE);
    await api.run("retirePerson", { id: leaver, expectedVersion: 1 });
    expect((await personal.detailsOf(leaver)).personalDetails).toHaveLength(1);
    await api.run("erasePersonalData", { personId: leaver, reason: "本人申请" });
    await leavingNoTrace(api, () => api.run("erasePersonalData", { personId: leaver, reason: "本人申请" }));
    expect(
      (await api.refuse("recordPersonalDetail", { personId: leaver, kind: "PHONE", value: VALUES.PHONE }))
        .code,
    ).toBe("RETIRED");
  });

  test("does not keep somebody who comes back from telling a number; the old ones stay lost", async () => {
    const { sealed } = (await personal.eventsOf(personId)).find(({ after }) => after?.kind === "PHONE").after;
    await api.run("erasePersonalData", { personId, reason: "本人申请" });
    await personal.recordDetail(personId, "PHONE", "13900003333");
    expect((await personal.reveal(personId)).details).toEqual([
      { person: { id: personId }, kind: "PHONE", value: "13900003333" },
    ]);
    const { personalDataErasedAt } = await personal.detailsOf(personId);
    expect(personalDataErasedAt).not.toBeNull();
    // The old text under the new key: whoever owns the tables cannot bring it back.
    await api.database.prisma.personalDetail.updateMany({
      where: { personId: bare(personId), kind: "PHONE" },
      data: { sealed },
    });
    const { data } = await api.request(
      `mutation ($input: RevealPersonalDetailsInput!) { result: revealPersonalDetails(input: $input) { ... on RuleError { code } } }`,
      { input: { personIds: [personId], kinds: ["PHONE"], reason: "核对名册" } },
    );
    expect((data as Any).result).toEqual({ code: "DETAILS_UNREADABLE" });
  });
});

describe("two entries of one person", () => {
  test("become one that has the details of both; of the same kind the kept one's, and the other's key is gone", async () => {
    const duplicate = await world.person("白术之副");
    await personal.recordDetail(duplicate, "PHONE", "13900004444");
    await api.run("removePersonalDetail", { personId, kind: "HEALTH" });
    await personal.recordDetail(duplicate, "HEALTH", "素食");
    const merge = (dryRun: boolean) =>
      api.run(
        "mergePeople",
        { keepId: personId, keepExpectedVersion: 1, mergeId: duplicate, mergeExpectedVersion: 1, dryRun },
        "... on MergePeopleSuccess { moved { thing count } }",
      );
    const { moved } = await leavingNoTrace(api, () => merge(true));
    expect(moved).toContainEqual({ thing: "PERSONAL_DETAILS", count: 1 });
    await merge(false);
    expect((await personal.reveal(personId)).details.map(({ value }: Any) => value)).toEqual([
      VALUES.PHONE,
      VALUES.IDENTITY_NUMBER,
      "素食",
    ]);
    expect(await personal.detailsOf(duplicate)).toEqual({ personalDetails: [], personalDataErasedAt: null });
    const gone = await api.database.prisma.personalKey.findUnique({ where: { personId: bare(duplicate) } });
    expect(gone).toMatchObject({ sealedKey: null });
    const subjects = (await personal.eventsOf(duplicate))
      .filter(({ action }) => action === "mergePeople")
      .map(({ subject }) => subject.split(":")[0]);
    expect(subjects.filter((type) => type.startsWith("Personal"))).toEqual([
      "PersonalDetail",
      "PersonalDetail",
      "PersonalKey",
    ]);
  });
});

describe("nowhere in the database", () => {
  test("stands a value or a mask, neither before nor after erasing", async () => {
    await personal.reveal(personId);
    await api.run("removePersonalDetail", { personId, kind: "HEALTH", clientMutationId: "remove-1" });
    await api.run("erasePersonalData", { personId, reason: "本人申请", clientMutationId: "erase-1" });
    const text = await personal.everything();
    expect(text).toContain("PersonalDetailReveal");
    for (const value of [...Object.values(VALUES), "138****5678", '2X"', "青霉素"])
      expect(text).not.toContain(value);
  });

  test("is kept an answer, or a hash, of a write that carries values: such writes take no idempotency key", () => {
    const carriers = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) => {
      const input = args[0] && schema.getType(String(args[0].type).replace("!", ""));
      return (
        isInputObjectType(input) && Object.values(input.getFields()).some((field) => personalMarkOf(field))
      );
    });
    expect(carriers.map(({ name }) => name)).toEqual(["recordPersonalDetail"]);
    for (const input of ["RecordPersonalDetailInput", "RevealPersonalDetailsInput"]) {
      const type = schema.getType(input);
      expect(isInputObjectType(type) && "clientMutationId" in type.getFields(), input).toBe(false);
    }
  });
});

describe("the schema", () => {
  const marked = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => {
          const mark = personalMarkOf(field);
          return mark === undefined ? [] : [{ path: `${type.name}.${field.name}`, ...mark }];
        })
      : [],
  );

  test("marks each field that carries personal data, and says so where clients read it", () => {
    expect(marked).toEqual(
      expect.arrayContaining([
        { path: "PersonalDetail.masked", masked: true },
        { path: "RevealedDetail.value", masked: false },
      ]),
    );
    const printed = printedSchema(schema);
    expect(printed.match(/^ {2}\w+: .*@personal\(masked: (true|false)\)$/gm)).toHaveLength(marked.length + 1);
  });

  test("gives what is marked as whole by revealing alone, and what is marked as masked without any right", async () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const leadingTo = (name: string) =>
      types.flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => String(field.type).replace(/[[\]!]/g, "") === name)
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(marked.filter(({ masked }) => !masked).map(({ path }) => path)).toEqual(["RevealedDetail.value"]);
    expect(leadingTo("RevealedDetail")).toEqual(["RevealPersonalDetailsSuccess.details"]);
    expect(leadingTo("RevealPersonalDetailsSuccess")).toEqual([]);
    const auditor = viewerWith([forEverything("AUDITOR")], { personId: null });
    const shown = JSON.stringify(await personal.detailsOf(personId, auditor));
    expect(shown).toContain("138****5678");
    for (const value of Object.values(VALUES)) expect(shown).not.toContain(value);
  });
});
