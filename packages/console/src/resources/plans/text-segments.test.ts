import { expect, test } from "vitest";
import { segmentsOf } from "./text-segments";

const text = "一、机构。办公室设在社发科。二、职责。";
const office = { id: "office", start: 5, end: 14 };
const host = { id: "host", start: 8, end: 14 };

test("the clause looked for is marked from its beginning to its end, also where another begins within it", () => {
  const segments = segmentsOf(text, [office, host], "office");
  expect(
    segments
      .filter(({ isSought }) => isSought)
      .map((segment) => segment.text)
      .join(""),
  ).toBe("办公室设在社发科。");
});

test("no letter of the plan is lost or doubled", () => {
  const segments = segmentsOf(text, [office, host], "host");
  expect(segments.map((segment) => segment.text).join("")).toBe(text);
});

test("each clause has its anchor where it begins", () => {
  const begins = segmentsOf(text, [office, host], null).filter((segment) => segment.begins.length > 0);
  expect(begins.map((segment) => [segment.begins, segment.text.slice(0, 2)])).toEqual([
    [["office"], "办公"],
    [["host"], "设在"],
  ]);
});

test("a clause outside the text is passed over", () => {
  expect(segmentsOf(text, [{ id: "lost", start: 90, end: 95 }], "lost").map((each) => each.text)).toEqual([
    text,
  ]);
});
