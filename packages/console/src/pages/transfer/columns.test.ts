import { expect, test } from "vitest";
import { transfer as en } from "../../messages/en/transfer";
import { transfer as zh } from "../../messages/zh/transfer";
import { transfer as zhTW } from "../../messages/zh-TW/transfer";
import { COLUMNS, matchHeaders, rowsOf } from "./columns";

test.for(Object.entries({ zh, en, zhTW }))("the headers of the template in %s are known", ([, words]) => {
  expect(matchHeaders(COLUMNS.map((column) => words.column[column]))).toEqual(COLUMNS);
});

test("headers are known however they are padded and marked, each column once", () => {
  expect(matchHeaders([" 单 位 *", "姓名（必填）", "电话", "部门"])).toEqual(["unit", "person", null, null]);
});

test("rows say only what stands in their cells", () => {
  const lines = [
    { number: 2, cells: ["水务局", "123", " 林波 "] },
    { number: 4, cells: ["综合科"] },
  ];
  expect(rowsOf(lines, ["unit", null, "person"])).toEqual([
    { unit: "水务局", person: "林波" },
    { unit: "综合科" },
  ]);
});
