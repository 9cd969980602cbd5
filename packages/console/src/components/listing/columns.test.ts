import { expect, test } from "vitest";
import { hiddenAtFirst, type ListColumn, shownColumns } from "./columns";

const column = (source: string, isExtra = false): ListColumn<object> => ({
  source,
  isExtra,
  text: () => source,
});
const columns = [column("number"), column("text"), column("unit", true), column("plan")];
const sources = (shown: ListColumn<object>[]) => shown.map(({ source }) => source);

test("extra columns are hidden until somebody chooses them", () => {
  expect(hiddenAtFirst(columns)).toEqual(["unit"]);
  expect(sources(shownColumns(columns, hiddenAtFirst(columns)))).toEqual(["number", "text", "plan"]);
});

test("columns stand in the order chosen, and those not yet moved keep their place", () => {
  expect(sources(shownColumns(columns, [], [1, 0]))).toEqual(["text", "number", "unit", "plan"]);
  expect(sources(shownColumns(columns, ["number"], [3, 1, 2, 0]))).toEqual(["plan", "text", "unit"]);
});
