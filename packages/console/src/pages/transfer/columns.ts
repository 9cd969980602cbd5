import type { DirectoryColumn, DirectoryRowInput } from "../../generated/graphql";
import type { Line } from "./chosen-table";

/** The columns of a table of units and people, in the order of the template. */
export const COLUMNS: readonly DirectoryColumn[] = [
  "unit",
  "kind",
  "parent",
  "code",
  "unitAliases",
  "post",
  "isHead",
  "person",
  "holding",
  "personAliases",
];

/** How headers are written, folded; the names of the template in each language are among them. */
const HEADERS: Record<DirectoryColumn, readonly string[]> = {
  unit: [
    "单位",
    "單位",
    "机构",
    "機構",
    "部门",
    "部門",
    "科室",
    "单位名称",
    "單位名稱",
    "机构名称",
    "unit",
    "unitname",
    "department",
  ],
  kind: ["类别", "類別", "单位类别", "單位類別", "机构类别", "类型", "kind", "unitkind", "type"],
  parent: [
    "上级单位",
    "上級單位",
    "上级",
    "上級",
    "上级机构",
    "上級機構",
    "所属单位",
    "所屬單位",
    "隶属",
    "隸屬",
    "parent",
    "parentunit",
    "unitabove",
  ],
  code: ["编码", "編碼", "代码", "代碼", "单位编码", "單位編碼", "code", "unitcode"],
  unitAliases: [
    "单位别名",
    "單位別名",
    "单位简称",
    "單位簡稱",
    "简称",
    "簡稱",
    "unitaliases",
    "unitalias",
    "othernamesoftheunit",
  ],
  post: ["职务", "職務", "岗位", "崗位", "职位", "職位", "post", "posttitle", "title", "position"],
  isHead: [
    "是否负责人",
    "是否負責人",
    "负责人",
    "負責人",
    "主要负责人",
    "主要負責人",
    "ishead",
    "head",
    "headsunit",
    "headoftheunit",
  ],
  person: ["姓名", "人员", "人員", "person", "name", "personname", "fullname"],
  holding: ["任职方式", "任職方式", "任职", "任職", "holding", "mainactingorconcurrent", "howheld"],
  personAliases: [
    "别名",
    "別名",
    "人员别名",
    "人員別名",
    "曾用名",
    "personaliases",
    "personalias",
    "aliases",
    "othernames",
  ],
};

/** Which column each header means; null: none, or one that an earlier header means already. */
export function matchHeaders(headers: readonly string[]): (DirectoryColumn | null)[] {
  const taken = new Set<DirectoryColumn>();
  return headers.map((header) => {
    const folded = fold(header);
    const column = COLUMNS.find((each) => HEADERS[each].includes(folded) && !taken.has(each));
    if (column) taken.add(column);
    return column ?? null;
  });
}

/** The lines of a table, by what each column means; empty cells say nothing. */
export function rowsOf(
  lines: readonly Line[],
  columns: readonly (DirectoryColumn | null)[],
): DirectoryRowInput[] {
  return lines.map(({ cells }) =>
    Object.fromEntries(
      columns.flatMap((column, place) => {
        const text = cells[place]?.trim() ?? "";
        return column === null || text === "" ? [] : [[column, text]];
      }),
    ),
  );
}

function fold(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s*_:'’-]/gu, "");
}
