import { expect, test } from "vitest";
import { chosenTable } from "./chosen-table";
import { readDelimited } from "./delimited";

test("a file of commas is read by cells, quoted ones with their commas, quotes and lines", () => {
  const text = '\uFEFF单位,职务,姓名\r\n水务局,"局长,书记","林 ""波"""\r\n"综合\n科",,\r\n';
  expect(readDelimited(text)).toEqual([
    ["单位", "职务", "姓名"],
    ["水务局", "局长,书记", '林 "波"'],
    ["综合\n科", "", ""],
    [""],
  ]);
});

test("what a spreadsheet copies has tabs between its cells, and commas within them", () => {
  expect(readDelimited("单位\t别名\n水务局\t水利局,河长办")).toEqual([
    ["单位", "别名"],
    ["水务局", "水利局,河长办"],
  ]);
});

test("rows without a word are left out of the table, and the others keep their numbers", () => {
  const cells = readDelimited("\n单位;姓名\n\n ; \n水务局;林波\n".slice(1));
  expect(chosenTable("花名册.csv", [["", ""], ...cells])).toEqual({
    name: "花名册.csv",
    head: ["单位", "姓名"],
    lines: [{ number: 5, cells: ["水务局", "林波"] }],
  });
});
