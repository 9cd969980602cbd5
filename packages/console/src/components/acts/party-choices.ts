import type { PartySearchQuery } from "../../generated/graphql";

/** The kinds of party that can be picked. */
export type PartyKind = "Person" | "Post" | "OrgUnit" | "Group";

/** A party to pick: its name and what tells it from others of that name. */
export interface Choice {
  id: string;
  kind: PartyKind;
  name: string;
  place: string;
}

type Hit = PartySearchQuery["search"][number];

const KEPT = 8;

/** What of a search can be picked, in groups of its kind. */
export function choicesOf(hits: readonly Hit[], kinds: readonly PartyKind[]): Choice[] {
  return kinds.flatMap((kind) =>
    hits.flatMap(({ node, title }) =>
      node.__typename === kind ? [{ id: node.id, kind, name: title, place: placeOf(node) }] : [],
    ),
  );
}

/** Those chosen of late with the one just chosen at their head, each once. */
export function remembered(recent: readonly Choice[], choice: Choice): Choice[] {
  return [choice, ...recent.filter(({ id }) => id !== choice.id)].slice(0, KEPT);
}

function placeOf(node: Hit["node"]): string {
  switch (node.__typename) {
    case "Person":
      return node.holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / ");
    case "OrgUnit":
      return node.parent?.name ?? "";
    case "Post":
      return [node.unit.name, ...node.holders.map(({ person }) => person.name)].join(" · ");
    case "Group":
      return node.plan?.title ?? "";
    default:
      return "";
  }
}
