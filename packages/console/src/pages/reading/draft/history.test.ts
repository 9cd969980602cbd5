import { expect, test } from "vitest";
import { advance, beginHistory, bringBack, takeBack } from "./history";

const worked = advance(
  advance(beginHistory(1), () => 2),
  () => 3,
);

test("edits are taken back and brought back one by one", () => {
  expect(takeBack(worked).present).toBe(2);
  expect(takeBack(takeBack(worked)).present).toBe(1);
  expect(bringBack(takeBack(worked))).toEqual(worked);
});

test("at either end nothing more happens", () => {
  expect(takeBack(beginHistory(1)).present).toBe(1);
  expect(bringBack(worked).present).toBe(3);
});

test("an edit after taking back forgets what was taken back; one that changes nothing does not", () => {
  expect(advance(takeBack(worked), () => 4).future).toEqual([]);
  expect(advance(takeBack(worked), (state) => state).future).toEqual([3]);
});
