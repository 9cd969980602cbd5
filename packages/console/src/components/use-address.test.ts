import { expect, test } from "vitest";
import { changed } from "./use-address";

test("what is set stands in the address, what is set to nothing leaves it, and the rest stays", () => {
  const address = changed(new URLSearchParams("day=2026-03-01&planId=Plan:1&q=水"), {
    day: "2026-03-02",
    planId: null,
    page: "",
  });
  expect([...address]).toEqual([
    ["day", "2026-03-02"],
    ["q", "水"],
  ]);
});
