import { roleWord } from "../../documents/official-roster.ts";
import { isSimilarName } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";
import type { DraftGroup, DraftMember } from "../plan-import/draft.ts";
import { difference, type NameKey, type PlanDifference } from "./difference.ts";

/** The posts of each person, by folded name, over a whole draft: a document prints them once. */
export type KnownPosts = ReadonlyMap<string, readonly string[]>;

export function postsByPerson({ groups }: { groups: readonly DraftGroup[] }, keyOf: NameKey): KnownPosts {
  const named = groups.flatMap(({ members }) => members).filter(({ name }) => name != null);
  return new Map(
    [...Map.groupBy(named, ({ name }) => keyOf(name ?? ""))].map(([key, places]) => [
      key,
      places.flatMap(({ posts }) => posts),
    ]),
  );
}

/**
 * The members of a group that are new, gone, or in another role or post. A post counts as changed only where the later
 * version prints one that the person did not have: no document prints all the posts that a directory knows of.
 */
export function compareMembers(
  group: string,
  before: DraftGroup | null,
  after: DraftGroup | null,
  keyOf: NameKey,
  known: KnownPosts,
): PlanDifference[] {
  const memberKey = ({ name, posts }: DraftMember) => keyOf(name ?? posts.join("、"));
  const left = Map.groupBy(before?.members ?? [], memberKey);
  const found: PlanDifference[] = [];
  for (const member of after?.members ?? []) {
    const places = left.get(memberKey(member)) ?? [];
    const same = places.find(({ role }) => role === member.role) ?? places[0];
    if (same !== undefined) places.splice(places.indexOf(same), 1);
    if (same === undefined) found.push(difference("MEMBER", group, null, printed(member), member.role));
    else
      found.push(
        ...compareMember(group, [before, same], [after, member], known.get(memberKey(member)) ?? []),
      );
  }
  const ended = [...left.values()].flat();
  return [
    ...found,
    ...ended.map((member) => difference("MEMBER", group, printed(member), null, member.role)),
  ];
}

function compareMember(
  group: string,
  [oldGroup, old]: readonly [DraftGroup | null, DraftMember],
  [ownGroup, own]: readonly [DraftGroup | null, DraftMember],
  known: readonly string[],
): PlanDifference[] {
  const isNewPost =
    own.name != null && own.posts.some((post) => !known.some((other) => isSamePost(other, post)));
  if (old.role === own.role && !isNewPost) return [];
  const shown = (inGroup: DraftGroup | null, member: DraftMember) =>
    old.role === own.role || inGroup === null
      ? printed(member)
      : `${roleWord(inGroup, member.role)}：${printed(member)}`;
  const withPosts = isNewPost && old.posts.length === 0 ? { ...old, posts: [...known] } : old;
  return [difference("MEMBER", group, shown(oldGroup, withPosts), shown(ownGroup, own), own.role)];
}

/** Whether two printed posts may be one: equal, or one a short form of the other (测试所所长, 市分析测试研究所所长). */
function isSamePost(a: string, b: string): boolean {
  return textKey(a) === textKey(b) || isSimilarName(a, b);
}

function printed({ name, posts }: DraftMember): string {
  if (name == null || name.trim() === "") return posts.join("、");
  return posts.length === 0 ? name : `${name}（${posts.join("、")}）`;
}
