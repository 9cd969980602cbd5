import { expect, test } from "vitest";
import { reasonFault } from "./reason";
import { SHOWN_SECONDS, secondsLeft } from "./seconds-left";

test("a reason has four characters at least, without the blanks around it", () => {
  for (const reason of [undefined, "", "查看", "    ", " 看 看", "𠮷𠮷𠮷"])
    expect(reasonFault(reason), String(reason)).toBe("personal.reason.short");
  for (const reason of ["应急联络", " 核对名册 ", "𠮷𠮷𠮷𠮷", "Urgent contact"])
    expect(reasonFault(reason), reason).toBeUndefined();
});

test("a value is in sight for its whole last second, and not longer", () => {
  const until = SHOWN_SECONDS * 1000;
  expect([0, 1, 999, 1000, until - 1, until, until + 5000].map((now) => secondsLeft(until, now))).toEqual([
    60, 60, 60, 59, 1, 0, 0,
  ]);
});
