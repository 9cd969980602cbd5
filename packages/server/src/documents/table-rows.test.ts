import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { type HtmlElement, isElement } from "./html-nodes.ts";
import { tableRows } from "./table-rows.ts";

function rowsOf(html: string): string[][] {
  const table = parseFragment(html).childNodes.find((node): node is HtmlElement => isElement(node, "table"));
  if (!table) throw new Error("no table");
  return tableRows(table, (cell) =>
    cell.childNodes.map((child) => ("value" in child ? child.value : "")).join(""),
  );
}

test("a cell over two columns and two rows covers three empty places", () => {
  const html =
    "<table><tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>丁</td><td>戊</td><td>己</td></tr></table>";
  expect(rowsOf(html)).toEqual([
    ["甲", "", "乙"],
    ["", "", "丙"],
    ["丁", "戊", "己"],
  ]);
});

test("spans without sense count as one, spans without end stop at the limit", () => {
  expect(rowsOf("<table><tr><td colspan=0>甲</td><td rowspan=x>乙</td></tr></table>")).toEqual([
    ["甲", "乙"],
  ]);
  expect(rowsOf("<table><tr><td colspan=99999>甲</td></tr></table>")[0]).toHaveLength(200);
});
