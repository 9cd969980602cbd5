import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyRef, GroupRef, OrgUnitRef, PersonRef, PlanRef, PostRef } from "../../graphql/refs.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { titleOrNumber } from "../plan/rules.ts";

const SearchNode = builder.unionType("SearchNode", {
  description: "What a search can find.",
  types: [OrgUnitRef, PersonRef, PostRef, PlanRef, GroupRef, DutyRef],
  resolveType: (value) => (value as unknown as Typed).__typename as "Person",
});

interface SearchHit {
  title: string;
  node: object & Typed;
}

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
      "Units, people, posts, plans, groups and duties whose name, alias or text contains this; white space does not count. Whole names come first, then by kind.",
    args: {
      text: t.arg.string({ required: true, description: "What to look for; 1 to 100 characters." }),
      first: t.arg.int({ description: "How many at most; 1 to 50, 20 where nothing is said." }),
    },
    complexity: (args) => ({ field: 10, multiplier: args.first ?? 20 }),
    resolve: (_root, { text, first }, context) => search(context, text, first ?? 20),
  }),
);

async function search({ db }: Context, text: string, first: number): Promise<SearchHit[]> {
  const key = textKey(text);
  if (key === "" || key.length > 100) throw badQueryInput(["text"], "give 1 to 100 characters.");
  if (first < 1 || first > 50) throw badQueryInput(["first"], "1 to 50.");
  const living = { retiredAt: null };
  const page = { take: first, orderBy: { id: "asc" as const } };
  const [units, people, posts, plans, groups, duties] = await Promise.all([
    db.orgUnit.findMany({ where: { ...living, searchKey: { contains: key } }, ...page }),
    db.person.findMany({ where: { ...living, searchKey: { contains: key } }, ...page }),
    db.post.findMany({ where: { ...living, titleKey: { contains: key } }, ...page }),
    db.plan.findMany({
      where: { ...living, ...titleOrNumber(text) },
      ...page,
    }),
    db.group.findMany({ where: { ...living, searchKey: { contains: key } }, ...page }),
    db.duty.findMany({ where: { ...living, textKey: { contains: key } }, ...page }),
  ]);
  const hits: SearchHit[] = [
    ...units.map((row) => ({ title: row.name, node: typed("OrgUnit", row) })),
    ...people.map((row) => ({ title: row.name, node: typed("Person", row) })),
    ...groups.map((row) => ({ title: row.name, node: typed("Group", row) })),
    ...plans.map((row) => ({ title: row.title, node: typed("Plan", row) })),
    ...posts.map((row) => ({ title: row.title, node: typed("Post", row) })),
    ...duties.map((row) => ({ title: row.title ?? row.text, node: typed("Duty", row) })),
  ];
  const isWhole = (hit: SearchHit) => Number(textKey(hit.title) === key);
  return hits.toSorted((a, b) => isWhole(b) - isWhole(a)).slice(0, first);
}
