import { expect, test } from "vitest";
import { columnsOf, MARKED_ROLES } from "./columns";
import { duty, edge, lan, link, office, publicity, qi } from "./plan-scene";
import { blocksOf } from "./rows";
import { HEADER_ROWS, sheetOf } from "./sheet";
import type { MatrixWords } from "./words";

const letters = Object.fromEntries(MARKED_ROLES.map((role) => [role, role[0]])) as MatrixWords["letters"];
const marks: MatrixWords = {
  letters,
  roles: letters,
  markOf: ({ role, isOwn, change }) =>
    `${change === "added" ? "+" : ""}${isOwn ? letters[role] : `(${letters[role]})`}`,
  wordOf: ({ role }) => role,
};
const words = {
  heading: "宣传方案 · 职责矩阵",
  duty: "职责",
  leaders: "领导",
  bodies: "机构",
  noGroup: "未归入小组",
  total: "合计",
  gap: "【缺口】",
  inherited: "随小组承担",
};
const posters = duty({
  links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)],
  assignments: [edge("RESPONSIBLE", office)],
});
const broken = duty({
  id: "Duty:b",
  order: 2,
  text: "无人牵头",
  chain: { links: [], gaps: [{ kind: "NO_LEAD" }] },
});

function sheet(earlier: (typeof posters)[] | null = null) {
  const day = { groups: [publicity], duties: [posters, broken] };
  const blocks = blocksOf(day, earlier && { ...day, duties: earlier }, "both");
  return sheetOf(blocks, columnsOf(blocks), marks, words);
}
const valuesOf = (row: ReturnType<typeof sheet>["data"][number] | undefined) =>
  row?.map((cell) => (cell as { value?: unknown } | null)?.value ?? null);

test("a sheet has the rows, columns, marks and totals of the screen", () => {
  const { data, columns } = sheet();
  expect(data.map(valuesOf).slice(0, -1)).toEqual([
    ["宣传方案 · 职责矩阵"],
    ["职责", "领导", "机构"],
    [null, "戚望舒", "办公室"],
    ["宣传组", null, null],
    ["（一） 张贴防护海报", "(L)", "R"],
    ["【缺口】 （一） 无人牵头", "", ""],
    ["合计", 1, 1],
  ]);
  expect(columns).toHaveLength(3);
});

test("the rows above the duties are those that stay while it is scrolled", () => {
  const { data } = sheet();
  expect(valuesOf(data[HEADER_ROWS])?.[0]).toBe("宣传组");
});

test("an own part is colored, an inherited one grey, and a change is colored as on the screen", () => {
  const plain = sheet().data[HEADER_ROWS + 1];
  expect(plain?.[1]).toMatchObject({ textColor: "#5c6670" });
  expect(plain?.[2]).toMatchObject({ backgroundColor: "#e3edf5", fontWeight: "bold" });
  const changed = sheet([duty({ links: [link("LEAD", qi)] })]).data[HEADER_ROWS + 1];
  expect(changed?.[2]).toMatchObject({ value: "+R", backgroundColor: "#dcf3e2" });
});
