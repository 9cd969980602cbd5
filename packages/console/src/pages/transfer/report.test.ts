import { expect, test } from "vitest";
import { countsSaid, fates, faultTable, type RowReport } from "./report";

const row = (place: number, more: Partial<RowReport> = {}): RowReport => ({
  place,
  status: "CREATED",
  created: ["OrgUnit"],
  unused: [],
  namesakes: [],
  unitId: null,
  personId: null,
  faults: [],
  ...more,
});
const faults: RowReport["faults"] = [{ column: "parent", code: "UNKNOWN_PARENT", candidates: [] }];
const rows = [row(0), row(1, { status: "MATCHED", created: [] }), row(2, { status: "ERROR", faults })];
const say = {
  word: (key: string, args?: Record<string, unknown>) => [key, ...Object.values(args ?? {})].join(" "),
};

test("rows are counted by their fate", () => {
  expect(fates(rows)).toEqual({ CREATED: 1, MATCHED: 1, ERROR: 1 });
});

test("each fault is a line of the report with the cell as it was written", () => {
  const table = faultTable(rows, (place) => ({ number: place + 2, row: { parent: "某局" } }), say);
  expect(table.head).toHaveLength(4);
  expect(table.rows).toEqual([[4, "transfer.column.parent", "某局", "transfer.fault.UNKNOWN_PARENT"]]);
});

test("what was created is said by types", () => {
  const created = [
    { type: "OrgUnit", count: 4 },
    { type: "Post", count: 8 },
  ];
  expect(countsSaid(created, { word: (key, args) => (args ? `${args.type} ${args.count}` : key) })).toBe(
    "transfer.type.OrgUnit 4pages.common.separatortransfer.type.Post 8",
  );
});
