import { expect, test } from "vitest";
import { type RowCells, readRow } from "./read-row.ts";
import { emptyReport } from "./report.ts";

function read(cells: RowCells) {
  const report = emptyReport(0);
  return {
    row: readRow(cells, report),
    faults: report.faults.map(({ column, code }) => `${column} ${code}`),
  };
}
const full = { unit: "综合科", post: "科长", person: "林波" };

test.each([
  ["局属单位", "AFFILIATE"],
  ["直屬單位", "AFFILIATE"],
  ["科 室", "DEPARTMENT"],
  ["Department", "DEPARTMENT"],
  ["机关", "ORGANIZATION"],
])("the kind %s is %s", (kind, meant) => {
  expect(read({ ...full, kind })).toMatchObject({ row: { kind: meant }, faults: [] });
});

test.each([
  ["主任职", "MAIN"],
  ["兼", "CONCURRENT"],
  ["代理", "ACTING"],
  ["acting", "ACTING"],
])("a post held as %s is held as %s", (holding, meant) => {
  expect(read({ ...full, holding })).toMatchObject({ row: { holding: meant }, faults: [] });
});

test("a head is said by 是, a tick or yes, and denied by 否", () => {
  for (const isHead of ["是", "√", "Yes", "1"])
    expect(read({ ...full, isHead }).row.isHead, isHead).toBe(true);
  for (const isHead of ["否", "no", "0"]) expect(read({ ...full, isHead }).row.isHead, isHead).toBe(false);
  expect(read(full).row.isHead).toBeNull();
});

test("names are split, and a path leads from the top to the unit above", () => {
  const { row } = read({ ...full, personAliases: "老林、林工；小波", parent: "澄县 / 水务局" });
  expect(row.personAliases).toEqual(["老林", "林工", "小波"]);
  expect(row.parents).toEqual(["澄县", "水务局"]);
});

test("a word that is not known is a fault of its cell, and so is what is missing", () => {
  expect(read({ ...full, kind: "大概是科室", isHead: "也许", holding: "偶尔" }).faults).toEqual([
    "kind UNKNOWN_WORD",
    "isHead UNKNOWN_WORD",
    "holding UNKNOWN_WORD",
  ]);
  expect(read({ person: "林波" }).faults).toEqual(["unit REQUIRED", "post REQUIRED"]);
  expect(read({ unit: "综合科", isHead: "是" }).faults).toEqual(["post REQUIRED"]);
  expect(read({ unit: "综合科", post: "科长", holding: "兼任" }).faults).toEqual([
    "holding POST_WITHOUT_PERSON",
  ]);
  expect(read({ unit: "综\0合", code: "9".repeat(61) }).faults).toEqual([
    "unit INVALID_CHARACTER",
    "code TOO_LONG",
  ]);
});
