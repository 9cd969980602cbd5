import { describe, expect, test } from "vitest";
import { type ChainedContent, chain, GENESIS, hashOfEvent } from "./chain.ts";

const created: ChainedContent = {
  number: 1,
  at: new Date("2026-03-01T00:00:00Z"),
  actorKind: "USER",
  actorId: "account-1",
  actorName: "admin",
  onBehalfOf: null,
  action: "createPerson",
  subject: "Person:01980000-0000-7000-8000-000000000001",
  nodeIds: ["Person:01980000-0000-7000-8000-000000000001"],
  before: null,
  after: { name: "安平", version: 1 },
  requestId: null,
  undoes: null,
};
const renamed = { ...created, number: 2, action: "updatePerson", before: { name: "安平" } };

describe("the hash of an event", () => {
  // What was signed once must be found again by every later version: this value never changes.
  test("is what the documented form gives", () => {
    expect(hashOfEvent(GENESIS.hash, created)).toBe(
      "756f5912fb6a7c9dff5a22db07dd0611fa8b3b94497696382b0429d0a11c1dc9",
    );
  });

  test.each([
    ["its number", { number: 2 }],
    ["its moment", { at: new Date("2026-03-01T00:00:00.001Z") }],
    ["the kind of actor", { actorKind: "KEY" }],
    ["the actor", { actorId: "account-2" }],
    ["the actor's name", { actorName: "Admin" }],
    ["on whose behalf it was", { onBehalfOf: "Person:01980000-0000-7000-8000-000000000002" }],
    ["the act", { action: "updatePerson" }],
    ["what it is about", { subject: "Person:01980000-0000-7000-8000-000000000002" }],
    ["in whose history it stands", { nodeIds: [] }],
    ["what was before", { before: {} }],
    ["what came of it", { after: { name: "安萍", version: 1 } }],
    ["the request", { requestId: "r1" }],
    ["what it takes back", { undoes: 1 }],
  ])("is another one when %s is another", (_what, other) => {
    expect(hashOfEvent(GENESIS.hash, { ...created, ...other })).not.toBe(hashOfEvent(GENESIS.hash, created));
  });

  test("is another one after another event", () => {
    expect(hashOfEvent("f".repeat(64), created)).not.toBe(hashOfEvent(GENESIS.hash, created));
  });
});

test("a chain goes on from event to event", () => {
  const [one, two] = chain(GENESIS.hash, [created, renamed]);
  expect(one?.hash).toBe(hashOfEvent(GENESIS.hash, created));
  expect(two?.hash).toBe(hashOfEvent(one?.hash ?? "", renamed));
  expect(chain(one?.hash ?? "", [renamed])).toEqual([two]);
});
