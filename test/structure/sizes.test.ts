import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allFiles, ROOT, sourceFiles } from "./source-files.ts";

const PARTS = ["packages/server/src", "packages/console/src", "packages/plan-parser/src", "scripts"];
const lines = (file: string) => readFileSync(join(ROOT, file), "utf8").split("\n").length - 1;

test("a source file has at most 250 lines", () => {
  const files = sourceFiles(PARTS);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => lines(file) > 250)).toEqual([]);
});

test("a test file has at most 400 lines", () => {
  const tests = allFiles([...PARTS, "test"]).filter((file) => file.endsWith(".test.ts"));
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((file) => lines(file) > 400)).toEqual([]);
});

test("a script has at most 120 lines", () => {
  expect(sourceFiles(["scripts"]).filter((file) => lines(file) > 120)).toEqual([]);
});

test("no file is named after a place instead of a job", () => {
  const banned = /(^|[/.-])(utils?|helpers?|misc|common|managers?)([/.-]|$)/;
  expect(allFiles([...PARTS, "test"]).filter((file) => banned.test(file))).toEqual([]);
});
