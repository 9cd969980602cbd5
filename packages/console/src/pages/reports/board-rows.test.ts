import { expect, test } from "vitest";
import { type AnsweredCell, blocksOf, countOf } from "./board-rows";

const NOW = Date.parse("2026-03-02T10:00:00Z");
const clock = { now: NOW, today: "2026-03-02", onlyOpen: false };

function cell(day: string, state: AnsweredCell["state"], faults: readonly string[] = []): AnsweredCell {
  return { occurrenceId: `${day} ${state}`, day, dueAt: `${day}T09:00:00Z`, state, isByWatch: false, faults };
}

const daily = { id: "o1", name: "日报", cutOff: "17:00" };
const weekly = { id: "o2", name: "周报", cutOff: "12:00" };
const rows = [
  {
    obligation: daily,
    reporter: { id: "r1" },
    cells: [cell("2026-03-01", "SUBMITTED"), cell("2026-03-02", "PENDING")],
  },
  {
    obligation: daily,
    reporter: { id: "r2" },
    cells: [cell("2026-03-01", "WAIVED"), cell("2026-03-02", "ZERO", ["FALSE"])],
  },
  { obligation: weekly, reporter: { id: "r3" }, cells: [cell("2026-03-01", "MISSED")] },
];

test("the reporters stand under their obligation in the order in which they come, each with its days", () => {
  const blocks = blocksOf(rows, clock);
  expect(blocks.map(({ obligation, rows: own }) => [obligation.name, own.length])).toEqual([
    ["日报", 2],
    ["周报", 1],
  ]);
  expect(blocks[0]?.rows[0]?.cells.get("2026-03-02")?.state).toBe("OVERDUE");
  expect(blocks[0]?.rows[0]?.cells.get("2026-03-03")).toBeUndefined();
});

test("a false report is marked as faulty, a late one is not", () => {
  const [block] = blocksOf(rows, clock);
  expect(block?.rows[1]?.cells.get("2026-03-02")?.isFaulty).toBe(true);
  const late = [
    {
      obligation: daily,
      reporter: { id: "r1" },
      cells: [cell("2026-03-01", "LATE", ["LATE"])],
    },
  ];
  expect(blocksOf(late, clock)[0]?.rows[0]?.cells.get("2026-03-01")?.isFaulty).toBe(false);
});

test("on demand only those are shown of whom something is wanted", () => {
  const blocks = blocksOf(rows, { ...clock, onlyOpen: true });
  expect(blocks.flatMap(({ rows: own }) => own.map(({ row }) => row.reporter.id))).toEqual(["r1", "r3"]);
});

test("a day counts what was owed and what came; who was let off owed nothing", () => {
  const blocks = blocksOf(rows, clock);
  expect(countOf(blocks, "2026-03-01")).toEqual({ due: 2, reported: 1, missed: 1, open: 0 });
  expect(countOf(blocks, "2026-03-02")).toEqual({ due: 2, reported: 1, missed: 0, open: 1 });
  expect(countOf(blocks, "2026-03-03")).toEqual({ due: 0, reported: 0, missed: 0, open: 0 });
});
