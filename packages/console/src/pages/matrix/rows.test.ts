import { expect, test } from "vitest";
import { columnsOf } from "./columns";
import { narrow } from "./narrow";
import { duty, edge, lan, link, office, publicity, qi, supply } from "./plan-scene";
import { blocksOf, changedRows, type DayFacts } from "./rows";

const printing = duty({
  id: "Duty:printing",
  order: 3,
  text: "印制海报",
  parent: { id: "Duty:posters" },
  group: null,
});
const posters = duty({ links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)] });
const report = duty({ id: "Duty:report", order: 2, text: "每日报告", links: [link("RESPONSIBLE", supply)] });
const general = duty({
  id: "Duty:general",
  order: 0,
  group: null,
  text: "总体要求",
  links: [link("LEAD", qi)],
});
const day: DayFacts = { groups: [publicity], duties: [general, posters, report, printing] };
const everything = { groupId: null, role: null, text: "", partyId: null, onlyGaps: false };
const textsOf = (blocks: ReturnType<typeof blocksOf>) =>
  blocks.flatMap(({ rows }) => rows.map((row) => row.duty.text));

test("duties of no group come first, sub-duties below what they are part of and in its group", () => {
  const blocks = blocksOf(day, null, "both");
  expect(
    blocks.map(({ group, rows }) => [group?.name, rows.map((row) => [row.duty.text, row.depth])]),
  ).toEqual([
    [undefined, [["总体要求", 0]]],
    [
      "宣传组",
      [
        ["张贴防护海报", 0],
        ["印制海报", 1],
        ["每日报告", 0],
      ],
    ],
  ]);
});

test("columns are leaders first, then units, each by how much they carry", () => {
  const busy = duty({
    id: "Duty:busy",
    order: 9,
    links: [link("RESPONSIBLE", supply), link("SUPPORT", office)],
  });
  const columns = columnsOf(blocksOf({ ...day, duties: [...day.duties, busy] }, null, "both"));
  expect(columns.map(({ name, total, counts }) => [name, total, counts])).toEqual([
    ["戚望舒", 2, { LEAD: 2 }],
    ["保障科", 2, { RESPONSIBLE: 2 }],
    ["办公室", 2, { RESPONSIBLE: 1, SUPPORT: 1 }],
  ]);
});

test("held against another day, parts are added, gone or changed, and a unit that got another head names both", () => {
  const before: DayFacts = {
    ...day,
    duties: [duty({ links: [link("RESPONSIBLE", office, qi), link("SUPPORT", supply)] })],
  };
  const after: DayFacts = {
    ...day,
    duties: [duty({ links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)] })],
  };
  const [block] = blocksOf(after, before, "both");
  expect(block?.rows[0]?.parts.map(({ holder, change, before: was }) => [holder.name, change, was])).toEqual([
    ["办公室", "changed", "戚望舒"],
    ["戚望舒", "added", null],
    ["保障科", "removed", null],
  ]);
});

test("a duty that is there no more keeps its place, and what it took with it counts no more", () => {
  const blocks = blocksOf({ ...day, duties: [general, posters] }, day, "both");
  const row = blocks.flatMap(({ rows }) => rows).find((each) => each.duty.id === report.id);
  expect(row?.change).toBe("removed");
  expect(columnsOf(blocks).find(({ name }) => name === "保障科")?.total).toBe(0);
});

test("rows are narrowed by text without white space, by party, by role and by gaps", () => {
  const broken = duty({
    id: "Duty:broken",
    order: 5,
    text: "无人负责",
    chain: { links: [], gaps: [{ kind: "NO_LEAD" }] },
  });
  const blocks = blocksOf({ ...day, duties: [...day.duties, broken] }, null, "both");
  const textsWhere = (wanted: Partial<typeof everything>) =>
    textsOf(narrow(blocks, [publicity], { ...everything, ...wanted } as typeof everything));
  expect(textsWhere({ text: "防 护" })).toEqual(["张贴防护海报"]);
  expect(textsOf(narrow(blocks, [publicity], { ...everything, partyId: supply.id }))).toEqual(["每日报告"]);
  expect(textsOf(narrow(blocks, [publicity], { ...everything, role: "LEAD" }))).toEqual([
    "总体要求",
    "张贴防护海报",
  ]);
  expect(textsWhere({ onlyGaps: true })).toEqual(["无人负责"]);
});

test("a group is narrowed to with the groups below it, and a role leaves only its own marks", () => {
  const printers = {
    id: "Group:printers",
    name: "印制小组",
    parent: { id: publicity.id },
    assignments: [edge("LEAD", qi)],
  };
  const inside = duty({
    id: "Duty:inside",
    order: 7,
    text: "校对",
    group: { id: printers.id, name: printers.name },
  });
  const groups = [publicity, printers];
  const blocks = blocksOf({ groups, duties: [...day.duties, inside] }, null, "both");
  expect(textsOf(narrow(blocks, groups, { ...everything, groupId: publicity.id }))).toEqual([
    "张贴防护海报",
    "印制海报",
    "每日报告",
    "校对",
  ]);
  const [block] = narrow(blocks, groups, { ...everything, groupId: publicity.id, role: "LEAD" });
  expect(block?.rows[0]?.parts.map(({ role }) => role)).toEqual(["LEAD"]);
});

test("duties that differ from the other day are counted, in themselves or in any part", () => {
  const earlier = { ...day, duties: [general, duty({ links: [link("RESPONSIBLE", office, lan)] }), report] };
  expect(changedRows(blocksOf(day, earlier, "both"))).toBe(2);
  expect(changedRows(blocksOf(day, day, "both"))).toBe(0);
});
