import { expect, test } from "vitest";
import { type ChartCard, cardHeight } from "./card";
import { type ChartColors, chartSvg } from "./chart-svg";
import { growForest } from "./forest";
import { layOut } from "./layout";

const fill = (name: string) => ({ background: `${name}-fill`, text: `${name}-ink` });
const COLORS: ChartColors = {
  paper: "paper",
  line: "line",
  text: "ink",
  muted: "grey",
  gap: "red",
  accent: "blue",
  added: fill("added"),
  removed: fill("removed"),
  changed: fill("changed"),
};
const card = (id: string, parentId: string | null, more: Partial<ChartCard> = {}): ChartCard => ({
  id,
  parentId,
  title: id,
  kind: "科室",
  lines: [],
  details: [{ text: "科员：卞宁", tone: "plain" }],
  foot: "3 人",
  change: "same",
  hasGap: false,
  people: [],
  ...more,
});
const drawn = (cards: ChartCard[], isDetailed = (_id: string) => false) => {
  const heightOf = (each: ChartCard) => cardHeight(each, isDetailed(each.id));
  const layout = layOut(
    growForest(cards),
    { columnRows: 8, rowWidth: 2000 },
    { isClosed: () => false, heightOf },
  );
  const byId = new Map(cards.map((each) => [each.id, each]));
  return chartSvg(layout, byId, { title: "机构图", note: "2026年3月1日" }, COLORS, isDetailed);
};

test("the picture holds the caption and every card with its lines, broken as on the screen", () => {
  const svg = drawn([
    card("岚渚市科学技术局疫情防控工作领导小组", null),
    card("办公室", "岚渚市科学技术局疫情防控工作领导小组"),
  ]);
  for (const text of ["机构图", "2026年3月1日", "岚渚市科学技术局疫情防控工", "作领导小组", "办公室", "3 人"])
    expect(svg).toContain(`>${text}</`);
  expect(svg).not.toContain("卞宁");
});

test("unfolded cards show their people, and are higher", () => {
  const one = [card("办公室", null)];
  const open = drawn(one, () => true);
  expect(open).toContain(">科员：卞宁</");
  const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
  expect(heightOf(open)).toBeGreaterThan(heightOf(drawn(one)));
});

test("a name cannot break out of the picture, and letters that no picture may hold are left out", () => {
  const svg = drawn([card('<script>&"\u0001', null)]);
  expect(svg).toContain("&lt;script&gt;&amp;&quot;</");
  expect(svg).not.toContain("<script>");
  expect(svg).not.toContain("\u0001");
});

test("gaps are red, changes have their colors, and what is gone has a broken edge", () => {
  const gap = { text: "负责人：空缺", tone: "gap" as const };
  const svg = drawn([
    card("监督科", null, { lines: [gap], hasGap: true }),
    card("新科", null, { change: "added" }),
    card("旧科", null, { change: "removed" }),
  ]);
  expect(svg).toMatch(/fill="red" font-weight="600">负责人：空缺</);
  expect(svg).toContain('fill="added-fill"');
  expect(svg).toMatch(/fill="removed-fill"[^>]*stroke-dasharray/);
});
