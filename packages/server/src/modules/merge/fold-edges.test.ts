import { describe, expect, test } from "vitest";
import type { PostHolding, UnitPlacement } from "../../generated/prisma/client.ts";
import { foldEdges } from "./fold-edges.ts";

const day = (text: string | null) => (text === null ? null : new Date(`2026-${text}T00:00:00Z`));
const shown = (date: Date | null) => date?.toISOString().slice(5, 10) ?? null;

function holding(id: string, from: string, to: string | null, more: Partial<PostHolding> = {}): PostHolding {
  const facts = { personId: "kept", postId: "post", isActing: false, isMain: false, sourceId: null };
  const times = {
    validFrom: day(from) as Date,
    validTo: day(to),
    recordedAt: new Date(0),
    retractedAt: null,
  };
  return { rowId: `row ${id}`, id, ...facts, ...times, ...more };
}

/** A duplicate's edge: as it was, and as it would be the kept one's. */
const moved = (row: PostHolding) => ({ before: { ...row, personId: "duplicate" }, row });

function told(fold: {
  rewrites: { before: PostHolding; after: PostHolding | null }[];
  rests: PostHolding[];
}) {
  return [
    ...fold.rewrites.map(({ before, after }) => [
      before.id,
      after === null ? "gone" : `${shown(after.validFrom)}–${shown(after.validTo)}`,
    ]),
    ...fold.rests.map((row) => ["rest", `${shown(row.validFrom)}–${shown(row.validTo)}`]),
  ];
}

describe("an edge of the duplicate", () => {
  test("goes over as it is where the kept one has none like it then", () => {
    const kept = [holding("k", "01-01", "02-01")];
    const fold = foldEdges("PostHolding", [moved(holding("m", "02-01", null))], kept);
    expect(told(fold)).toEqual([["m", "02-01–null"]]);
    expect(fold.rewrites[0]?.after?.personId).toBe("kept");
    expect(fold.collapsed).toBe(0);
  });

  test("is gone where an edge of the kept one says the same for all its time", () => {
    const fold = foldEdges(
      "PostHolding",
      [moved(holding("m", "02-01", "03-01"))],
      [holding("k", "01-01", null)],
    );
    expect(told(fold)).toEqual([["m", "gone"]]);
    expect(fold.collapsed).toBe(1);
  });

  test("widens the kept one's where it says the same for longer, over a hole too", () => {
    const kept = [holding("k1", "02-01", "03-01"), holding("k2", "04-01", "05-01")];
    const fold = foldEdges("PostHolding", [moved(holding("m", "01-01", "04-15"))], kept);
    expect(fold.believed.map((row) => `${shown(row.validFrom)}–${shown(row.validTo)}`)).toEqual([
      "01-01–05-01",
    ]);
    expect(told(fold)).toEqual([
      ["k1", "01-01–05-01"],
      ["k2", "gone"],
      ["m", "gone"],
    ]);
  });

  test("hands on that the post was the main one", () => {
    const kept = [holding("k", "01-01", null)];
    const fold = foldEdges("PostHolding", [moved(holding("m", "01-01", null, { isMain: true }))], kept);
    expect(fold.rewrites.find(({ before }) => before.id === "k")?.after?.isMain).toBe(true);
  });

  test("makes the post the main one only for its own time, where the kept one's is not", () => {
    const kept = [holding("k", "01-01", null, { sourceId: "source" })];
    const fold = foldEdges("PostHolding", [moved(holding("m", "03-01", "06-01", { isMain: true }))], kept);
    expect(told(fold)).toEqual([
      ["k", "01-01–03-01"],
      ["m", "gone"],
      ["rest", "03-01–06-01"],
      ["rest", "06-01–null"],
    ]);
    expect(fold.believed.map(({ isMain, sourceId }) => [isMain, sourceId])).toEqual([
      [false, "source"],
      [true, "source"],
      [false, "source"],
    ]);
  });

  test("does not make more of its time the main one than the kept one's says", () => {
    const kept = [holding("k", "02-01", "03-01", { isMain: true })];
    const fold = foldEdges("PostHolding", [moved(holding("m", "01-01", null))], kept);
    expect(told(fold)).toEqual([
      ["m", "01-01–02-01"],
      ["rest", "03-01–null"],
    ]);
    expect(fold.believed.map(({ isMain }) => isMain)).toEqual([true, false, false]);
  });

  test("keeps what is left of its time where the kept one's differs for a while", () => {
    const kept = [holding("k", "02-01", "03-01", { isActing: true })];
    const fold = foldEdges("PostHolding", [moved(holding("m", "01-01", null))], kept);
    expect(told(fold)).toEqual([
      ["m", "01-01–02-01"],
      ["rest", "03-01–null"],
    ]);
  });

  test("gives way to the place where the kept unit stands then", () => {
    const place = (id: string, parentId: string): UnitPlacement => ({
      ...holding(id, "01-01", null),
      unitId: "kept",
      parentId,
      tree: "LINE",
    });
    const duplicate = place("m", "other parent");
    const fold = foldEdges("UnitPlacement", [{ before: duplicate, row: duplicate }], [place("k", "parent")]);
    expect(fold.rewrites).toEqual([{ before: duplicate, after: null }]);
    expect(fold.believed.map(({ parentId }) => parentId)).toEqual(["parent"]);
  });
});
