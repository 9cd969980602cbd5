import { expect, test } from "vitest";
import { placesOf, quoteOf, spansOf } from "./quote";

const text = "组　长：郦文舟　　局长\n成　员：卞　宁　　财务科科长\n办公室主任：郦文舟";
const at = (printed: string, from = 0) => {
  const start = text.indexOf(printed, from);
  return { start, end: start + printed.length };
};

test("a name stands where the reader found it, each place once and in order", () => {
  const [first, second] = [at("郦文舟"), at("郦文舟", 10)];
  expect(placesOf("郦文舟", text, [second, first, second])).toEqual([first, second]);
});

test("a name set apart by spaces is found as it is printed", () => {
  expect(placesOf("卞宁", text, [at("卞　宁")])).toEqual([at("卞　宁")]);
});

test("a name that the reader has no place for stands where the text says it first, or nowhere", () => {
  expect(placesOf("郦文舟", text, [])).toEqual([at("郦文舟")]);
  expect(placesOf("张三", text, [])).toEqual([]);
});

test("a quote tells what stands around a name, with lines that read on", () => {
  expect(quoteOf(text, at("卞　宁"))).toEqual({
    before: "组 长：郦文舟 局长 成 员：",
    printed: "卞　宁",
    after: " 财务科科长 办公室主任：郦文舟",
    at: at("卞　宁"),
  });
});

test("where a quote is cut out of a long text it says so", () => {
  const long = `${"甲".repeat(60)}郦文舟${"乙".repeat(60)}`;
  const { before, after } = quoteOf(long, { start: 60, end: 63 });
  expect([before, after]).toEqual([`…${"甲".repeat(40)}`, `${"乙".repeat(40)}…`]);
});

test("the places of a draft are taken as it keeps them; a draft without any has none", () => {
  expect(spansOf({ spans: [{ path: "/meta/title", start: 0, end: 4 }, { path: "/x" }] })).toHaveLength(1);
  expect([spansOf({}), spansOf(null)]).toEqual([[], []]);
});
