import { expect, test } from "vitest";
import { namedAt } from "./named-at";

const input = { assignMany: [{ targetIds: ["Duty:1", "Duty:2"], partyId: "OrgUnit:1" }] };

test("one of many is named by its place", () => {
  expect(namedAt(input, ["assignMany", "0", "targetIds", "1"])).toBe("Duty:2");
});

test("what there is only one of needs no name, and what is not there has none", () => {
  expect(namedAt(input, ["assignMany", "0", "partyId"])).toBeNull();
  expect(namedAt(input, ["assignMany", "0", "targetIds", "7"])).toBeNull();
  expect(namedAt(input, ["assignMany", "0"])).toBeNull();
});
