import { expect, test } from "vitest";
import { dutyKeys } from "./create-duty.ts";

test("a duty is ordered by its first 80 characters, none of them cut in two", () => {
  const text = `${"巡".repeat(79)}𠮷渠`;
  expect(dutyKeys({ text, title: null }).sortKey).toBe(`${"巡".repeat(79)}𠮷`);
  expect(dutyKeys({ text, title: "巡渠" }).sortKey).toBe("巡渠");
});
