import writeExcelFile, { type Cell } from "write-excel-file/node";
import { onOneLine } from "../../documents/printed-plan.ts";
import { type DutyRow, dutyRows } from "./duty-rows.ts";
import type { PlanFacts } from "./facts.ts";

/** The languages of the heads of a table. */
export type Language = "zh" | "en";

interface Column {
  zh: string;
  en: string;
  width: number;
  of(row: DutyRow, index: number): string | number;
}

const COLUMNS: Column[] = [
  { zh: "序号", en: "No.", width: 6, of: (_row, index) => index + 1 },
  { zh: "职责", en: "Duty", width: 60, of: ({ text }) => text },
  { zh: "组别/板块", en: "Group or block", width: 24, of: ({ place }) => place ?? "" },
  { zh: "牵头", en: "Leads", width: 18, of: ({ leads }) => leads.join("、") },
  { zh: "责任单位", en: "Carried out by", width: 24, of: ({ responsible }) => responsible.join("、") },
  { zh: "配合单位", en: "Supported by", width: 24, of: ({ supporting }) => supporting.join("、") },
  { zh: "组长", en: "Head", width: 14, of: ({ heads }) => heads.join("、") },
  { zh: "完成时限/频次", en: "When", width: 18, of: ({ times }) => times.join("；") },
  { zh: "出处", en: "Clause", width: 10, of: ({ clause }) => clause ?? "" },
];

/** The duties of a plan as a sheet, one a row, under heads that stay in sight. */
export async function writeDutyTable(facts: PlanFacts, language: Language): Promise<Buffer> {
  const heads: Cell[] = COLUMNS.map((column) => ({
    value: column[language],
    fontWeight: "bold",
    backgroundColor: "#E7E6E6",
    wrap: true,
    alignVertical: "center",
    borderStyle: "thin",
  }));
  const rows = dutyRows(facts).map((row, index) => COLUMNS.map(({ of }): Cell => cellOf(of(row, index))));
  const options = {
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: language === "zh" ? "职责分工表" : "Duties",
    orientation: "landscape" as const,
  };
  return writeExcelFile([heads, ...rows], options).toBuffer();
}

function cellOf(value: string | number): Cell {
  const look = { wrap: true, alignVertical: "top", borderStyle: "thin" } as const;
  const shown = typeof value === "string" ? onOneLine(value) : value;
  return shown === "" ? look : { value: shown, ...look };
}
