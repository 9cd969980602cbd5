import { expect, test } from "vitest";
import { scaleFor } from "./save-picture";

test("a picture is drawn twice as sharp as the screen, a huge one as large as browsers allow", () => {
  expect(scaleFor(1000, 600)).toBe(2);
  const scale = scaleFor(9000, 7000);
  expect(scale).toBeLessThan(1);
  expect(9000 * 7000 * scale ** 2).toBeLessThanOrEqual(40_000_001);
  expect(30_000 * scaleFor(30_000, 400)).toBeLessThanOrEqual(12_000);
});
