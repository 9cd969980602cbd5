import { expect, test } from "vitest";
import { faultPlaceOf, isOfWhole } from "./faults";

test("a fault of the whole document has no passage as its place", () => {
  const text = "岚渚市科学技术局工作总结\n";
  expect(isOfWhole({ start: 0, end: text.length }, text)).toBe(true);
  expect(isOfWhole({ start: 0, end: 3 }, text)).toBe(false);
});

test("a refused value is told by its group or duty, counted from one", () => {
  expect(faultPlaceOf(["draft", "groups", "3", "name"])).toEqual({ of: "groups", number: 4 });
  expect(faultPlaceOf(["draft", "duties", "0", "text"])).toEqual({ of: "duties", number: 1 });
  expect(faultPlaceOf(["groups", "0"])).toEqual({ of: "groups", number: 1 });
});

test("a fault elsewhere is told as one of the document's facts or of the draft", () => {
  expect(faultPlaceOf(["draft", "meta", "title"])).toEqual({ of: "title", number: null });
  expect(faultPlaceOf(["draft", "meta", "date"])).toEqual({ of: "meta", number: null });
  expect(faultPlaceOf(["validFrom"])).toEqual({ of: "other", number: null });
  expect(faultPlaceOf([])).toEqual({ of: "other", number: null });
});
