import { expect, test } from "vitest";
import { bestShape } from "./best-shape";
import { CARD_WIDTH } from "./card";
import { growForest } from "./forest";
import { type Box, layOut, type Shape, type Sight } from "./layout";

interface Unit {
  id: string;
  parentId: string | null;
}

const WIDE: Shape = { columnRows: 8, rowWidth: Number.POSITIVE_INFINITY };
const open: Sight<Unit> = { isClosed: () => false, heightOf: () => 80 };
const below = (parentId: string, count: number): Unit[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${parentId}.${index + 1}`, parentId }));
const bureau: Unit = { id: "局", parentId: null };
const placed = (units: Unit[], shape = WIDE, how = open) => layOut(growForest(units), shape, how);
const at = ({ boxes }: { boxes: Map<string, Box> }, id: string) => {
  const box = boxes.get(id);
  if (!box) throw new Error(`${id} is not in the chart`);
  return box;
};

test("departments hang below each other under their bureau, in the order given", () => {
  const layout = placed([bureau, ...below("局", 3)]);
  const [first, second, third] = ["局.1", "局.2", "局.3"].map((id) => at(layout, id));
  expect(new Set([first?.x, second?.x, third?.x]).size).toBe(1);
  expect(first?.y).toBeGreaterThanOrEqual(80);
  expect(second?.y).toBeGreaterThan(first?.y ?? 0);
  expect(third?.y).toBeGreaterThan(second?.y ?? 0);
});

test("many departments stand in several columns of about equal length", () => {
  const layout = placed([bureau, ...below("局", 9)], { columnRows: 8, rowWidth: 2000 });
  const columns = Map.groupBy(below("局", 9), ({ id }) => at(layout, id).x);
  expect([...columns.values()].map((column) => column.length)).toEqual([5, 4]);
});

test("units with units below them stand side by side, with their parent above the middle", () => {
  const layout = placed([bureau, ...below("局", 2), ...below("局.1", 1), ...below("局.2", 1)]);
  const [left, right, top] = [at(layout, "局.1"), at(layout, "局.2"), at(layout, "局")];
  expect(left.y).toBe(right.y);
  expect(right.x).toBeGreaterThanOrEqual(left.x + CARD_WIDTH);
  expect(top.x + CARD_WIDTH / 2).toBeCloseTo(layout.width / 2);
});

test("a level that is too wide wraps, and the whole chart stays within the width", () => {
  const affiliates = below("局", 12);
  const units = [bureau, ...affiliates, ...affiliates.flatMap(({ id }) => below(id, 3))];
  const layout = placed(units, { columnRows: 8, rowWidth: 1100 });
  expect(layout.width).toBeLessThanOrEqual(1100 + 40);
  expect(new Set(affiliates.map(({ id }) => at(layout, id).y)).size).toBeGreaterThan(1);
});

test("an office stands beside the line from the leaders to the working groups, above these", () => {
  const groups = [bureau, ...below("局", 5)];
  const layout = placed(
    groups,
    { columnRows: 2, rowWidth: 1100 },
    {
      ...open,
      isBeside: ({ id }: Unit) => id === "局.1",
    },
  );
  const [top, office] = [at(layout, "局"), at(layout, "局.1")];
  expect(office.y).toBeGreaterThanOrEqual(top.y + top.height);
  expect(office.x).toBeGreaterThan(top.x + top.width / 2);
  for (const { id } of below("局", 5).slice(1))
    expect(at(layout, id).y).toBeGreaterThanOrEqual(office.y + office.height);
  expect(overlapsAmong([...layout.boxes.values()])).toBe(0);
});

test("what is closed takes no place, and the closed unit keeps its own", () => {
  const units = [bureau, ...below("局", 2), ...below("局.1", 4)];
  const layout = placed(units, WIDE, { ...open, isClosed: (id) => id === "局.1" });
  expect([...layout.boxes.keys()].toSorted()).toEqual(["局", "局.1", "局.2"]);
});

test("of 300 units in any shape none is left out, no two overlap and none lies outside", () => {
  const affiliates = below("局", 12);
  const units = [
    bureau,
    ...affiliates,
    ...affiliates.flatMap(({ id }) => below(id, 23)),
    ...below("局.5.7", 11),
  ];
  expect(units).toHaveLength(300);
  for (const shape of [WIDE, { columnRows: 3, rowWidth: 1500 }, { columnRows: 20, rowWidth: 300 }]) {
    const layout = placed(units, shape, { ...open, heightOf: ({ id }) => 60 + id.length * 5 });
    expect(layout.boxes.size).toBe(300);
    expect(overlapsAmong([...layout.boxes.values()])).toBe(0);
    for (const { x, y, width, height } of layout.boxes.values()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(layout.width);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
  }
});

test("every unit below another is met by a connection, and lone units by none", () => {
  const layout = placed([bureau, ...below("局", 3), ...below("局.2", 2), { id: "指挥部", parentId: null }]);
  const isMet = ({ x, y, width, height }: Box) =>
    layout.stretches.some(
      ([, , toX, toY]) =>
        (toX === x && toY === y + height / 2) || (toY === y && Math.abs(toX - x - width / 2) < 0.01),
    );
  for (const id of ["局.1", "局.2", "局.3", "局.2.1", "局.2.2"]) expect(isMet(at(layout, id)), id).toBe(true);
  expect(isMet(at(layout, "指挥部"))).toBe(false);
});

test("the shape follows the window: a phone gets a long chart, a wide screen a wide one", () => {
  const affiliates = below("局", 8);
  const forest = growForest([bureau, ...affiliates, ...affiliates.flatMap(({ id }) => below(id, 6))]);
  const ratio = (window: { width: number; height: number }) => {
    const { width, height } = layOut(forest, bestShape(forest, window, open), open);
    return width / height;
  };
  expect(ratio({ width: 390, height: 600 })).toBeLessThan(ratio({ width: 1280, height: 600 }));
});

test("an empty directory has an empty chart", () => {
  expect(placed([])).toMatchObject({ width: 0, height: 0 });
});

function overlapsAmong(boxes: Box[]): number {
  return boxes.reduce(
    (sum, a, index) =>
      sum +
      boxes
        .slice(index + 1)
        .filter(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ).length,
    0,
  );
}
