import { expect, test } from "vitest";
import { csvOf } from "./csv";
import { fileName } from "./save-file";
import { type Say, type TextColumn, tableOf, widthsOf } from "./table";

interface Gauge {
  name: string;
  readAt: string | null;
  level: number;
}

const say: Say = {
  word: (key) => `〈${key}〉`,
  day: (instant) => instant.slice(0, 10),
  time: (instant) => instant.slice(0, 16),
};
const columns: TextColumn<Gauge>[] = [
  { label: "水尺", text: ({ name }) => name },
  { label: "读数日", text: ({ readAt }, { day }) => readAt && day(readAt) },
  { label: "水位", text: ({ level }) => level },
];
const gauges: Gauge[] = [
  { name: '东闸"甲"', readAt: "2026-03-01T08:00:00Z", level: -2 },
  { name: "西闸,乙\n新", readAt: null, level: 14 },
];
const table = tableOf(columns, gauges, say);

test("columns say of each row what stands in it, and nothing where there is nothing", () => {
  expect(table).toEqual({
    head: ["水尺", "读数日", "水位"],
    rows: [
      ['东闸"甲"', "2026-03-01", -2],
      ["西闸,乙\n新", "", 14],
    ],
  });
});

test("CSV begins with the mark of UTF-8, ends lines with CR LF and quotes what would break them", () => {
  expect(csvOf(table)).toBe('\uFEFF水尺,读数日,水位\r\n"东闸""甲""",2026-03-01,-2\r\n"西闸,乙\n新",,14\r\n');
});

test.for(["=1+1", "+86 10", "-待定", "@all", "\t=1", "＝1"])(
  "a text like %j is no formula, and a number stays one",
  (text) => {
    expect(csvOf({ head: ["a"], rows: [[text], [-5]] })).toBe(`\uFEFFa\r\n'${text}\r\n-5\r\n`);
  },
);

test("a column is as wide as its widest line, a Han character as two letters, within reason", () => {
  const wide = { head: ["序", "text", "long"], rows: [["一二三四五\n六", "x", "y".repeat(500)]] };
  expect(widthsOf(wide)).toEqual([12, 8, 60]);
});

test("a file is named by its words, without what a file system does not take", () => {
  expect(fileName(["职责: a/b", "2026-03-01"], "csv")).toBe("职责 ab-2026-03-01.csv");
});
