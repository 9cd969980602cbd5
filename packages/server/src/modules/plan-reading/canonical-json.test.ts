import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("what is the same is written the same, in whatever order its keys come, and lists keep their order", () => {
  const draft = {
    meta: { title: "案", date: null },
    groups: [{ name: "甲组", kind: "WORKING" }, { name: "乙组" }],
  };
  const back = {
    groups: [{ kind: "WORKING", name: "甲组" }, { name: "乙组" }],
    meta: { date: null, title: "案" },
  };
  expect(JSON.stringify(back)).not.toBe(JSON.stringify(draft));
  expect(canonicalJson(back)).toBe(canonicalJson(draft));
  expect(canonicalJson({ ...draft, groups: draft.groups.toReversed() })).not.toBe(canonicalJson(draft));
  expect(JSON.parse(canonicalJson(draft))).toEqual(draft);
});
