import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { offsetCursor, offsetOf } from "../../graphql/nested-page.ts";
import { forwardOnly, type PageArgs, pageSize, toPage } from "../../graphql/page.ts";
import { EDGE_KINDS, type EdgeKind } from "../../timeline/edges.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { countEnding, type EndingScope, readEnding } from "./reads.ts";

const EdgeKindEnum = builder.enumType("EdgeKind", {
  description: "What kind of dated edge.",
  values: {
    PLACEMENT: { value: "UnitPlacement", description: "A unit's place under another one." },
    HOLDING: { value: "PostHolding", description: "A person's holding of a post." },
    MEMBERSHIP: { value: "GroupMember", description: "A party's place in a group." },
    ASSIGNMENT: { value: "Assignment", description: "A party's part in a duty, a task or a group's work." },
    DELEGATION: { value: "Delegation", description: "Somebody standing in for somebody else." },
  } as const,
});

const EndingFilter = builder.inputType("EndingFilter", {
  description: "Which of the edges that end soon.",
  fields: (t) => ({
    kind: t.field({ type: [EdgeKindEnum], description: "Of these kinds." }),
  }),
});

const DatedEdgeConnection = builder.connectionObject(
  { type: DatedEdgeInterface, name: "DatedEdgeConnection" },
  { name: "DatedEdgeEdge" },
);

builder.queryField("endingSoon", (t) =>
  t.connection(
    {
      type: DatedEdgeInterface,
      description:
        "What is believed to end after the query's moment and up to an instant: holdings, memberships, assignments, placements and delegations, the earliest end first. So what has to be prolonged or handed on is seen in time.",
      args: {
        until: t.arg({
          type: "DateTime",
          required: true,
          description: "The last end that counts, that instant included.",
        }),
        filter: t.arg({ type: EndingFilter, description: "Which ones; all conditions must hold." }),
        offset: t.arg.int({ description: "How many to leave out first; for paged tables." }),
      },
      complexity: (args) => ({ field: 5, multiplier: args.first ?? 50 }),
      resolve: (_root, { until, filter, ...args }, context) =>
        endingPage(context, { until, kinds: distinct(filter?.kind ?? EDGE_KINDS) }, args) as never,
    },
    DatedEdgeConnection,
  ),
);

interface Wish {
  kinds: readonly EdgeKind[];
  until: Date;
}

async function endingPage(context: Context, scope: Wish, args: PageArgs) {
  const { db, moment, clock, load } = context;
  forwardOnly(args);
  const { size } = pageSize({ first: args.first, offset: args.offset });
  const skip = args.after == null ? (args.offset ?? 0) : offsetOf(args.after);
  const found = await readEnding(db, moment, clock.now(), await inSightOf(context, scope), {
    skip,
    take: size + 1,
  });
  const edges = await Promise.all(
    found.slice(0, size).map(async ({ kind, id }) => {
      const edge = await load.edge(kind, id);
      if (edge === null) throw new Error(`${kind} ${id} was believed a moment ago.`);
      return edge;
    }),
  );
  return toPage(edges, (_edge, index) => offsetCursor(skip + index + 1), {
    hasNextPage: found.length > size,
    hasPreviousPage: skip > 0,
    totalCount: async () => countEnding(db, moment, clock.now(), await inSightOf(context, scope)),
  });
}

/** Each kind with the condition on what the viewer has in sight of it. */
async function inSightOf({ sight }: Context, { kinds, until }: Wish): Promise<EndingScope> {
  const conditions = kinds.map(async (kind) => ({ kind, isInSight: await sight.sql(kind, "e") }));
  return { kinds: await Promise.all(conditions), until };
}

function distinct(kinds: readonly EdgeKind[]): EdgeKind[] {
  return [...new Set(kinds)];
}
