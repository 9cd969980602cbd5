import { expect, test } from "vitest";
import { conditionsIn, filterOf } from "./change-conditions";

const midnight = (day: string) => `${day}T00:00:00+08:00`;

test("the address says what is asked for, and what is empty is not asked", () => {
  const params = new URLSearchParams("actor=安平&action=&from=2026-03-01&page=2");
  expect(conditionsIn(params)).toEqual({ actor: "安平", from: "2026-03-01" });
});

test("the last day of a period belongs to it", () => {
  expect(filterOf({ from: "2026-02-27", until: "2026-02-28" }, midnight)).toEqual({
    from: "2026-02-27T00:00:00+08:00",
    to: "2026-03-01T00:00:00+08:00",
  });
});

test("a node and a number are asked for as they are, and what is no number is not", () => {
  expect(filterOf({ node: "Duty:1", number: "12" }, midnight)).toEqual({ nodeId: "Duty:1", number: 12 });
  expect(filterOf({ number: "twelve" }, midnight)).toEqual({});
});
