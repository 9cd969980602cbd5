import { expect, test } from "vitest";
import { strengthOf } from "./strength";

test("nothing is said of a password that is not begun", () => {
  expect(strengthOf("")).toBeNull();
});

test.for([
  ["lamppost9", "TOO_SHORT"],
  ["1234567890", "TOO_PLAIN"],
  ["jihgfedcba", "TOO_PLAIN"],
  ["aaaaaaaaaaaaaaaa", "TOO_PLAIN"],
  ["lampposts4", "FAIR"],
  ["Harbor-41-x", "GOOD"],
  ["four lamps on the quay", "GOOD"],
] as const)("%s is %s", ([password, strength]) => {
  expect(strengthOf(password, "he.ming")).toBe(strength);
});

test("a password that holds the user name is told so, whatever its case", () => {
  expect(strengthOf("xHe.Ming2026!", "he.ming")).toBe("HOLDS_NAME");
  expect(strengthOf("xHe.Ming2026!", "")).toBe("GOOD");
});

test("characters are counted, not the units that write them", () => {
  expect(strengthOf("𠮷𠮷𠮷𠮷", "")).toBe("TOO_SHORT");
});
