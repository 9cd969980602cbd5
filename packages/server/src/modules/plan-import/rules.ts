import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { isSimilarKey } from "../../text/party-text.ts";
import { textKey } from "../../text/text-key.ts";

/** Why somebody or something may be meant by a printed name. */
export type MatchGround = "EXACT_NAME" | "ALIAS" | "SIMILAR_NAME" | "SAME_POST" | "SAME_BODY" | "OTHER_BODY";

/** What becomes of a printed name: it is known, it is new, or a person has to say so. */
export type MatchOutcome = "MATCHED" | "NEW" | "ASK";

export interface Candidate {
  id: string;
  grounds: MatchGround[];
}

/** Whom a printed name means. */
export interface NameDecision {
  outcome: MatchOutcome;
  /** Whom a load that asks nobody takes; null: somebody new. */
  nodeId: string | null;
  /** Who may be meant, the likeliest first. */
  candidates: Candidate[];
}

interface Named {
  id: string;
  name: string;
  nameKey: string;
  /** Its aliases, folded. */
  aliasKeys: readonly string[];
}

/** A unit among which an import looks: those of the body and outside bodies. */
export interface KnownUnit extends Named {
  /** How far it is below the issuing body. */
  distance: number;
  /** An outside body, which belongs to no bureau. */
  isOutside: boolean;
}

/** A person among whom an import looks. */
export interface KnownPerson extends Named {
  /** Whether one of the posts that are printed beside the name is, or was, theirs. */
  hasPost: boolean;
  /** Whether an earlier version of this plan has named them. */
  isMet: boolean;
}

/** Of the same name elsewhere in the directory: never taken without being asked. */
export interface Namesake {
  id: string;
  ground: "EXACT_NAME" | "ALIAS";
}

export const MOST_CANDIDATES = 10;

/**
 * A unit is known by its exact name or an alias among the units of the issuing body, the nearest first. Two that are
 * equally near, a similar name, or the same name elsewhere are asked about; a load that asks nobody takes the first of
 * the near ones, and never a similar one or one from elsewhere (B1, B6).
 */
export function decideUnit(
  printed: string,
  units: readonly KnownUnit[],
  elsewhere: readonly Namesake[],
): NameDecision {
  const byDistance = units.toSorted((one, other) => one.distance - other.distance);
  const named = withGrounds(byDistance, printed, (unit) => [bodyOf(unit)]);
  const known = new Set(named.map(({ id }) => id));
  const distances = byDistance.filter(({ id }) => known.has(id)).map(({ distance }) => distance);
  const isOne = distances.length > 0 && distances[0] !== distances[1];
  const [nearest] = named;
  if (nearest !== undefined && isOne)
    return { outcome: "MATCHED", nodeId: nearest.id, candidates: named.slice(0, MOST_CANDIDATES) };
  const key = textKey(printed);
  const similar = byDistance
    .filter(({ id, nameKey }) => !known.has(id) && isSimilarKey(key, nameKey))
    .toSorted((one, other) => strangeness(key, one.nameKey) - strangeness(key, other.nameKey))
    .map((unit): Candidate => ({ id: unit.id, grounds: ["SIMILAR_NAME", bodyOf(unit)] }));
  const candidates = [...named, ...similar, ...elsewhere.map(fromElsewhere)].slice(0, MOST_CANDIDATES);
  return { outcome: candidates.length > 0 ? "ASK" : "NEW", nodeId: nearest?.id ?? null, candidates };
}

/**
 * A person is known by name within the body where a printed post is in common; where no post is printed, if there is
 * only one of that name and an earlier version of the plan named them. Two people of one name are two until somebody
 * says otherwise, so everything else is asked about. A load that asks nobody takes the one with the post, else the
 * first of the body, and never one from elsewhere (B4, B5).
 */
export function decidePerson(
  printed: string,
  hasPrintedPosts: boolean,
  people: readonly KnownPerson[],
  elsewhere: readonly Namesake[],
): NameDecision {
  const holdersFirst = people.toSorted((one, other) => Number(other.hasPost) - Number(one.hasPost));
  const named = withGrounds(holdersFirst, printed, ({ hasPost }) =>
    hasPost ? ["SAME_POST", "SAME_BODY"] : ["SAME_BODY"],
  );
  const candidates = [...named, ...elsewhere.map(fromElsewhere)].slice(0, MOST_CANDIDATES);
  const [first] = named;
  if (first === undefined)
    return { outcome: candidates.length > 0 ? "ASK" : "NEW", nodeId: null, candidates };
  const holders = named.filter(({ grounds }) => grounds.includes("SAME_POST"));
  const isMet = people.some(({ id, isMet: met }) => id === first.id && met);
  const isSure = holders.length === 1 || (!hasPrintedPosts && named.length === 1 && isMet);
  return { outcome: isSure ? "MATCHED" : "ASK", nodeId: first.id, candidates };
}

/** A masked name is somebody of their own each time; who holds a printed post may be offered, never taken (B8). */
export function decideMasked(people: readonly KnownPerson[]): NameDecision {
  const holders = people.filter(({ hasPost }) => hasPost);
  const candidates = holders.map(({ id }): Candidate => ({ id, grounds: ["SAME_POST", "SAME_BODY"] }));
  return { outcome: "NEW", nodeId: null, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/** What is meant as a draft is never added to a plan that is in force: it would be answered for at once. */
export function decideAddition(asked: string | null | undefined, plan: { status: string }): Decision {
  if (asked !== "DRAFT" || plan.status !== "IN_FORCE") return ALLOW;
  return refuse(
    "ALREADY_IN_FORCE",
    "This plan is in force; an amended version names it as the one it replaces.",
    ["status"],
  );
}

function withGrounds<Node extends Named>(
  nodes: readonly Node[],
  printed: string,
  more: (node: Node) => MatchGround[],
): Candidate[] {
  const key = textKey(printed);
  return nodes.flatMap((node): Candidate[] => {
    if (node.nameKey === key) return [{ id: node.id, grounds: ["EXACT_NAME", ...more(node)] }];
    return node.aliasKeys.includes(key) ? [{ id: node.id, grounds: ["ALIAS", ...more(node)] }] : [];
  });
}

function bodyOf({ isOutside }: KnownUnit): MatchGround {
  return isOutside ? "OTHER_BODY" : "SAME_BODY";
}

function fromElsewhere({ id, ground }: Namesake): Candidate {
  return { id, grounds: [ground, "OTHER_BODY"] };
}

/** How many characters one folded name has more than the other. */
function strangeness(key: string, nameKey: string): number {
  return Math.abs(key.length - nameKey.length);
}
