import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { GroupMemberRef, GroupRef, PersonRef } from "../../graphql/refs.ts";
import { orderMembers } from "./order-members.ts";

builder.objectField(GroupRef, "membersToCome", (t) =>
  t.field({
    type: [GroupMemberRef],
    description: "Everybody who is to join it after the query's moment, the earliest first.",
    resolve: ({ id }, _args, { load }) => load.edgesToCome("GroupMember", "groupId", id),
  }),
);

builder.objectField(PersonRef, "membershipsToCome", (t) =>
  t.field({
    type: [GroupMemberRef],
    description: "The places in groups that the person is to take in person after the query's moment.",
    resolve: ({ id }, _args, { load }) => load.edgesToCome("GroupMember", "personId", id),
  }),
);

const OrderMembersInput = builder.inputType("OrderMembersInput", {
  description: "The order in which a group's roster is to be read.",
  fields: (t) => ({
    groupId: t.id({ required: true, description: "Which group." }),
    memberIds: t.idList({
      required: true,
      description:
        "Every membership in force now, once, in the wanted order; those that are to begin later may stand among them.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "orderMembers",
  description:
    "Puts a group's members in order; only those whose place changes are corrected. ROSTER_DIFFERS where the list is not the group's roster.",
  input: OrderMembersInput,
  result: resultUnion("OrderMembersResult", [GroupRef]),
  run: (context, input) => orderMembers(context, { ...input, memberIds: input.memberIds.map(String) }),
});
