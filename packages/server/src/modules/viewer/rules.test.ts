import { expect, test } from "vitest";
import { decideLink } from "./rules.ts";

test("an account may stand for a person with a name, or for nobody, but not for a masked name", () => {
  expect(decideLink({ isMasked: false })).toEqual({ allowed: true });
  expect(decideLink(null)).toEqual({ allowed: true });
  expect(decideLink({ isMasked: true })).toMatchObject({ code: "MASKED_PERSON", path: ["personId"] });
});
