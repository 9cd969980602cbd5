import { expect, test } from "vitest";
import { bySeat } from "./seats";

const second = { id: "2", seat: "SECOND" as const };
const leader = { id: "1", seat: "LEADER" as const };

test("seats come from who leads to who stands by, however their shifts were ordered", () => {
  expect(bySeat([second, leader]).map(({ seat }) => seat)).toEqual(["LEADER", "SECOND"]);
});

test("a seat that must be held is there though nobody is on it", () => {
  expect(bySeat([leader], ["LEADER", "FIRST"])).toEqual([
    { seat: "LEADER", items: [leader] },
    { seat: "FIRST", items: [] },
  ]);
});
