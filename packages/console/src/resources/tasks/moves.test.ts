import { expect, test } from "vitest";
import { isLate, moveWord, neededFor } from "./moves";

const NOW = Date.parse("2026-03-01T00:00:00Z");

test("holding up, giving up and sending back need a reason; finishing and accepting a person", () => {
  expect(neededFor("OPEN", "BLOCKED")).toBe("reason");
  expect(neededFor("IN_PROGRESS", "CANCELLED")).toBe("reason");
  expect(neededFor("DONE", "IN_PROGRESS")).toBe("reason");
  expect(neededFor("OPEN", "DONE")).toBe("person");
  expect(neededFor("DONE", "ACCEPTED")).toBe("person");
});

test("beginning needs nothing", () => {
  expect(neededFor("OPEN", "IN_PROGRESS")).toBeNull();
});

test("going on is called otherwise when it is sending back", () => {
  expect(moveWord("OPEN", "IN_PROGRESS")).toBe("tasks.taskMove.IN_PROGRESS");
  expect(moveWord("ACCEPTED", "IN_PROGRESS")).toBe("tasks.taskMove.REOPEN");
});

test("a task is late past its due time while it is not done", () => {
  const dueAt = "2026-02-28T00:00:00Z";
  expect(isLate({ status: "BLOCKED", dueAt }, NOW)).toBe(true);
  expect(isLate({ status: "DONE", dueAt }, NOW)).toBe(false);
  expect(isLate({ status: "OPEN", dueAt: "2026-03-02T00:00:00Z" }, NOW)).toBe(false);
  expect(isLate({ status: "OPEN", dueAt: null }, NOW)).toBe(false);
});
