import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chain, GENESIS } from "../../packages/server/src/audit/chain.ts";
import { chainOldEvents } from "../../packages/server/src/audit/chain-old-events.ts";
import { type KeptEvent, readEvents } from "../../packages/server/src/audit/read-events.ts";
import { compareHead, readSignedHead, signHead } from "../../packages/server/src/audit/signed-head.ts";
import { type ChainProof, verifyChain } from "../../packages/server/src/audit/verify-chain.ts";
import type { Tx } from "../../packages/server/src/database/open-database.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi({ asOwner: true });
  world = createWorld(api);
  await world.headedUnit("防汛科", "𠮷野川");
  for (const name of ["甲", "乙", "丙", "丁"]) await world.person(name);
});
afterAll(() => api.close());

const prove = (tx: Tx = api.database.prisma): Promise<ChainProof> =>
  verifyChain((sql, ...values) => tx.$queryRawUnsafe(sql, ...values));

const PROOF = "{ changeLogProof { events head { number hash } fault { number code message } } }";
const proofAsked = async () => (await api.ask(PROOF)).changeLogProof;

async function eventsOf(tx: Tx = api.database.prisma): Promise<KeptEvent[]> {
  const events: KeptEvent[] = [];
  for await (const page of readEvents((sql, ...values) => tx.$queryRawUnsafe(sql, ...values)))
    events.push(...page);
  return events;
}

/** Lets somebody who owns the tables do what he likes with them, looks at it, and takes it all back. */
async function tampering<T>(statements: string[], look: (tx: Tx) => Promise<T>): Promise<T> {
  let seen: { it: T } | null = null;
  const undo = new Error("all is taken back");
  await api.database.prisma
    .$transaction(async (tx) => {
      for (const statement of ['ALTER TABLE "ChangeEvent" DISABLE TRIGGER USER', ...statements])
        await tx.$executeRawUnsafe(statement);
      seen = { it: await look(tx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (seen === null) throw new Error("Nothing was seen.");
  return (seen as { it: T }).it;
}

describe("the chain of the log", () => {
  test("goes on with every write, whatever characters and figures it holds, and proves whole", async () => {
    const dutyId = await world.duty("监测“水位”\n每小时一次 \u0001 é é 😀", {
      unitId: await world.unit("监测站"),
    });
    for (const value of [0.1 + 0.2, 1e21, 1e-7, -0, 123456789012345680])
      await api.run("recordResult", { dutyId, label: "水位", value, onDay: "2026-02-03" });
    const { events, head, fault } = await proofAsked();
    expect(fault).toBeNull();
    const { changes } = await api.ask("{ changes(last: 1) { totalCount nodes { number hash } } }");
    expect(changes).toEqual({ totalCount: events, nodes: [head] });
  });

  test("can be followed by whoever reads the feed", async () => {
    const events = await eventsOf();
    expect(chain(GENESIS.hash, events)).toEqual(events);
  });

  test("stays one chain when many write at once", async () => {
    const before = await prove();
    const names = Array.from({ length: 40 }, (_none, index) => `同时${index}`);
    await Promise.all(names.map((name) => world.person(name)));
    expect(await prove()).toMatchObject({ events: before.events + 40, fault: null });
  });

  test("is not moved on by a write that is refused or only rehearsed", async () => {
    const before = await prove();
    await api.refuse("createPerson", { name: "" });
    const acts = { createPerson: [{ name: "彩排" }] };
    await api.request("query ($input: PreviewInput!) { preview(input: $input) { at } }", { input: acts });
    expect(await prove()).toEqual(before);
  });

  test("says on whose behalf a task was moved on, where that was said", async () => {
    const personId = await world.person("值班员");
    const { id } = await api.run("createTask", { title: "巡堤" });
    const move = (status: string, more: object) =>
      api.run("changeTaskStatus", { id, expectedVersion: status === "IN_PROGRESS" ? 1 : 2, status, ...more });
    await move("IN_PROGRESS", {});
    await move("DONE", { personId });
    const { changes } = await api.ask("{ changes(last: 2) { nodes { onBehalfOf } } }");
    expect(changes.nodes.map((event: Any) => event.onBehalfOf)).toEqual([null, personId]);
    expect((await prove()).fault).toBeNull();
  });
});

describe("nobody changes the log", () => {
  test.each([
    ["changed", `UPDATE "ChangeEvent" SET "actorName" = 'x' WHERE "number" = 2`],
    ["given another hash", `UPDATE "ChangeEvent" SET "hash" = 'x' WHERE "number" = 2`],
    ["stripped of its hash", `UPDATE "ChangeEvent" SET "hash" = '' WHERE "number" = 2`],
    ["deleted", `DELETE FROM "ChangeEvent" WHERE "number" = 2`],
    ["deleted with all others", `TRUNCATE "ChangeEvent"`],
  ])("by its owner's own statements: an event is not %s", async (_what, statement) => {
    const before = await eventsOf();
    await expect(api.database.prisma.$executeRawUnsafe(statement)).rejects.toThrow(/never changed/);
    expect(await eventsOf()).toEqual(before);
  });
});

describe("who gets around that is found out", () => {
  const LAST = '(SELECT max("number") FROM "ChangeEvent")';
  const cases: [what: string, statements: string[], code: string, number: (last: number) => number][] = [
    [
      "an event in the middle says something else",
      [`UPDATE "ChangeEvent" SET "after" = jsonb_set("after", '{name}', '"别人"') WHERE "number" = 5`],
      "HASH_DIFFERS",
      () => 5,
    ],
    [
      "the time of an event is a millisecond later",
      [`UPDATE "ChangeEvent" SET "at" = "at" + interval '1 millisecond' WHERE "number" = 3`],
      "HASH_DIFFERS",
      () => 3,
    ],
    [
      "another actor stands in the last event",
      [`UPDATE "ChangeEvent" SET "actorId" = 'nobody' WHERE "number" = ${LAST}`],
      "HASH_DIFFERS",
      (last) => last,
    ],
    ["an event was taken out", ['DELETE FROM "ChangeEvent" WHERE "number" = 4'], "NUMBER_MISSING", () => 4],
    [
      "the first event was taken out",
      ['DELETE FROM "ChangeEvent" WHERE "number" = 1'],
      "NUMBER_MISSING",
      () => 1,
    ],
    [
      "an event was taken out and the others moved up",
      [
        'DELETE FROM "ChangeEvent" WHERE "number" = 4',
        // By way of the numbers below zero, so that no two are the same on the way.
        `UPDATE "ChangeEvent" SET "number" = 1 - "number" WHERE "number" > 4`,
        `UPDATE "ChangeEvent" SET "number" = - "number" WHERE "number" < 0`,
        `UPDATE "ChangeLogHead" SET "number" = "number" - 1`,
      ],
      "HASH_DIFFERS",
      () => 4,
    ],
    [
      "the last event was taken off",
      [`DELETE FROM "ChangeEvent" WHERE "number" = ${LAST}`],
      "END_MISSING",
      (last) => last,
    ],
    ["the log was emptied", ['TRUNCATE "ChangeEvent"'], "END_MISSING", () => 1],
    [
      "the end was set back without the events",
      [
        `UPDATE "ChangeLogHead" SET "number" = 6, "hash" = (SELECT "hash" FROM "ChangeEvent" WHERE "number" = 6)`,
      ],
      "BEYOND_THE_HEAD",
      () => 7,
    ],
    [
      "the end names another event",
      [`UPDATE "ChangeLogHead" SET "hash" = repeat('a', 64)`],
      "HEAD_DIFFERS",
      (last) => last,
    ],
    ["the end was deleted", ['DELETE FROM "ChangeLogHead"'], "HEAD_MISSING", () => 0],
    [
      "an event lost its hash",
      [`UPDATE "ChangeEvent" SET "hash" = '' WHERE "number" = 2`],
      "NOT_CHAINED",
      () => 2,
    ],
  ];

  test.each(cases)("when %s", async (_what, statements, code, number) => {
    const { events, fault } = await prove();
    expect(fault).toBeNull();
    const proof = await tampering(statements, prove);
    expect(proof.fault).toMatchObject({ code, number: number(events) });
    expect(proof.fault?.message).toMatch(/\.$/);
  });
});

describe("a head that was signed", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const at = new Date("2026-03-02T00:00:00Z");
  const hashIn = (tx: Tx) => async (number: number) =>
    (await tx.changeEvent.findUnique({ where: { number } }))?.hash ?? null;

  /** Writes the log anew from an event on, with all hashes and the end as they must be. */
  async function writeAnew(tx: Tx, number: number): Promise<void> {
    await tx.$executeRaw`UPDATE "ChangeEvent" SET "actorName" = '别人' WHERE "number" = ${number}`;
    const events = chain(GENESIS.hash, await eventsOf(tx));
    for (const event of events)
      await tx.$executeRaw`UPDATE "ChangeEvent" SET "hash" = ${event.hash} WHERE "number" = ${event.number}`;
    await tx.$executeRaw`UPDATE "ChangeLogHead" SET "hash" = ${events.at(-1)?.hash ?? ""}`;
  }

  test("agrees with the log that has grown since", async () => {
    const signed = signHead((await prove()).head, at, privateKey);
    await world.person("后来者");
    const { head } = await prove();
    const again = readSignedHead(JSON.stringify(signed));
    expect(await compareHead(again, privateKey, head, hashIn(api.database.prisma))).toBeNull();
  });

  test("finds a log that was written anew, whole as it seems", async () => {
    const signed = signHead((await prove()).head, at, privateKey);
    const fault = await tampering([], async (tx) => {
      await writeAnew(tx, 3);
      const { head, fault } = await prove(tx);
      expect(fault).toBeNull();
      return compareHead(signed, privateKey, head, hashIn(tx));
    });
    expect(fault?.code).toBe("WRITTEN_ANEW");
  });

  test("finds a log that was cut off and whose end was set back", async () => {
    const signed = signHead((await prove()).head, at, privateKey);
    const cut = [
      `DELETE FROM "ChangeEvent" WHERE "number" > 6`,
      `UPDATE "ChangeLogHead" SET "number" = 6, "hash" = (SELECT "hash" FROM "ChangeEvent" WHERE "number" = 6)`,
    ];
    const fault = await tampering(cut, async (tx) => {
      const { head, fault } = await prove(tx);
      expect(fault).toBeNull();
      return compareHead(signed, privateKey, head, hashIn(tx));
    });
    expect(fault?.code).toBe("CUT_OFF");
  });

  test("is worth nothing when it was changed, or signed by another key", async () => {
    const { head } = await prove();
    const other = generateKeyPairSync("ed25519").privateKey;
    const signed = signHead(head, at, privateKey);
    const forged = { ...signed, number: 1 };
    for (const [claim, key] of [[forged, privateKey] as const, [signed, other] as const]) {
      const fault = await compareHead(claim, key, head, hashIn(api.database.prisma));
      expect(fault?.code).toBe("FORGED");
    }
    expect(() => readSignedHead("{}")).toThrow(/no signed head/);
  });
});

test("a log from before the chain is chained once, in its order, and then as any other", async () => {
  const { prisma } = api.database;
  const before = await eventsOf();
  await prisma.$executeRaw`ALTER TABLE "ChangeEvent" DISABLE TRIGGER USER`;
  await prisma.$executeRaw`UPDATE "ChangeEvent" SET "hash" = ''`;
  await prisma.$executeRaw`ALTER TABLE "ChangeEvent" ENABLE TRIGGER USER`;
  await prisma.$executeRaw`UPDATE "ChangeLogHead" SET "hash" = ''`;
  expect(await chainOldEvents(prisma)).toBe(before.length);
  expect(await eventsOf()).toEqual(before);
  expect(await chainOldEvents(prisma)).toBe(0);
  await world.person("升级之后");
  expect(await proofAsked()).toMatchObject({ events: before.length + 1, fault: null });
});
