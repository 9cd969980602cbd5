import { expect, test } from "vitest";
import { changesGaps, tellingSteps } from "./steps";

const none = { gapsOpened: [], gapsClosed: [], orphanedDuties: [], changedChains: [] };
const opening = { ...none, gapsOpened: ["a gap"] };
const changing = { ...none, changedChains: ["a chain"] };

test("a day on which nothing follows is not told of", () => {
  expect(tellingSteps([none, opening, none, changing])).toEqual([opening, changing]);
});

test("only that others answer makes no gap", () => {
  expect([none, opening, changing].map(changesGaps)).toEqual([false, true, false]);
});
