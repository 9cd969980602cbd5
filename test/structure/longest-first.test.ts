import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LONGEST } from "../support/longest-first.ts";

test("the tests that are begun first are there", () => {
  const root = new URL("../../", import.meta.url).pathname;
  expect(LONGEST.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
