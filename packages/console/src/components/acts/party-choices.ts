import type { SearchQuery } from "../../generated/graphql";

/** The kinds of party that can be picked. */
export type PartyKind = "Person" | "Post" | "OrgUnit" | "Group";

/** A party to pick: its name and what tells it from others of that name. */
export interface Choice {
  id: string;
  kind: PartyKind;
  name: string;
  place: string;
}

type Hit = SearchQuery["search"][number];

/** What of a search can be picked, in groups of its kind. */
export function choicesOf(hits: readonly Hit[], kinds: readonly PartyKind[]): Choice[] {
  return kinds.flatMap((kind) =>
    hits
      .filter(({ node }) => node.__typename === kind)
      .map(({ node, title }) => ({ id: node.id, kind, name: title, place: placeOf(node) })),
  );
}

function placeOf(node: Hit["node"]): string {
  switch (node.__typename) {
    case "Person":
      return node.holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / ");
    case "OrgUnit":
      return node.parent?.name ?? "";
    case "Post":
      return node.unit.name;
    case "Group":
      return node.plan?.title ?? "";
    default:
      return "";
  }
}
