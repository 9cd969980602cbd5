import { expect, test } from "vitest";
import { fieldWords, shownValue } from "./field-words";

test("a field has the word of its form, and one of the change log to fall back on", () => {
  expect(fieldWords("Duty", "text")).toEqual({
    form: "resources.duties.fields.text",
    own: "history.field.text",
  });
  expect(fieldWords("PostHolding", "validTo")).toEqual({ form: null, own: "history.field.validTo" });
});

test("a code and a yes are shown by their words", () => {
  expect(shownValue("Task", "status", "DONE")).toEqual({ as: "word", value: "tasks.taskStatus.DONE" });
  expect(shownValue("Post", "isHead", "true")).toEqual({ as: "word", value: "ra.boolean.true" });
});

test("an instant and a day are shown as such, where the field holds one", () => {
  const instant = "2026-03-01T00:00:00.000Z";
  expect(shownValue("PostHolding", "validFrom", instant)).toEqual({ as: "instant", value: instant });
  expect(shownValue("Plan", "issuedOn", "2026-01-05")).toEqual({ as: "day", value: "2026-01-05" });
  expect(shownValue("CalendarDay", "day", "2026-01-05")).toEqual({ as: "day", value: "2026-01-05" });
  expect(shownValue("Person", "name", "2026-01-05")).toEqual({ as: "text", value: "2026-01-05" });
  expect(shownValue("Duty", "text", instant)).toEqual({ as: "text", value: instant });
});
