import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";
import { NAMED_COLUMNS } from "./named-columns.ts";

const sdl = readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8");

test("a renamed unit differs in its name, not in the keys by which it is found", () => {
  const before = { id: "1", version: 1, name: "水利科", nameKey: "水利科", aliases: [], code: null };
  const after = { ...before, version: 2, name: "水务科", nameKey: "水务科" };
  expect(changedFields("OrgUnit", before, after)).toEqual([
    { name: "name", before: { text: "水利科", node: null }, after: { text: "水务科", node: null } },
  ]);
});

test("what is made says all that it holds, in the order in which it is read", () => {
  const holding = {
    id: "h",
    personId: "p",
    postId: "s",
    isActing: false,
    isMain: true,
    validFrom: "2026-03-01T00:00:00.000Z",
    validTo: null,
    recordedAt: "2026-03-01T00:00:00.000Z",
  };
  const fields = changedFields("PostHolding", null, holding);
  expect(fields.map(({ name, after }) => `${name} ${after.text}`)).toEqual([
    "person Person:p",
    "post Post:s",
    "isActing false",
    "isMain true",
    "validFrom 2026-03-01T00:00:00.000Z",
  ]);
  expect(fields[0]?.after.node).toEqual({ type: "Person", id: "p" });
});

test("a part that goes from a person to a unit changes its party", () => {
  const before = { personId: "p", unitId: null, role: "LEAD" };
  const [change, ...more] = changedFields("Assignment", before, { ...before, personId: null, unitId: "u" });
  expect(change).toMatchObject({ name: "party", before: { text: "Person:p" }, after: { text: "OrgUnit:u" } });
  expect(more).toEqual([]);
});

test("a day has no time, and a list is written as one text", () => {
  expect(changedFields("Plan", null, { issuedOn: "2026-01-05T00:00:00.000Z" })[0]?.after.text).toBe(
    "2026-01-05",
  );
  expect(changedFields("Person", { aliases: ["阿安"] }, { aliases: ["阿安", "小安"] })[0]?.after.text).toBe(
    "阿安、小安",
  );
});

test("a type that is kept in another shape has no fields", () => {
  expect(changedFields("Session", null, { id: "1" })).toEqual([]);
});

// Of these the API shows less than the log keeps, or it is no type of the API at all.
const KEPT_OTHERWISE = /^(Account|Personal\w+)$/;

test.each(Object.entries(NAMED_COLUMNS).filter(([type]) => !KEPT_OTHERWISE.test(type)))(
  "the fields of %s are fields of the API",
  (type, columns) => {
    const [, body = ""] = new RegExp(`^type ${type} .*?\\{\n(.*?)^\\}`, "ms").exec(sdl) ?? [];
    const fields = [...body.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name);
    expect(fields.length).toBeGreaterThan(2);
    const missing = columns.map(({ name }) => name).filter((name) => !fields.includes(name));
    expect(missing.filter((name) => name !== "retiredAt")).toEqual([]);
  },
);
