import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyRef, GroupRef, OrgUnitRef, PersonRef, PlanRef, PostRef } from "../../graphql/refs.ts";
import { textKey } from "../../text/text-key.ts";
import type { Typed } from "../../typed.ts";
import { findNodes, type SearchHit } from "./find-nodes.ts";

const SearchNode = builder.unionType("SearchNode", {
  description: "What a search can find.",
  types: [OrgUnitRef, PersonRef, PostRef, PlanRef, GroupRef, DutyRef],
  resolveType: (value) => (value as unknown as Typed).__typename as "Person",
});

const SearchHitRef = builder.objectRef<SearchHit>("SearchHit").implement({
  description: "One thing that a search found.",
  fields: (t) => ({
    title: t.exposeString("title", { description: "What to show." }),
    node: t.field({ type: SearchNode, description: "What was found.", resolve: ({ node }) => node as never }),
  }),
});

builder.queryField("search", (t) =>
  t.field({
    type: [SearchHitRef],
    description:
      "Units, people, posts, plans, groups and duties whose name, alias or text contains this; white space does not count. Letters find names by their pinyin or its initials. Whole names come first, then those that hold the text or begin with the letters, then by kind.",
    args: {
      text: t.arg.string({ required: true, description: "What to look for; 1 to 100 characters." }),
      first: t.arg.int({ description: "How many at most; 1 to 50, 20 where nothing is said." }),
    },
    complexity: (args) => ({ field: 10, multiplier: args.first ?? 20 }),
    resolve: (_root, { text, first }, context) => search(context, text, first ?? 20),
  }),
);

async function search(context: Context, text: string, first: number): Promise<SearchHit[]> {
  const key = textKey(text);
  if (key === "" || key.length > 100) throw badQueryInput(["text"], "give 1 to 100 characters.");
  if (first < 1 || first > 50) throw badQueryInput(["first"], "1 to 50.");
  return findNodes(context, text, first);
}
