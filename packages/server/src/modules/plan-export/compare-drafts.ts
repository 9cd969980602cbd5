import { textKey } from "../../text/text-key.ts";
import type { DraftGroup, PlanDraft } from "../plan-import/draft.ts";
import { issueDate } from "../plan-import/issue-date.ts";
import { compareMembers, type KnownPosts, postsByPerson } from "./compare-members.ts";
import { difference, type NameKey, type PlanDifference } from "./difference.ts";
import { type GroupPair, pairGroups } from "./pair-groups.ts";
import { pairSimilar } from "./similar-texts.ts";

/** A draft on either side; one that is being edited may lack its title. */
export type ComparedDraft = Pick<PlanDraft, "groups" | "duties"> & {
  meta: Omit<PlanDraft["meta"], "title"> & { title: string | null };
};

/**
 * What an amended plan says differently. Groups are matched by name, then by likeness within their kind, so that a renamed
 * leading body stays one; members and owners by name within their group, duties by text, then by likeness. All matching is by
 * folded text: width, case and white space never make a difference.
 */
export function compareDrafts(
  before: ComparedDraft,
  after: ComparedDraft,
  keyOf: NameKey = textKey,
): PlanDifference[] {
  const posts = postsByPerson(before, keyOf);
  const pairs = pairGroups(withOwnDuties(before), withOwnDuties(after));
  return [
    ...compareMeta(before.meta, after.meta),
    ...pairs.flatMap((pair) => compareGroup(pair, keyOf, posts)),
    ...compareDuties(null, looseDuties(before), looseDuties(after)),
  ];
}

/** Drafts written by hand may list duties beside the groups that they name. */
function withOwnDuties({ groups, duties }: ComparedDraft): DraftGroup[] {
  return groups.map((group) => {
    const keys = [group.name, ...group.aliases].map(textKey);
    const own = duties.filter((duty) => duty.group != null && keys.includes(textKey(duty.group)));
    return own.length === 0 ? group : { ...group, duties: [...group.duties, ...own.map(({ text }) => text)] };
  });
}

function looseDuties({ duties }: ComparedDraft): string[] {
  return duties.filter(({ group }) => group == null).map(({ text }) => text);
}

function compareMeta(before: ComparedDraft["meta"], after: ComparedDraft["meta"]): PlanDifference[] {
  const fields = ["title", "docNumber", "issuer", "date", "publicity"] as const;
  const key = (field: (typeof fields)[number], text: string) =>
    (field === "date" ? issueDate(text) : null) ?? textKey(text);
  return fields.flatMap((field) => {
    const [old, own] = [before[field] ?? null, after[field] ?? null];
    if (old === own || (old !== null && own !== null && key(field, old) === key(field, own))) return [];
    return [difference("META", null, old, own)];
  });
}

function compareGroup({ before, after }: GroupPair, keyOf: NameKey, posts: KnownPosts): PlanDifference[] {
  const name = after?.name ?? before?.name ?? "";
  const owners = (
    kind: "LEAD" | "RESPONSIBLE" | "SUPPORTING",
    field: "leads" | "responsible" | "supporting",
  ) => compareNames(kind, name, before?.[field] ?? [], after?.[field] ?? [], keyOf);
  return [
    ...compareNaming(before, after, keyOf),
    ...compareMembers(name, before, after, keyOf, posts),
    ...owners("LEAD", "leads"),
    ...owners("RESPONSIBLE", "responsible"),
    ...owners("SUPPORTING", "supporting"),
    ...compareDuties(name, before?.duties ?? [], after?.duties ?? []),
  ];
}

/** A group that is new, gone or renamed, and an office that moved. */
function compareNaming(
  before: DraftGroup | null,
  after: DraftGroup | null,
  keyOf: NameKey,
): PlanDifference[] {
  if (before === null || after === null)
    return [difference("GROUP", null, before?.name ?? null, after?.name ?? null)];
  const isRenamed = textKey(before.name) !== textKey(after.name);
  const hosts = [before.hostDepartment ?? null, after.hostDepartment ?? null] as const;
  const [oldHost, host] = hosts.map((printed) => (printed === null ? null : keyOf(printed)));
  return [
    ...(isRenamed ? [difference("GROUP", null, before.name, after.name)] : []),
    ...(oldHost === host ? [] : [difference("GROUP", after.name, ...hosts)]),
  ];
}

function compareNames(
  kind: "LEAD" | "RESPONSIBLE" | "SUPPORTING",
  group: string,
  before: readonly string[],
  after: readonly string[],
  keyOf: NameKey,
): PlanDifference[] {
  const [old, own] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...before.filter((name) => !own.has(keyOf(name))).map((name) => difference(kind, group, name, null)),
    ...after.filter((name) => !old.has(keyOf(name))).map((name) => difference(kind, group, null, name)),
  ];
}

/** A block that is its own work has no duty besides its name. */
function compareDuties(
  group: string | null,
  before: readonly string[],
  after: readonly string[],
): PlanDifference[] {
  const [old, own] = [new Set(before.map(dutyKey)), new Set(after.map(dutyKey))];
  const ended = before.filter((text) => !own.has(dutyKey(text)));
  const begun = after.filter((text) => !old.has(dutyKey(text)));
  const pairs = pairSimilar(ended.map(dutyKey), begun.map(dutyKey));
  const changed = {
    before: new Set(pairs.map((pair) => pair.before)),
    after: new Set(pairs.map((pair) => pair.after)),
  };
  return [
    ...pairs.map((pair) => difference("DUTY", group, ended[pair.before] ?? null, begun[pair.after] ?? null)),
    ...ended
      .filter((_text, index) => !changed.before.has(index))
      .map((text) => difference("DUTY", group, text, null)),
    ...begun
      .filter((_text, index) => !changed.after.has(index))
      .map((text) => difference("DUTY", group, null, text)),
  ];
}

function dutyKey(text: string): string {
  return textKey(text).replace(/[。;,、.]+$/u, "");
}
