import type { Table } from "../../components/tables/table";
import { COLUMNS } from "./columns";

/** What the template shows of each column, in the words that the server understands in every language. */
const EXAMPLE = [
  ["示例局", "机关", "", "", "示例", "局长", "是", "张三", "", ""],
  ["办公室", "科室", "示例局", "A01", "", "主任", "是", "李四", "主任职", "老李"],
  ["办公室", "", "", "", "", "科员", "", "王五", "", ""],
  ["水库管理所", "局属单位", "示例局", "", "水管所", "所长", "是", "李四", "兼任", ""],
];

/** A table with its headers and a few rows to write over. */
export function templateOf(headerOf: (column: (typeof COLUMNS)[number]) => string): Table {
  return { head: COLUMNS.map(headerOf), rows: EXAMPLE };
}
