import { expect, test } from "vitest";
import { decideUse } from "./rules.ts";

test("an upload that waits becomes evidence, once", () => {
  expect(decideUse({ isUsed: false, isThere: true })).toEqual({ allowed: true });
  expect(decideUse({ isUsed: true, isThere: true })).toMatchObject({ code: "UPLOAD_GONE" });
});

test("an upload whose bytes are gone becomes nothing", () => {
  expect(decideUse({ isUsed: false, isThere: false })).toMatchObject({
    code: "UPLOAD_GONE",
    path: ["uploadId"],
  });
});
