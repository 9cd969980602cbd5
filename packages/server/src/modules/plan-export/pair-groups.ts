import { textKey } from "../../text/text-key.ts";
import type { DraftGroup } from "../plan-import/draft.ts";
import { pairSimilar } from "./similar-texts.ts";

/** A group as each version has it; null where a version does not. */
export interface GroupPair {
  before: DraftGroup | null;
  after: DraftGroup | null;
}

/**
 * Matches the groups of two versions: by kind and name, or by an alias; then the one leading body and the one office that
 * are left on each side; then by likeness of names within a kind. In the order of the later version, what is gone last.
 */
export function pairGroups(before: readonly DraftGroup[], after: readonly DraftGroup[]): GroupPair[] {
  const found = new Map<DraftGroup, DraftGroup>();
  const taken = new Set<DraftGroup>();
  const pair = (old: DraftGroup | undefined, own: DraftGroup | undefined) => {
    if (old === undefined || own === undefined || taken.has(old) || found.has(own)) return;
    found.set(own, old);
    taken.add(old);
  };
  const byName = indexed(before);
  for (const own of after) {
    const keys = [own.name, ...own.aliases].map((name) => `${own.kind} ${textKey(name)}`);
    pair(
      keys.flatMap((key) => byName.get(key) ?? []).find((old) => !taken.has(old)),
      own,
    );
  }
  for (const kind of ["LEADERSHIP", "OFFICE", "WORKING", "OTHER"] as const) {
    const old = before.filter((group) => group.kind === kind && !taken.has(group));
    const own = after.filter((group) => group.kind === kind && !found.has(group));
    const isOnly = old.length === 1 && own.length === 1 && (kind === "LEADERSHIP" || kind === "OFFICE");
    if (isOnly) pair(old[0], own[0]);
    const names = (groups: readonly DraftGroup[]) => groups.map(({ name }) => textKey(name));
    for (const similar of pairSimilar(names(old), names(own))) pair(old[similar.before], own[similar.after]);
  }
  return [
    ...after.map((own) => ({ before: found.get(own) ?? null, after: own })),
    ...before.filter((old) => !taken.has(old)).map((old) => ({ before: old, after: null })),
  ];
}

function indexed(groups: readonly DraftGroup[]): Map<string, DraftGroup[]> {
  const entries = groups.flatMap((group) =>
    [group.name, ...group.aliases].map((name) => [`${group.kind} ${textKey(name)}`, group] as const),
  );
  return new Map(
    [...Map.groupBy(entries, ([key]) => key)].map(([key, list]) => [key, list.map(([, group]) => group)]),
  );
}
