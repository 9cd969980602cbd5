import { link } from "../../graphql/link.ts";
import "./answer-schema.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyRef } from "../../graphql/refs.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { GapRef } from "./gap-schema.ts";
import { ChainLinkRef } from "./link-schema.ts";
import { loadChain } from "./load-chain.ts";
import type { Chain } from "./rules.ts";

const ChainRef = builder.objectRef<Chain>("Chain").implement({
  description:
    "The responsibility chain of a duty, from who carries it out to who stands at the top, at the query's moment.",
  fields: (t) => ({
    duty: t.field(link(DutyRef, "Duty", "dutyId", "The duty.")),
    links: t.field({
      type: [ChainLinkRef],
      description: "From the bottom to the top.",
      resolve: ({ links }) => links,
    }),
    gaps: t.field({ type: [GapRef], description: "What is missing.", resolve: ({ gaps }) => gaps }),
    isComplete: t.boolean({
      description: "Whether nothing is missing.",
      resolve: ({ gaps }) => gaps.length === 0,
    }),
  }),
});

builder.objectField(DutyRef, "chain", (t) =>
  t.field({
    type: ChainRef,
    description: "Who answers for it, up to the top.",
    complexity: { field: 10 },
    resolve: ({ id }, _args, context) => loadChain(context, id),
  }),
);

builder.objectFields(DutyRef, (t) => ({
  leads: t.field({
    type: [PartyUnion],
    description: "Who leads it, inherited ones included.",
    complexity: { field: 10 },
    resolve: (duty, _args, context) => partiesAs(context, duty.id, "LEAD") as never,
  }),
  responsible: t.field({
    type: [PartyUnion],
    description: "Who carries it out, inherited ones included; the first is the main one.",
    complexity: { field: 10 },
    resolve: (duty, _args, context) => partiesAs(context, duty.id, "RESPONSIBLE") as never,
  }),
}));

async function partiesAs(context: Context, dutyId: string, as: "LEAD" | "RESPONSIBLE") {
  const { links } = await loadChain(context, dutyId);
  const keys = links.filter((link) => link.as === as).flatMap(({ party }) => party ?? []);
  const distinct = [...new Map(keys.map((key) => [key.id, key])).values()];
  return Promise.all(distinct.map((key) => loadParty(context.load, key)));
}
