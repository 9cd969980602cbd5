import { expect, test } from "vitest";
import { mondayAfter } from "./week";

test("the week of a Monday, a Wednesday and a Sunday ends on the same Monday", () => {
  for (const day of ["2026-03-02", "2026-03-04", "2026-03-08"]) expect(mondayAfter(day)).toBe("2026-03-09");
  expect(mondayAfter("2026-03-09")).toBe("2026-03-16");
});

test("a week may end in the next year", () => {
  expect(mondayAfter("2026-12-31")).toBe("2027-01-04");
});
