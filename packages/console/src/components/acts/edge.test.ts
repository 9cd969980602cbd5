import { expect, test } from "vitest";
import { corrections } from "./edge";

const edge = { id: "PostHolding:1", validFrom: "2026-01-01T04:00:00Z", isMain: true, isActing: false };
const before = { validFrom: "2026-01-01", validTo: null };
const instantOf = (day: unknown) => `${day}T00:00:00Z`;

test("what was left alone is not corrected", () => {
  const values = { ...before, isMain: true, isActing: false, partyId: null, neverHeld: false };
  expect(corrections(edge, before, values, instantOf)).toEqual({ id: edge.id });
});

test("another day, another person and another kind of holding are", () => {
  const values = {
    validFrom: "2026-02-01",
    validTo: null,
    partyId: "Person:2",
    isMain: false,
    isActing: false,
  };
  expect(corrections(edge, before, values, instantOf)).toEqual({
    id: edge.id,
    partyId: "Person:2",
    validFrom: "2026-02-01T00:00:00Z",
    isMain: false,
  });
});

test("an end that is emptied was no end", () => {
  const ended = { ...before, validTo: "2026-03-01" };
  expect(corrections(edge, ended, { ...ended, validTo: null }, instantOf)).toEqual({
    id: edge.id,
    isOpen: true,
  });
});

test("what never held is taken back whatever else was filled in", () => {
  const values = { ...before, partyId: "Person:2", neverHeld: true };
  expect(corrections(edge, before, values, instantOf)).toEqual({ id: edge.id, neverHeld: true });
});
