import { expect, test } from "vitest";
import { effectsOf } from "./effects.ts";

const NOW = new Date("2026-03-01T00:00:00Z");
const SUBJECT = "Assignment:01980000-0000-7000-8000-000000000001";
const edge = {
  rowId: "1",
  id: "01980000-0000-7000-8000-000000000001",
  unitId: "渠务科",
  validFrom: "2026-01-01T00:00:00.000Z",
  validTo: null as string | null,
  recordedAt: "2026-01-01T00:00:00.000Z",
  retractedAt: null,
};
const ended = { ...edge, rowId: "2", validTo: "2026-04-01T00:00:00.000Z", recordedAt: NOW.toISOString() };

test("an edge that is told of for the first time begins", () => {
  const { begins, ends } = effectsOf([{ subject: SUBJECT, before: null, after: edge }], NOW);
  expect(ends).toEqual([]);
  expect(begins).toEqual([
    {
      ...edge,
      __typename: "Assignment",
      validFrom: new Date(edge.validFrom),
      recordedAt: new Date(edge.recordedAt),
    },
  ]);
});

test("an edge of which only the end comes sooner ends, with the end to come", () => {
  const { begins, ends } = effectsOf([{ subject: SUBJECT, before: edge, after: ended }], NOW);
  expect(begins).toEqual([]);
  expect(ends).toMatchObject([{ validTo: new Date("2026-04-01T00:00:00Z"), retractedAt: null }]);
});

test("an edge with other facts, or a later end, ends as it was and begins as it is right", () => {
  for (const [before, after] of [
    [edge, { ...edge, unitId: "泵站科" }],
    [ended, edge],
  ]) {
    const { begins, ends } = effectsOf([{ subject: SUBJECT, before, after }], NOW);
    expect(ends).toMatchObject([{ unitId: "渠务科", retractedAt: NOW }]);
    expect(begins).toHaveLength(1);
  }
});

test("an edge that is taken back ends only, and one that came and went in between is not told of", () => {
  expect(effectsOf([{ subject: SUBJECT, before: edge, after: null }], NOW)).toMatchObject({
    begins: [],
    ends: [{ retractedAt: NOW }],
  });
  const both = [
    { subject: SUBJECT, before: null, after: edge },
    { subject: SUBJECT, before: edge, after: null },
  ];
  expect(effectsOf(both, NOW)).toEqual({ begins: [], ends: [] });
});

test("what happens to a node is no effect on an edge", () => {
  const event = {
    subject: "Duty:01980000-0000-7000-8000-000000000001",
    before: { id: "1" },
    after: { id: "1" },
  };
  expect(effectsOf([event], NOW)).toEqual({ begins: [], ends: [] });
});
