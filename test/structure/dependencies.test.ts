import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./source-files.ts";

const FOLDERS = ["", "packages/server/", "packages/console/", "packages/plan-parser/"];
const KINDS = ["dependencies", "devDependencies"] as const;

const text = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");

interface Row {
  name: string;
  version: string;
  cells: string[];
}

/** The table of a section, without its head. */
function rowsOf(section: string): Row[] {
  const [, after = ""] = text.split(`\n## ${section}\n`);
  const [own = ""] = after.split("\n## ");
  return [...own.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = "", rest = ""]) => {
    const cells = rest.split(" | ");
    return { name, version: cells[0] ?? "", cells };
  });
}

interface Manifest {
  version: string;
  license: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Manifest;
}

const sections = FOLDERS.flatMap((folder) => {
  const manifest = readManifest(`${folder}package.json`);
  return KINDS.map((kind) => ({
    folder,
    title: `\`${folder}package.json\`: ${kind}`,
    pinned: Object.entries(manifest[kind] ?? {}).filter(([, version]) => !version.startsWith("workspace:")),
  }));
}).filter(({ pinned }) => pinned.length > 0);

test.each(sections)("each package of $title has a row with its version, and no other has one", (section) => {
  const named = rowsOf(section.title).map(({ name, version }) => [name, version]);
  expect(named.toSorted()).toEqual(section.pinned.toSorted());
});

test.each(sections)("each row of $title says the license that its package says", ({ folder, title }) => {
  const licenses = rowsOf(title).map(({ name, cells }) => [name, cells[3]]);
  expect(licenses.length).toBeGreaterThan(0);
  const installed = licenses.map(([name]) => {
    const { license } = readManifest(`${folder}node_modules/${name}/package.json`);
    return [name, license.replace(/^\((.*)\)$/, "$1")];
  });
  expect(licenses).toEqual(installed);
});

test.each(sections)("each row of $title says what for, why, when and by whom", ({ title }) => {
  for (const { name, cells } of rowsOf(title)) {
    expect(cells, name).toHaveLength(6);
    expect(cells[4], name).toMatch(/^20\d\d-\d\d-\d\d/);
    expect(cells.filter((cell) => cell.trim() === "" || cell === "-")).toEqual([]);
  }
});

test("a package whose last release is more than two years back, or nearly, is named among the weak points", () => {
  const LATEST_WITHOUT_A_WORD = "2025-06-01";
  const weak = rowsOf("Weak points").map(({ name }) => name);
  const old = sections
    .flatMap(({ title }) => rowsOf(title))
    .filter(({ cells }) => (cells[4] ?? "") < LATEST_WITHOUT_A_WORD)
    .map(({ name }) => name);
  expect(old.length).toBeGreaterThan(0);
  expect(old.filter((name) => !weak.includes(name))).toEqual([]);
});

test("no weak point is of a package that is gone", () => {
  const named = sections.flatMap(({ pinned }) => pinned.map(([name]) => name));
  const weak = rowsOf("Weak points").map(({ name }) => name);
  expect(weak.filter((name) => !named.includes(name))).toEqual([]);
});

test("each override has a row with its version and reason, and no other has one", () => {
  const [, after = ""] = readFileSync(join(ROOT, "pnpm-workspace.yaml"), "utf8").split("\noverrides:\n");
  const overrides = [...after.matchAll(/^ {2}"?([^"#:\s]+)"?: (\S+)$/gm)].map(([, name, version]) => [
    name,
    version,
  ]);
  expect(overrides.length).toBeGreaterThan(0);
  const rows = rowsOf("Overrides");
  expect(rows.map(({ name, version }) => [name, version]).toSorted()).toEqual(overrides.toSorted());
  expect(rows.filter(({ cells }) => cells.length !== 2)).toEqual([]);
});
