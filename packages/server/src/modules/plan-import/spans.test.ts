import { expect, test } from "vitest";
import { faultsOfSpans, spansBeyond } from "./spans.ts";

const draft = { meta: { title: "防汛方案", date: null }, groups: [{ "a/b": ["巡堤"] }] };
const faults = (path: string, start = 0, end = 2) =>
  faultsOfSpans([{ path, start, end }], draft).map((fault) => `${fault.path.join(".")} ${fault.code}`);

test("a span points to a fact of the draft", () => {
  for (const path of ["/meta/title", "/groups/0/a~1b/0"]) expect(faults(path)).toEqual([]);
});

test.each(["", "meta/title", "/meta/date", "/groups/1", "/groups/0/constructor", "/meta/title/length"])(
  "a path that points to nothing is a fault: %j",
  (path) => {
    expect(faults(path)).toEqual(["draft.spans.0.path UNKNOWN_PATH"]);
  },
);

test("an end before the start is a fault, and one after the end of the text", () => {
  expect(faults("/meta/title", 5, 4)).toEqual(["draft.spans.0.end END_BEFORE_START"]);
  const spans = [{ path: "/meta/title", start: 1, end: 5 }];
  expect(spansBeyond(spans, 5)).toEqual([]);
  expect(spansBeyond(spans, 4)).toMatchObject([{ path: ["draft", "spans", "0", "end"], code: "TOO_BIG" }]);
});
