import { expect, test } from "vitest";
import { movedIn, type Place } from "./pool";

const place = (seat: Place["seat"], name: string): Place => ({ seat, personId: `Person:${name}`, name });
const [he, li, su, an] = [
  place("FIRST", "he"),
  place("LEADER", "li"),
  place("FIRST", "su"),
  place("FIRST", "an"),
];
const places = [he, li, su, an];

test("whoever is moved on changes places with the one that follows on the same seat", () => {
  expect(movedIn(places, he, 1)).toEqual([su, li, he, an]);
  expect(movedIn(places, an, -1)).toEqual([he, li, an, su]);
});

test("the first cannot be moved up nor the last down, and a seat's only one stays", () => {
  expect(movedIn(places, he, -1)).toEqual(places);
  expect(movedIn(places, an, 1)).toEqual(places);
  expect(movedIn(places, li, 1)).toEqual(places);
});
