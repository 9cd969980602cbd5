import { expect, test } from "vitest";
import { decideReplacement } from "./rules.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const open = (id: string, party: string, from: string) => ({
  id,
  party,
  validFrom: day(from),
  validTo: null,
});
const part = { party: "渠务科", validFrom: day("2026-03-01"), validTo: null };

test("whoever holds the part when another takes it over ends there", () => {
  const held = [open("a", "水库科", "2026-01-01"), open("b", "泵站科", "2026-02-01")];
  expect(decideReplacement(part, held)).toEqual({
    kept: null,
    ended: ["a", "b"],
    retracted: [],
    resumed: [],
  });
});

test("what began at that very instant is taken back, as a period without length holds nothing", () => {
  expect(decideReplacement(part, [open("a", "水库科", "2026-03-01")])).toEqual({
    kept: null,
    ended: [],
    retracted: ["a"],
    resumed: [],
  });
});

test("what begins later and what ended before stays as it is", () => {
  const later = open("a", "水库科", "2026-04-01");
  const earlier = { ...open("b", "泵站科", "2026-01-01"), validTo: day("2026-03-01") };
  expect(decideReplacement(part, [later, earlier])).toEqual({
    kept: null,
    ended: [],
    retracted: [],
    resumed: [],
  });
});

test("a party that has the part already keeps it, and the others give way all the same", () => {
  const held = [open("own", "渠务科", "2026-01-01"), open("a", "水库科", "2026-01-01")];
  expect(decideReplacement(part, held)).toEqual({
    kept: "own",
    ended: ["a"],
    retracted: [],
    resumed: [],
  });
});

test("a party that has it for a shorter time does not keep it for all of the period", () => {
  const held = [{ ...open("own", "渠务科", "2026-01-01"), validTo: day("2026-05-01") }];
  expect(decideReplacement(part, held).kept).toBeNull();
  expect(decideReplacement({ ...part, validTo: day("2026-04-01") }, held).kept).toBe("own");
});

test("whoever gives way for a while has the part again after it, for as long as was planned and no longer", () => {
  const month = { ...part, validTo: day("2026-04-01") };
  const held = [
    open("a", "水库科", "2026-01-01"),
    open("same day", "测量科", "2026-03-01"),
    { ...open("longer", "泵站科", "2026-01-01"), validTo: day("2026-05-01") },
    { ...open("shorter", "闸门科", "2026-01-01"), validTo: day("2026-04-01") },
  ];
  expect(decideReplacement(month, held).resumed).toEqual(["a", "same day", "longer"]);
});
