import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { DelegationRef, DutyRef, GroupRef, PersonRef, PlanRef } from "../../graphql/refs.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { delegate } from "./delegate.ts";

builder.node(DelegationRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.edge("Delegation", id))),
  description: "Somebody stands in for somebody else, within a scope and for a period (代管, 委托).",
  interfaces: [DatedEdgeInterface],
  fields: (t) => ({
    from: t.field({
      type: PartyUnion,
      description: "For whom: a person or a post.",
      resolve: ({ fromPersonId, fromPostId }, _args, { load }) =>
        loadParty(
          load,
          fromPersonId === null
            ? { type: "Post", id: fromPostId ?? "" }
            : { type: "Person", id: fromPersonId },
        ) as never,
    }),
    to: t.field(link(PersonRef, "Person", "toPersonId", "Who stands in.")),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "Only in this plan.")),
    group: t.field(linkOrNull(GroupRef, "Group", "groupId", "Only in this group and the groups below it.")),
    duty: t.field(linkOrNull(DutyRef, "Duty", "dutyId", "Only for this duty and its parts.")),
    note: t.exposeString("note", { nullable: true, description: "A note." }),
  }),
});

const DelegateInput = builder.inputType("DelegateInput", {
  description: "Who stands in for whom, within which scope, for which period.",
  fields: (t) => ({
    fromId: t.id({ required: true, description: "For whom: a person or a post." }),
    toPersonId: t.id({ required: true, description: "Who stands in." }),
    planId: t.id({ description: "Only in this plan." }),
    groupId: t.id({ description: "Only in this group and the groups below it." }),
    dutyId: t.id({ description: "Only for this duty and its parts." }),
    note: t.string({ description: "A note." }),
    validFrom: t.field({ type: "DateTime", description: "From when; now where left out." }),
    validTo: t.field({ type: "DateTime", description: "Until when; open where left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "delegate",
  description: "Lets a person stand in for a person or a post.",
  input: DelegateInput,
  result: resultUnion("DelegateResult", [DelegationRef]),
  run: delegate,
});
