import { filterId } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { offsetCursor, offsetOf } from "../../graphql/nested-page.ts";
import { forwardOnly, type PageArgs, pageSize, toPage } from "../../graphql/page.ts";
import { ClauseRef, DutyRef, GroupRef, OrgUnitRef, PersonRef, PlanRef, PostRef } from "../../graphql/refs.ts";
import { GAP_KINDS, type GapFact } from "./gap.ts";
import { gapMessage } from "./gap-messages.ts";
import { type GapScope, readGaps } from "./gap-scope.ts";
import { gapsInSight } from "./in-sight.ts";

const GapKindEnum = builder.enumType("GapKind", {
  description: "What is missing or wrong in a responsibility (责任缺口).",
  values: Object.fromEntries(GAP_KINDS.map((kind) => [kind, { description: gapMessage({ kind }) }])),
});

export const GapRef = builder.objectRef<GapFact>("Gap").implement({
  description: "Something missing or wrong in a responsibility.",
  fields: (t) => ({
    kind: t.field({
      type: GapKindEnum,
      description: "What kind of gap.",
      resolve: (gap) => gap.kind as never,
    }),
    message: t.string({
      description: "For people, in English; clients translate by the kind.",
      resolve: gapMessage,
    }),
    plan: t.field({
      type: PlanRef,
      nullable: true,
      description: "The plan, where the document itself is at fault.",
      resolve: ({ planId }, _args, { load }) => (planId == null ? null : load.must("Plan", planId)),
    }),
    duty: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty that is not answered for.",
      resolve: ({ dutyId }, _args, { load }) => (dutyId == null ? null : load.must("Duty", dutyId)),
    }),
    group: t.field({
      type: GroupRef,
      nullable: true,
      description: "The group at fault.",
      resolve: ({ groupId }, _args, { load }) => (groupId == null ? null : load.must("Group", groupId)),
    }),
    unit: t.field({
      type: OrgUnitRef,
      nullable: true,
      description: "The unit at fault.",
      resolve: ({ unitId }, _args, { load }) => (unitId == null ? null : load.must("OrgUnit", unitId)),
    }),
    post: t.field({
      type: PostRef,
      nullable: true,
      description: "The post at fault.",
      resolve: ({ postId }, _args, { load }) => (postId == null ? null : load.must("Post", postId)),
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "The person at fault.",
      resolve: ({ personId }, _args, { load }) => (personId == null ? null : load.must("Person", personId)),
    }),
    source: t.field({
      type: ClauseRef,
      nullable: true,
      description: "The passage at fault.",
      resolve: ({ sourceId }, _args, { load }) => (sourceId == null ? null : load.must("Clause", sourceId)),
    }),
  }),
});

const GapConnection = builder.connectionObject({ type: GapRef, name: "GapConnection" }, { name: "GapEdge" });

builder.objectField(PlanRef, "gaps", (t) =>
  t.connection(
    {
      type: GapRef,
      description: "All gaps of the plan: of the document, its groups and its duties' chains.",
      complexity: (args) => ({ field: 10, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => gapsPage(context, { planIds: [id] }, args) as never,
    },
    GapConnection,
  ),
);

const GapFilter = builder.inputType("GapFilter", {
  description: "Which gaps; without any condition, those of all plans in force at the query's moment.",
  fields: (t) => ({
    planId: t.id({ description: "Of this plan, whatever its state." }),
    unitId: t.id({ description: "Of this unit: its vacant head post, and the duties it answers for." }),
    dutyId: t.id({ description: "Of this duty's chain." }),
    kind: t.field({ type: [GapKindEnum], description: "Of these kinds." }),
  }),
});

builder.queryField("gaps", (t) =>
  t.connection(
    {
      type: GapRef,
      description: "What nobody answers for (责任缺口), at the query's moment.",
      args: {
        filter: t.arg({ type: GapFilter, description: "Which ones; all conditions must hold." }),
        offset: t.arg.int({ description: "How many to leave out first; for paged tables." }),
      },
      complexity: (args) => ({ field: 10, multiplier: args.first ?? 50 }),
      resolve: (_root, { filter, ...args }, context) => {
        const id = (text: string | null | undefined, type: "Plan" | "OrgUnit" | "Duty", field: string) =>
          text == null ? undefined : filterId(text, [type], ["filter", field]).id;
        const planId = id(filter?.planId, "Plan", "planId");
        const scope: GapScope = {
          ...(planId === undefined ? {} : { planIds: [planId] }),
          unitId: id(filter?.unitId, "OrgUnit", "unitId"),
          dutyId: id(filter?.dutyId, "Duty", "dutyId"),
          kinds: filter?.kind as GapFact["kind"][] | null | undefined,
        };
        return gapsPage(context, scope, args) as never;
      },
    },
    GapConnection,
  ),
);

async function gapsPage(context: Context, scope: GapScope, args: PageArgs) {
  forwardOnly(args);
  const { size } = pageSize({ first: args.first, offset: args.offset });
  const skip = args.after == null ? (args.offset ?? 0) : offsetOf(args.after);
  const found = await context.load
    .batch("gaps", (scopes: readonly GapScope[]) => readGaps(context, scopes))
    .load(scope);
  const all = await gapsInSight(context, found);
  return toPage(all.slice(skip, skip + size), (_gap, index) => offsetCursor(skip + index + 1), {
    hasNextPage: all.length > skip + size,
    hasPreviousPage: skip > 0,
    totalCount: async () => all.length,
  });
}
