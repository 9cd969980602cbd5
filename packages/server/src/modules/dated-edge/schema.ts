import type { InterfaceRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import {
  AssignmentRef,
  ClauseRef,
  DelegationRef,
  GroupMemberRef,
  PostHoldingRef,
  UnitPlacementRef,
} from "../../graphql/refs.ts";
import type { Typed } from "../../typed.ts";
import { correctDatedEdge } from "./correct-dated-edge.ts";
import { endDatedEdge } from "./end-dated-edge.ts";

/** The columns that all edges share. */
export interface EdgeShape {
  id: string;
  validFrom: Date;
  validTo: Date | null;
  recordedAt: Date;
  retractedAt: Date | null;
  sourceId: string | null;
}

export const DatedEdgeInterface: InterfaceRef<typeof builder.$inferSchemaTypes, EdgeShape, EdgeShape> =
  builder.interfaceRef<EdgeShape>("DatedEdge").implement({
    description: "A dated edge: when it holds in the world, and when it was known.",
    resolveType: (value) => (value as unknown as Typed).__typename,
    fields: (t) => ({
      id: t.id({
        description: "The global id of the edge; it stays the same when the edge is ended or corrected.",
        resolve: (row) => `${(row as unknown as Typed).__typename}:${row.id}`,
      }),
      validFrom: t.expose("validFrom", { type: "DateTime", description: "From when it holds." }),
      validTo: t.expose("validTo", {
        type: "DateTime",
        nullable: true,
        description: "Until when it holds, that instant not included; null: open.",
      }),
      recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When this was learned." }),
      retractedAt: t.expose("retractedAt", {
        type: "DateTime",
        nullable: true,
        description: "When better was learned; null: it is believed.",
      }),
      source: t.field(linkOrNull(ClauseRef, "Clause", "sourceId", "The passage of a plan that says so.")),
    }),
  }) as never;

const EDGES = [UnitPlacementRef, PostHoldingRef, GroupMemberRef, AssignmentRef, DelegationRef];

const EndEdgeInput = builder.inputType("EndEdgeInput", {
  description: "Ends a dated edge.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The edge." }),
    validTo: t.field({
      type: "DateTime",
      description: "The instant from which it holds no more; now where left out.",
    }),
    clientMutationId: t.string({ description: "An idempotency key: the same call again answers the same." }),
  }),
});

const CorrectEdgeInput = builder.inputType("CorrectEdgeInput", {
  description:
    "We knew it wrong: the believed row is retracted and recorded anew with the right facts; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The edge, of any kind." }),
    validFrom: t.field({ type: "DateTime", description: "The right beginning." }),
    validTo: t.field({ type: "DateTime", description: "The right end." }),
    isOpen: t.boolean({ description: "True: it has no end after all." }),
    neverHeld: t.boolean({
      description: "True: it never held at all; it is retracted and nothing is recorded.",
    }),
    partyId: t.id({
      description: "The right party: the person of a holding, the party of a membership or assignment.",
    }),
    order: t.int({ description: "The right place in the order, for memberships and assignments." }),
    isActing: t.boolean({ description: "Whether it is an acting one, for holdings." }),
    isMain: t.boolean({ description: "Whether it is the main one, for holdings." }),
    note: t.string({ description: "The right note, for assignments and delegations." }),
    clientMutationId: t.string({ description: "An idempotency key: the same call again answers the same." }),
  }),
});

const EndEdgeResult = resultUnion("EndEdgeResult", EDGES);

const ENDINGS = [
  ["endPlacement", "UnitPlacement", "Ends a unit's place under another unit."],
  ["endHolding", "PostHolding", "Ends a person's holding of a post."],
  ["endMembership", "GroupMember", "Ends a party's membership in a group."],
  ["endAssignment", "Assignment", "Ends a party's part in a duty, task or group."],
  ["endDelegation", "Delegation", "Ends a delegation before its time."],
] as const;

for (const [name, kind, description] of ENDINGS) {
  mutationField({
    name,
    description: `${description} Refused with EDGE_ENDED where it ended earlier, END_BEFORE_BEGIN where the end comes first.`,
    input: EndEdgeInput,
    result: EndEdgeResult,
    run: (context, input) => endDatedEdge(context, name, kind, input),
  });
}

mutationField({
  name: "correctEdge",
  description:
    "Corrects a dated edge of any kind. What was believed before stays readable with `@asOf(known: …)`. Ending and correcting are the same act.",
  input: CorrectEdgeInput,
  result: resultUnion("CorrectEdgeResult", EDGES),
  run: correctDatedEdge,
});
