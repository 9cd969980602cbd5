import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NAMED_COLUMNS } from "../../packages/server/src/modules/change-event/named-columns.ts";
import { UNDO_WAYS } from "../../packages/server/src/modules/undo/undo-ways.ts";

const textOf = (path: string) => readFileSync(new URL(`../../packages/${path}`, import.meta.url), "utf8");

const sdl = textOf("server/schema.graphql");
const words = textOf("console/src/messages/zh/history.ts");

/** The keys of a group of words; the console's modules are bundled, not run here. */
function keysOf(group: string): string[] {
  const [, body = ""] = new RegExp(`^  ${group}: \\{\n(.*?)^  \\}`, "ms").exec(words) ?? [];
  return [...body.matchAll(/^ {4}(\w+):/gm)].map(([, key = ""]) => key);
}

/** The keys of a file that holds one group of words alone. */
function keysIn(file: string): string[] {
  return [...textOf(`console/src/messages/zh/${file}.ts`).matchAll(/^ {2}(\w+):/gm)].map(
    ([, key = ""]) => key,
  );
}

const actions = keysIn("actions");

/** What stands within the braces of a type or an enum. */
function namesIn(kind: string, name: string, pattern: RegExp): string[] {
  const [, body = ""] = new RegExp(`^${kind} ${name} \\{\n(.*?)^\\}`, "ms").exec(sdl) ?? [];
  return [...body.matchAll(pattern)].map(([, found = ""]) => found);
}

const mutations = namesIn("type", "Mutation", /^ {2}(\w+)\(/gm);

test("the change log has a word for what every mutation did", () => {
  expect(mutations.length).toBeGreaterThan(50);
  expect(mutations.filter((name) => !actions.includes(name))).toEqual([]);
});

test("the table of what can be taken back has a row for every mutation", () => {
  expect(mutations.filter((name) => !Object.hasOwn(UNDO_WAYS, name))).toEqual([]);
});

test("the change log has a word for every field that can differ", () => {
  const names = Object.values(NAMED_COLUMNS).flatMap((columns) => columns.map(({ name }) => name));
  const wordless = names.filter((name) => !keysIn("history-fields").includes(name));
  expect(names.length).toBeGreaterThan(80);
  expect(wordless).toEqual([]);
});

test.each([
  ["UndoObstacle", "obstacle"],
  ["ActorKind", "actor"],
  ["ChangeLogFaultCode", "fault"],
])("the change log has a word for each %s", (name, group) => {
  const codes = namesIn("enum", name, /^ {2}([A-Z_]+)$/gm);
  expect(codes.length).toBeGreaterThan(1);
  expect(codes.toSorted()).toEqual(keysOf(group).toSorted());
});
