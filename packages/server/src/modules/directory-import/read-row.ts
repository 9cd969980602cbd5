import type { OrgUnitKind } from "../../generated/prisma/client.ts";
import { isStorable, TEXT_LIMITS } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import type { CellFaultCode, Column, RowReport } from "./report.ts";

/** A row as the table has it: the text of each cell. */
export type RowCells = { [C in Column]?: string | null | undefined };

/** What a row says, its words understood. A null was left empty. */
export interface ReadRow {
  unit: string;
  kind: OrgUnitKind | null;
  /** From the top to the unit directly above. */
  parents: string[];
  code: string | null;
  unitAliases: string[];
  post: string | null;
  isHead: boolean | null;
  person: string | null;
  holding: "MAIN" | "CONCURRENT" | "ACTING" | null;
  personAliases: string[];
}

const KINDS: Record<OrgUnitKind, RegExp> = {
  ORGANIZATION:
    /^(organization|机关|機關|机构|機構|局|单位|單位|组织|組織|主管部门|主管部門|党群组织|黨群組織)$/u,
  DEPARTMENT: /^(department|科室|部门|部門|内设机构|內設機構|处室|處室|股室|科|室|处|處|股)$/u,
  AFFILIATE:
    /^(affiliate|局属单位|局屬單位|直属单位|直屬單位|下属单位|下屬單位|事业单位|事業單位|所属单位|所屬單位)$/u,
  BASE_UNIT: /^(baseunit|base_unit|基层单位|基層單位|基层|基層|乡镇|鄉鎮|街道|社区|社區|村)$/u,
  EXTERNAL: /^(external|外部单位|外部單位|外部|外单位|外單位|上级|上級|上级单位|上級單位)$/u,
};

const YES = /^(是|有|对|對|√|✓|✔|☑|y|yes|true|1|负责人|負責人|主要负责人|主要負責人)$/u;
const NO = /^(否|无|無|不是|×|✗|n|no|false|0)$/u;

const HOLDINGS: Record<NonNullable<ReadRow["holding"]>, RegExp> = {
  MAIN: /^(main|主任职|主任職|主要|主职|主職|专任|專任|任职|任職|现任|現任|正式)$/u,
  CONCURRENT: /^(concurrent|兼|兼任|兼职|兼職)$/u,
  ACTING: /^(acting|代|代理|代管|主持|主持工作|临时负责|臨時負責)$/u,
};

const LIMITS: Partial<Record<Column, number>> = { code: TEXT_LIMITS.code };
const SEVERAL = /[、,，;；\n]/u;

/** Understands a row's cells and notes in its report what cannot be understood. */
export function readRow(cells: RowCells, report: RowReport): ReadRow {
  const text = (column: Column) => readText(cells, column, report);
  const unit = text("unit");
  const person = text("person");
  const row: ReadRow = {
    unit: unit ?? "",
    kind: readWord(text("kind"), "kind", KINDS, report),
    parents: splitPath(text("parent")),
    code: text("code"),
    unitAliases: split(text("unitAliases")),
    post: text("post"),
    isHead: readYesNo(text("isHead"), report),
    person,
    holding: readWord(text("holding"), "holding", HOLDINGS, report),
    personAliases: split(text("personAliases")),
  };
  if (unit === null && report.faults.length === 0) addFault(report, "unit", "REQUIRED");
  if (person !== null && row.post === null) addFault(report, "post", "REQUIRED");
  if (person === null && row.holding !== null) addFault(report, "holding", "POST_WITHOUT_PERSON");
  if (row.post === null && person === null && row.isHead === true) addFault(report, "post", "REQUIRED");
  return row;
}

export function addFault(
  report: RowReport,
  column: Column,
  code: CellFaultCode,
  candidates: string[] = [],
): void {
  report.faults.push({ column, code, candidates });
}

function readText(cells: RowCells, column: Column, report: RowReport): string | null {
  const text = cells[column]?.trim() ?? "";
  if (text === "") return null;
  if (!isStorable(text)) addFault(report, column, "INVALID_CHARACTER");
  else if ([...text].length > (LIMITS[column] ?? TEXT_LIMITS.name)) addFault(report, column, "TOO_LONG");
  return text;
}

function readWord<Word extends string>(
  text: string | null,
  column: Column,
  words: Record<Word, RegExp>,
  report: RowReport,
): Word | null {
  if (text === null) return null;
  const known = (Object.keys(words) as Word[]).find((word) => words[word].test(textKey(text)));
  if (known === undefined) addFault(report, column, "UNKNOWN_WORD");
  return known ?? null;
}

function readYesNo(text: string | null, report: RowReport): boolean | null {
  if (text === null) return null;
  const key = textKey(text);
  if (!YES.test(key) && !NO.test(key)) addFault(report, "isHead", "UNKNOWN_WORD");
  return YES.test(key);
}

function split(text: string | null): string[] {
  return (text ?? "")
    .split(SEVERAL)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A unit above may be written with those above it, such as 澄县/水务局, where several have its name. */
function splitPath(text: string | null): string[] {
  return (text ?? "")
    .split(/[/／>＞]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
