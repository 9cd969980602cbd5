import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PrintedGroup, PrintedPlan } from "../../packages/server/src/documents/printed-plan.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const CASES = join(ROOT, "packages/plan-parser/test/cases");
const SAMPLE = join(ROOT, "packages/server/sample");
export const GOLD = join(ROOT, "../shared/plans/gold");

/** A draft and where it is from; `accept` gives other readings of a document fact that are as good. */
export interface NamedDraft {
  name: string;
  draft: PrintedPlan & { accept?: Record<string, (string | null)[]> };
}

/** The drafts of all cases of the parser and of the sample bureau. */
export function writtenDrafts(): NamedDraft[] {
  const cases = readdirSync(CASES).filter((name) => /^\d\d-/.test(name));
  const samples = readdirSync(SAMPLE).filter((name) => name.endsWith(".draft.json"));
  return [
    ...cases.map((name) => ({ name, draft: draftIn(join(CASES, name, "expected.json")) })),
    ...samples.map((name) => ({ name, draft: draftIn(join(SAMPLE, name)) })),
  ];
}

/** The drafts of real plans, where they are on this machine. */
export function realDrafts(): NamedDraft[] {
  if (!existsSync(GOLD)) return [];
  return readdirSync(GOLD).map((name) => ({ name, draft: draftIn(join(GOLD, name)) }));
}

function draftIn(file: string): NamedDraft["draft"] {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A text as texts of two drafts are compared: neither width nor white space nor what copying left in it counts. */
export function fold(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/&nbsp;|[\s\p{C}]/gu, "")
    .replace(/(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu, "")
    .replace(/[。;,、…]+$/u, "");
}

/** What a draft says of each group and block, one line a fact, so that two drafts are compared fact by fact. */
export function factsOf({ groups }: Pick<PrintedPlan, "groups">): string[] {
  return groups.flatMap(factsOfGroup).sort();
}

function factsOfGroup(group: PrintedGroup): string[] {
  const own = `${group.kind} ${fold(group.name)}`;
  const each = (field: string, list: readonly string[]) => [
    ...new Set(list.map((item) => `${own}: ${field} ${fold(item)}`)),
  ];
  return [
    own,
    ...each("parent", group.parent == null ? [] : [group.parent]),
    ...each("host", group.hostDepartment == null ? [] : [group.hostDepartment]),
    ...each(
      "member",
      group.members.flatMap(({ name, role }) => (name == null ? [] : [`${role} ${name}`])),
    ),
    ...each("lead", parties(group.leads)),
    ...each("responsible", parties(group.responsible)),
    ...each("supporting", parties(group.supporting)),
    ...each("duty", group.duties),
  ];
}

/** Parties one by one, also where a draft keeps several as they are printed together. */
function parties(names: readonly string[]): string[] {
  return names.flatMap((name) => name.split(/[、，；]/u));
}

/** The posts of each person over the whole draft, for documents print them once. */
export function postsOf({ groups }: Pick<PrintedPlan, "groups">): string[] {
  const members = groups.flatMap((group) => group.members);
  const posts = members.flatMap(({ name, posts: own }) => own.map((post) => [name, post] as const));
  return [
    ...new Set(posts.flatMap(([name, post]) => (name == null ? [] : [`${fold(name)}: ${fold(post)}`]))),
  ].sort();
}
