import { expect, test } from "vitest";
import { isSameQuery, searchOf, withSaved } from "./saved-queries";

const late = {
  filter: { status: ["OPEN"], q: "泵" },
  sort: { field: "dueAt", order: "ASC" as const },
  perPage: 25,
};

test("a query of the same name takes the place of the former", () => {
  const saved = [
    { label: "逾期", value: {} },
    { label: "紧急", value: {} },
  ];
  expect(withSaved(saved, { label: "逾期", value: late })).toEqual([
    { label: "紧急", value: {} },
    { label: "逾期", value: late },
  ]);
});

test("two are the same by filter and order, however the filter was put together and however long the pages are", () => {
  expect(isSameQuery(late, { ...late, filter: { q: "泵", status: ["OPEN"] }, perPage: 100 })).toBe(true);
  expect(isSameQuery(late, { ...late, sort: { field: "dueAt", order: "DESC" } })).toBe(false);
  expect(isSameQuery(late, { ...late, filter: {} })).toBe(false);
});

test("its address asks for its first page", () => {
  const params = new URLSearchParams(searchOf(late));
  expect(JSON.parse(params.get("filter") ?? "")).toEqual(late.filter);
  expect([params.get("sort"), params.get("order"), params.get("page"), params.get("perPage")]).toEqual([
    "dueAt",
    "ASC",
    "1",
    "25",
  ]);
});
