import { expect, test } from "vitest";
import { keyState } from "./key-state";

const NOW = "2026-03-01T08:00:00.000Z";

test("a key is live until its time is over", () => {
  expect(keyState({ isRevoked: false, expiresAt: "2026-03-01T08:00:00.001Z" }, NOW)).toBe("LIVE");
  expect(keyState({ isRevoked: false, expiresAt: "2026-03-01T08:00:00.000Z" }, NOW)).toBe("EXPIRED");
});

test("a key without an end is live until it is taken back", () => {
  expect(keyState({ isRevoked: false, expiresAt: null }, NOW)).toBe("LIVE");
  expect(keyState({ isRevoked: true, expiresAt: null }, NOW)).toBe("REVOKED");
});
