import { expect, test } from "vitest";
import { decideDelegation } from "./rules.ts";

test("a deputy may stand in for the director, nobody for themselves", () => {
  expect(decideDelegation("director", "deputy")).toEqual({ allowed: true });
  expect(decideDelegation("director", "director")).toMatchObject({ code: "SELF_DELEGATION" });
});
