import { expect, test } from "vitest";
import { resultLines } from "./result-lines";

const figure = (label: string, onDay: string, value: number, unit: string | null = "人") => ({
  label,
  onDay,
  value,
  unit,
});

test("what was counted on several days becomes a line, the days as far apart as they are", () => {
  const lines = resultLines([
    figure("转移人数", "2026-02-05", 40),
    figure("转移人数", "2026-02-02", 10),
    figure("转移人数", "2026-02-01", 20),
  ]);
  expect(lines).toEqual([
    {
      label: "转移人数",
      unit: "人",
      points: [
        { day: "2026-02-01", value: 20, x: 0, y: 0.5 },
        { day: "2026-02-02", value: 10, x: 0.25, y: 0.25 },
        { day: "2026-02-05", value: 40, x: 1, y: 1 },
      ],
    },
  ]);
});

test("of two figures of one day the one entered later is the last", () => {
  const [line] = resultLines([
    figure("车辆", "2026-02-02", 5),
    figure("车辆", "2026-02-02", 4),
    figure("车辆", "2026-02-01", 3),
  ]);
  expect(line?.points.map(({ value }) => value)).toEqual([3, 4, 5]);
});

test("a single figure, figures of one day and figures in different units make no line", () => {
  expect(resultLines([figure("车辆", "2026-02-01", 3)])).toEqual([]);
  expect(resultLines([figure("车辆", "2026-02-01", 3), figure("车辆", "2026-02-01", 4)])).toEqual([]);
  expect(resultLines([figure("沙袋", "2026-02-01", 3, "只"), figure("沙袋", "2026-02-02", 4, "吨")])).toEqual(
    [],
  );
});

test("figures below nothing and figures that are all nothing have their place too", () => {
  const of = (...values: number[]) =>
    resultLines(values.map((value, index) => figure("增减", `2026-02-0${index + 1}`, value)))[0]?.points.map(
      ({ y }) => y,
    );
  expect(of(-10, 0, 10)).toEqual([0, 0.5, 1]);
  expect(of(0, 0)).toEqual([0, 0]);
});
