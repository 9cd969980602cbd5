import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ValidationError } from "../../errors.ts";
import { readKeptDraft } from "./kept-draft.ts";
import { readSource } from "./read-source.ts";

const CASES = join(dirname(fileURLToPath(import.meta.url)), "../../../../plan-parser/test/cases");
const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))(
  "what is read in the case %s can be kept as it is",
  async (name) => {
    const { text, draft } = await readSource({
      kind: "text",
      text: readFileSync(join(CASES, name, "text.txt"), "utf8"),
    });
    expect(readKeptDraft(draft, text.length)).toEqual(draft);
  },
);

const draft = { meta: { title: "防霜冻方案" }, groups: [{ name: "巡查组", kind: "WORKING" }] };
const faultsOf = (given: unknown, length = 100) => {
  try {
    readKeptDraft(given, length);
  } catch (error) {
    if (error instanceof ValidationError)
      return error.faults.map(({ path, code }) => `${path.join(".")} ${code}`);
    throw error;
  }
  return [];
};

test("a draft may lack its title on its way, and nothing else", () => {
  expect(readKeptDraft(draft, 100).meta.title).toBe("防霜冻方案");
  for (const title of [null, undefined, " "])
    expect(readKeptDraft({ ...draft, meta: { title } }, 100).meta.title).toBeNull();
  expect(faultsOf({ ...draft, meta: { title: 7 } })).toEqual(["draft.meta.title INVALID_TYPE"]);
  expect(faultsOf({ ...draft, meta: { title: null }, groups: [{ name: "", kind: "WORKING" }] })).toEqual([
    "draft.groups.0.name TOO_SMALL",
  ]);
  expect(faultsOf({ groups: [] })).toEqual(["draft.meta INVALID_TYPE"]);
  expect(faultsOf(null)).toEqual(["draft INVALID_TYPE"]);
});

test("a span ends within the text", () => {
  const spans = [{ path: "/groups/0/name", start: 90, end: 100 }];
  expect(faultsOf({ ...draft, spans }, 100)).toEqual([]);
  expect(faultsOf({ ...draft, spans }, 99)).toEqual(["draft.spans.0.end TOO_BIG"]);
});
