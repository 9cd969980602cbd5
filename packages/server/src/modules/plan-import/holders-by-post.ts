import { textKey } from "../../text/text-key.ts";
import type { Directory } from "./directory.ts";

/** Who holds, or held, a post: by the post itself, by its title, and by its title behind its unit's names. */
export function holdersByPost({ units, posts, holdings }: Directory): Map<string, string[]> {
  const names = new Map(units.map(({ id, nameKey, aliases }) => [id, [nameKey, ...aliases.map(textKey)]]));
  const held = [...posts.values()].flat().flatMap(({ id, unitId, titleKey }) => {
    const whole = (names.get(unitId) ?? []).map((name) => name + titleKey);
    const keys = new Set([postKey(unitId, titleKey), titleKey, ...whole]);
    const people = (holdings.get(id) ?? []).map(({ personId }) => personId);
    return people.flatMap((personId) => [...keys].map((key) => [key, personId] as const));
  });
  return grouped(held);
}

/** No folded title holds the mark between the two. */
export function postKey(unitId: string | undefined, titleKey: string): string {
  return `${unitId} ${titleKey}`;
}

/** The second parts of pairs by their first. */
export function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const byKey = Map.groupBy(pairs, ([key]) => key);
  return new Map([...byKey].map(([key, found]) => [key, found.map(([, id]) => id)]));
}
