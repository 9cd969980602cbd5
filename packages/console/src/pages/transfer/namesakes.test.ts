import { expect, test } from "vitest";
import { sameNamed } from "./namesakes";

test("of one name, whoever holds a post comes first", () => {
  const entries = ["", "水务局 科员"].map((place, index) => ({ id: String(index), name: "林波", place }));
  expect(sameNamed(entries)[0]?.entries.map(({ id }) => id)).toEqual(["1", "0"]);
});

test("entries of one name stand together, however they are padded", () => {
  const entries = ["林波", "林　波", "骆峰"].map((name, place) => ({ id: String(place), name, place: "" }));
  expect(sameNamed(entries).map(({ name, entries: all }) => [name, all.length])).toEqual([
    ["林波", 2],
    ["骆峰", 1],
  ]);
});
