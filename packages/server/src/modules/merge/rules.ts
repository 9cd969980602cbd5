import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { overlaps, type Period } from "../../timeline/moment.ts";

/** Two people can be one only where both names can be read: two masks are never taken for the same person (B8). */
export function decidePeopleMerge(
  kept: { id: string; isMasked: boolean },
  merged: { id: string; isMasked: boolean },
): Decision {
  if (kept.isMasked || merged.isMasked) {
    const masked = kept.isMasked ? "keepId" : "mergeId";
    return refuse("MASKED_NEVER_MERGED", "A masked name is never taken for anybody else's.", [masked]);
  }
  return decideTwo(kept, merged);
}

/** Two units can be one where neither ever stands above the other. */
export function decideUnitsMerge(
  kept: { id: string; unitsAbove: readonly string[] },
  merged: { id: string; unitsAbove: readonly string[] },
): Decision {
  const isLoop = kept.unitsAbove.includes(merged.id) || merged.unitsAbove.includes(kept.id);
  if (isLoop) return refuse("UNIT_LOOP", "One of the two stands below the other.", ["mergeId"]);
  return decideTwo(kept, merged);
}

function decideTwo(kept: { id: string }, merged: { id: string }): Decision {
  return kept.id === merged.id
    ? refuse("SAME_NODE", "A node is not merged with itself.", ["mergeId"])
    : ALLOW;
}

/** Who stands in for the other is not the other; the delegation is corrected first. */
export function decideDelegationsBetween(
  delegations: readonly { fromPersonId: string | null; toPersonId: string }[],
): Decision {
  return delegations.some(({ fromPersonId, toPersonId }) => fromPersonId === toPersonId)
    ? refuse("SELF_DELEGATION", "One of the two stands in for the other.", ["mergeId"])
    : ALLOW;
}

/** Who accepted what another one finished is not that one (SAME_PERSON of a task); the task is sent back first. */
export function decideTasksBetween(tasks: readonly { title: string }[]): Decision {
  const titles = tasks.map(({ title }) => title).join(", ");
  return tasks.length > 0
    ? refuse("SAME_PERSON", `One of the two accepted what the other one finished: ${titles}.`, ["mergeId"])
    : ALLOW;
}

/** One person keeps one seat of a watch at a time; one of the shifts is given to somebody else first. */
export function decideShiftsBetween(rotas: readonly string[]): Decision {
  return rotas.length > 0
    ? refuse("SHIFT_CLASH", `The two are on watch at the same time: ${rotas.join(", ")}.`, ["mergeId"])
    : ALLOW;
}

type Holding = Period & { personId: string; postId: string; isMain: boolean; isActing: boolean };

/** Nobody has two main posts at once, and nobody but acting ones shares a post. */
export function decideHoldings(holdings: readonly Holding[]): Decision {
  const mains = holdings.filter(({ isMain }) => isMain);
  if (haveOverlap(mains, ({ personId }) => personId)) {
    return refuse("OVERLAPPING_MAIN_HOLDING", "The two have different main posts at the same time.", [
      "mergeId",
    ]);
  }
  const own = holdings.filter(({ isActing }) => !isActing);
  return haveOverlap(own, ({ postId }) => postId)
    ? refuse("OVERLAPPING_HOLDING", "The same post of the two is held by different people.", ["mergeId"])
    : ALLOW;
}

function haveOverlap<Row extends Period>(rows: readonly Row[], keyOf: (row: Row) => string): boolean {
  return [...Map.groupBy(rows, keyOf).values()].some((group) => {
    const ordered = group.toSorted((a, b) => +a.validFrom - +b.validFrom);
    return ordered.some((row, place) => {
      const following = ordered[place + 1];
      return following !== undefined && overlaps(row, following);
    });
  });
}

interface MergedPost {
  id: string;
  titleKey: string;
  isHead: boolean;
}

/** Which posts of two units are one: those whose title each of the two has once. */
export function pairPosts(
  kept: readonly MergedPost[],
  merged: readonly MergedPost[],
): { keptId: string; mergedId: string; isHead: boolean }[] {
  const only = (posts: readonly MergedPost[], key: string) => {
    const alike = posts.filter(({ titleKey }) => titleKey === key);
    return alike.length === 1 ? alike[0] : undefined;
  };
  return merged.flatMap((post) => {
    const [own, other] = [only(merged, post.titleKey), only(kept, post.titleKey)];
    return own === undefined || other === undefined
      ? []
      : [{ keptId: other.id, mergedId: own.id, isHead: own.isHead || other.isHead }];
  });
}

/** One unit has one head post: head posts of different titles are for a person to decide first. */
export function decideHeadPosts(
  kept: readonly MergedPost[],
  merged: readonly MergedPost[],
  pairs: readonly { keptId: string; mergedId: string; isHead: boolean }[],
): Decision {
  const paired = new Set(pairs.map(({ mergedId }) => mergedId));
  const heads = new Set([
    ...kept.filter(({ isHead }) => isHead).map(({ id }) => id),
    ...pairs.filter(({ isHead }) => isHead).map(({ keptId }) => keptId),
    ...merged.filter(({ id, isHead }) => isHead && !paired.has(id)).map(({ id }) => id),
  ]);
  return heads.size > 1
    ? refuse("HEAD_POST_EXISTS", "The two have head posts of different titles.", ["mergeId"])
    : ALLOW;
}
