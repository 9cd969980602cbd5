import { expect, test } from "vitest";
import { growForest, lineAbove, parentsIn, standingsOf, stepFrom, twigOf } from "./forest";

const unit = (id: string, parentId: string | null) => ({ id, parentId });
const bureau = [
  unit("局", null),
  unit("办公室", "局"),
  unit("中心", "局"),
  unit("服务站", "中心"),
  unit("指挥部", null),
];
const forest = growForest(bureau);
const open = standingsOf(forest, () => false);

test("units hang under the units above them, and several trees stand side by side", () => {
  expect(open.map(({ card, level }) => [card.id, level])).toEqual([
    ["局", 1],
    ["办公室", 2],
    ["中心", 2],
    ["服务站", 3],
    ["指挥部", 1],
  ]);
});

test("a unit whose unit above is not there stands on top: nobody is lost", () => {
  expect(standingsOf(growForest([unit("服务站", "中心")]), () => false)).toHaveLength(1);
});

test("nothing is shown under a closed unit, and a unit with nothing under it cannot be closed", () => {
  const closed = standingsOf(forest, (id) => id === "中心" || id === "办公室");
  expect(closed.map(({ card, isClosed }) => [card.id, isClosed])).toEqual([
    ["局", false],
    ["办公室", false],
    ["中心", true],
    ["指挥部", false],
  ]);
});

test("the chart can begin at any unit", () => {
  const center = twigOf(forest, "中心");
  expect(standingsOf(center ? [center] : [], () => false).map(({ card }) => card.id)).toEqual([
    "中心",
    "服务站",
  ]);
  expect(twigOf(forest, "无此单位")).toBeNull();
});

test("what can be closed, and what stands above a unit, is known", () => {
  expect(parentsIn(forest)).toEqual(["局", "中心"]);
  expect(lineAbove(new Map(bureau.map((each) => [each.id, each])), "服务站")).toEqual(["中心", "局"]);
});

test("arrow keys lead up to the parent, down to the first child and along the siblings, and nowhere else", () => {
  const step = (id: string, key: string) => stepFrom(open, id, key);
  expect(step("服务站", "ArrowUp")).toBe("中心");
  expect(step("局", "ArrowDown")).toBe("办公室");
  expect(step("办公室", "ArrowRight")).toBe("中心");
  expect(step("中心", "ArrowLeft")).toBe("办公室");
  expect(step("局", "ArrowRight")).toBe("指挥部");
  expect(step("服务站", "Home")).toBe("局");
  for (const [id, key] of [
    ["局", "ArrowUp"],
    ["办公室", "ArrowDown"],
    ["办公室", "ArrowLeft"],
    ["指挥部", "ArrowRight"],
    ["局", "x"],
  ] as const)
    expect(step(id, key)).toBeNull();
});
