import { expect, test } from "vitest";
import type { Seat } from "../seats";
import { ANYBODY, personIn, poolFor } from "./pool-for";

const place = (name: string, seat: Seat, order: number) => ({ seat, order, person: { id: name, name } });
const members = [
  place("li", "LEADER", 0),
  place("he", "FIRST", 1),
  place("su", "SECOND", 2),
  place("an", "SECOND", 3),
  place("he", "SECOND", 4),
];

test("those of the wanted seat come first in the order of their turns, then all others", () => {
  expect(poolFor(members, "SECOND").map(({ person }) => person.name)).toEqual(["su", "an", "he", "li"]);
});

test("who is in two pools is named once, with both seats, the wanted one first", () => {
  expect(poolFor(members, "SECOND").find(({ person }) => person.id === "he")?.seats).toEqual([
    "SECOND",
    "FIRST",
  ]);
});

test("somebody outside the pools is taken by name where that was chosen", () => {
  expect(personIn({ who: "he", personId: "li" })).toBe("he");
  expect(personIn({ who: ANYBODY, personId: "li" })).toBe("li");
  expect(personIn({ personId: "li" })).toBe("li");
});
