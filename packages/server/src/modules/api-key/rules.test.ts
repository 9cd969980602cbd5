import { expect, test } from "vitest";
import { decideExpiry, decideUsable, endOfOverlap, expiryAfterRotation } from "./rules.ts";

const at = (text: string) => new Date(text);
const NOW = at("2026-03-01T00:00:00Z");

test("a key ends after now and within 366 days", () => {
  expect(decideExpiry(at("2026-03-01T00:00:01Z"), NOW)).toEqual({ allowed: true });
  expect(decideExpiry(at("2027-03-02T00:00:00Z"), NOW)).toEqual({ allowed: true });
  expect(decideExpiry(at("2027-03-02T00:00:01Z"), NOW)).toMatchObject({ code: "KEY_LIFETIME" });
  expect(decideExpiry(NOW, NOW)).toMatchObject({ code: "KEY_LIFETIME", path: ["expiresAt"] });
});

test("a key that was revoked or has expired is neither replaced nor revoked again", () => {
  expect(decideUsable({ enabled: true, expiresAt: null }, NOW)).toEqual({ allowed: true });
  expect(decideUsable({ enabled: false, expiresAt: null }, NOW)).toMatchObject({ code: "KEY_REVOKED" });
  expect(decideUsable({ enabled: true, expiresAt: NOW }, NOW)).toMatchObject({ code: "KEY_REVOKED" });
});

test("a key that replaces another one lasts as long as that one was made to last", () => {
  const ninetyDays = { createdAt: at("2026-01-01T00:00:00Z"), expiresAt: at("2026-04-01T00:00:00Z") };
  expect(expiryAfterRotation(ninetyDays, NOW)).toEqual(at("2026-05-30T00:00:00Z"));
  expect(expiryAfterRotation({ ...ninetyDays, expiresAt: null }, NOW)).toEqual(at("2027-03-02T00:00:00Z"));
});

test("a replaced key goes on for the overlap, but never longer than it would have", () => {
  expect(endOfOverlap(at("2026-04-01T00:00:00Z"), 24, NOW)).toEqual(at("2026-03-02T00:00:00Z"));
  expect(endOfOverlap(null, 1, NOW)).toEqual(at("2026-03-01T01:00:00Z"));
  expect(endOfOverlap(at("2026-03-01T00:30:00Z"), 24, NOW)).toEqual(at("2026-03-01T00:30:00Z"));
});
