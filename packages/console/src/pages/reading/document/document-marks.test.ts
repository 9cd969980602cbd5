import { expect, test } from "vitest";
import { factsOf } from "../draft/draft-facts";
import { DOCUMENT, draftScene } from "../draft/draft-scene";
import { linesOf, type Mark, marksOf, nearestBefore, placeAfter, trimmed } from "./document-marks";

const facts = factsOf(draftScene());
const all = marksOf(
  facts,
  () => true,
  ({ fact }) => fact.text,
);
const mark = (key: string, start: number, end: number, kind: Mark["kind"] = "duty"): Mark => ({
  key,
  kind,
  label: key,
  start,
  end,
});

test("the lines and their segments are the whole text, each piece once and in order", () => {
  expect(segmentsText(linesOf(DOCUMENT, all, []), DOCUMENT)).toBe(DOCUMENT);
});

test("the segments of a fact are exactly its words", () => {
  const segments = linesOf(DOCUMENT, all, []).flatMap((line) => line.segments);
  for (const { key, start, end } of all) {
    const own = segments.filter(({ marks }) => marks.some((each) => each.key === key));
    expect(own.map((each) => DOCUMENT.slice(each.start, each.end)).join("")).toBe(DOCUMENT.slice(start, end));
    expect(segments.filter(({ begins }) => begins.some((each) => each.key === key))).toHaveLength(1);
  }
});

test("however facts and doubts overlap, nothing of the text is lost or doubled", () => {
  const text = "一二三\n\n四五\n六七八九十\n";
  const random = numbers(7);
  for (let round = 0; round < 300; round += 1) {
    const places = Array.from({ length: 6 }, (_none, index) => {
      const start = random(text.length + 2) - 1;
      return mark(`f${index}`, start, start + random(text.length));
    });
    const lines = linesOf(text, places, [places[0] ?? null, null, places[1] ?? null]);
    expect(segmentsText(lines, text)).toBe(text);
    expect(lines).toHaveLength(5 - 1);
    for (const { segments } of lines)
      for (const { start, end, marks } of segments) {
        const around = places.filter(
          (each) => each.start <= start && each.end >= end && each.end <= text.length,
        );
        expect(marks.map(({ key }) => key).toSorted()).toEqual(
          around
            .filter((each) => each.start >= 0)
            .map(({ key }) => key)
            .toSorted(),
        );
      }
  }
});

test("a name within a duty is the innermost, and a duty is more than its time limit", () => {
  const inner = mark("name", 2, 4, "lead");
  const lines = linesOf("一二三四五六", [inner, mark("duty", 0, 6), mark("time", 0, 6, "obligation")], []);
  const [, segment] = lines[0]?.segments ?? [];
  expect(segment?.marks.map(({ key }) => key)).toEqual(["time", "duty", "name"]);
});

test("a kind that is hidden is not marked", () => {
  const shown = marksOf(
    facts,
    (kind) => kind !== "duty",
    ({ fact }) => fact.text,
  );
  expect(shown.some(({ kind }) => kind === "duty")).toBe(false);
  expect(shown.length).toBe(all.length - all.filter(({ kind }) => kind === "duty").length);
});

test("a doubt is told at each of its segments", () => {
  const [line] = linesOf("一二三四", [mark("a", 1, 3)], [{ start: 0, end: 2 }]);
  expect(line?.segments.map(({ doubts }) => doubts)).toEqual([[0], [0], [], []].slice(0, 4));
});

test("an empty text has no lines", () => {
  expect(linesOf("", all, [])).toEqual([]);
});

test("a picked piece loses what stands around it and keeps what stands in it", () => {
  const text = "：柏 若川、\n";
  const { start, end } = trimmed(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe("柏 若川");
});

test("words are found behind an offset, and from the top again", () => {
  const first = DOCUMENT.indexOf("综合科");
  const second = DOCUMENT.indexOf("综合科", first + 1);
  expect(placeAfter(DOCUMENT, "综合科", first + 1)?.start).toBe(second);
  expect(placeAfter(DOCUMENT, "综合科", second + 1)?.start).toBe(first);
  expect(placeAfter(DOCUMENT, "消防科", 0)).toBeNull();
});

test("the group of a place is the one last named before it", () => {
  const groups = facts.filter(({ slot }) => slot === "group");
  expect(nearestBefore(groups, DOCUMENT.indexOf("后勤科"))?.fact.text).toBe("排查组");
  expect(nearestBefore(groups, 0)).toBeNull();
});

function segmentsText(lines: ReturnType<typeof linesOf>, text: string): string {
  return lines.flatMap(({ segments }) => segments.map(({ start, end }) => text.slice(start, end))).join("");
}

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}
