import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const CASE = join(ROOT, "packages/plan-parser/test/cases/01-smallest-plan");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dutygraph-parse-"));
});

test("documents become drafts, one line each; paths are meant from where the command was called", async () => {
  const text = await readFile(join(CASE, "text.txt"), "utf8");
  await writeFile(join(folder, "计划 一.txt"), text);
  await writeFile(join(folder, "b.html"), `<p>${text.replace(/\n/gu, "</p><p>")}</p>`);
  const { status, output } = await parsePlans("计划 一.txt", "b.html", "--out", "drafts", "--text");
  expect(status, output).toBe(0);
  expect(output.trim().split("\n")).toHaveLength(2);
  expect((await readdir(join(folder, "drafts"))).sort()).toEqual([
    "b.out.json",
    "b.text.txt",
    "计划 一.out.json",
    "计划 一.text.txt",
  ]);
  const expected = JSON.parse(await readFile(join(CASE, "expected.json"), "utf8"));
  for (const name of ["计划 一", "b"]) {
    const draft = JSON.parse(await readFile(join(folder, "drafts", `${name}.out.json`), "utf8"));
    expect(draft.groups).toEqual(expected.groups);
    expect(Object.keys(draft).sort()).toEqual(
      ["clauses", "departments", "groups", "issues", "meta", "obligations", "spans"].sort(),
    );
    const read = await readFile(join(folder, "drafts", `${name}.text.txt`), "utf8");
    for (const { start, end, printed } of draft.spans) expect(read.slice(start, end)).toBe(printed);
  }
});

test("files that cannot be read are named with the reason, the others are still written, the command fails", async () => {
  await writeFile(join(folder, "a.txt"), await readFile(join(CASE, "text.txt")));
  await writeFile(join(folder, "a.docx"), "no document");
  await writeFile(join(folder, "old.doc"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  const { status, output } = await parsePlans("absent.txt", "a.docx", "old.doc", "a.txt", "../a.txt");
  expect(status).toBe(1);
  expect(output).toMatch(/✗ absent\.txt: there is no such file/);
  expect(output).toMatch(/✗ a\.docx: DAMAGED: /);
  expect(output).toMatch(/✗ old\.doc: OLD_WORD_FORMAT: .*save it as \.docx/);
  expect(output).toMatch(/✓ a\.txt: /);
  expect(await readdir(folder)).toContain("a.out.json");
});

test("two files of one name do not overwrite each other", async () => {
  await writeFile(join(folder, "a.txt"), await readFile(join(CASE, "text.txt")));
  await writeFile(join(folder, "a.html"), "<p>别的方案</p>");
  const { status, output } = await parsePlans("a.txt", "a.html");
  expect(status).toBe(1);
  expect(output).toContain("✗ a.html: a.out.json was just written for a.txt");
});

test("without a file the usage is told", async () => {
  const { status, output } = await parsePlans();
  expect(status).toBe(2);
  expect(output).toContain("plan:parse FILE…");
});

function parsePlans(...args: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn("node", ["scripts/parse-plan.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}
