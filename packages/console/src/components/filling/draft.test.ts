import { expect, test } from "vitest";
import { type Drafts, type SentFiles, valuesLeft, withDraft, withFile } from "./draft";
import type { FieldKind, FieldSchema, FormSchema } from "./form-schema";

const field = (kind: FieldKind): FieldSchema => ({ type: "string", "x-kind": kind, "x-label": { zh: kind } });
const formOf = (properties: Record<string, FieldSchema>): FormSchema => ({
  type: "object",
  properties,
  required: [],
  additionalProperties: false,
  "x-order": Object.keys(properties),
});
const form = formOf({
  note: field("TEXT"),
  photo: field("FILE"),
  spots: { ...field("TABLE"), items: formOf({ name: field("TEXT"), photo: field("FILE") }) },
});

const NOW = new Date("2026-07-02T09:00:00Z");
const draftAt = (keptAt: string, note = "") => ({ filled: { values: { note } }, keptAt });
const sent: SentFiles = {
  "ticket-of-today": { name: "东闸.jpg", expiresAt: "2026-07-03T08:00:00Z" },
  "ticket-of-yesterday": { name: "西闸.jpg", expiresAt: "2026-07-02T08:59:59Z" },
};

test("a draft takes the place of the one before it, and goes once it is sent", () => {
  const drafts = withDraft({ report: draftAt("2026-07-01", "早") }, "report", draftAt("2026-07-02", "晚"));
  expect(drafts).toEqual({ report: draftAt("2026-07-02", "晚") });
  expect(withDraft({ ...drafts, other: draftAt("2026-07-01") }, "report", null)).toEqual({
    other: draftAt("2026-07-01"),
  });
});

test("twenty drafts are kept, and the oldest makes room for another one", () => {
  const days = Array.from({ length: 20 }, (_, day) => `2026-06-${String(day + 1).padStart(2, "0")}`);
  const drafts: Drafts = Object.fromEntries(days.map((day) => [day, draftAt(day)]));
  const kept = Object.keys(withDraft(drafts, "report", draftAt("2026-07-02"))).toSorted();
  expect(kept).toEqual([...days.slice(1), "report"]);
});

test("a draft comes back with the files that still wait, in the rows of tables too, without those that expired", () => {
  const values = {
    note: "水位平稳",
    photo: "ticket-of-yesterday",
    spots: [
      { name: "东闸", photo: "ticket-of-today" },
      { name: "西闸", photo: "ticket-of-yesterday" },
    ],
  };
  expect(valuesLeft(form, values, sent, NOW)).toEqual({
    note: "水位平稳",
    spots: [{ name: "东闸", photo: "ticket-of-today" }, { name: "西闸" }],
  });
});

test("a file that is kept with a record stays, and a ticket that is not known here does not", () => {
  expect(valuesLeft(form, { photo: "Evidence:1" }, sent, NOW)).toEqual({ photo: "Evidence:1" });
  expect(valuesLeft(form, { photo: "ticket-of-nobody" }, sent, NOW)).toEqual({});
});

test("what the form no longer asks for is left out", () => {
  expect(valuesLeft(form, { note: "有", gone: "无" }, sent, NOW)).toEqual({ note: "有" });
});

test("with another file, those whose time is over go", () => {
  const upload = { uploadId: "ticket-of-now", name: "南闸.jpg", expiresAt: "2026-07-03T09:00:00Z" };
  expect(Object.keys(withFile(sent, upload, NOW))).toEqual(["ticket-of-today", "ticket-of-now"]);
});
