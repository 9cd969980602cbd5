import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";

export const CreateDutyInput = builder.inputType("CreateDutyInput", {
  description: "A new duty.",
  fields: (t) => ({
    text: t.string({ required: true, description: "What is to be done; at most 5,000 characters." }),
    number: t.string({ description: "Its number as printed." }),
    title: t.string({ description: "A short title." }),
    planId: t.id({ description: "The plan; that of the group or the duty above where left out." }),
    groupId: t.id({ description: "The group whose duty it is." }),
    unitId: t.id({ description: "The unit that owns it." }),
    parentId: t.id({ description: "The duty that it is a part of." }),
    order: t.int({ description: "Its place in the plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdateDutyInput = builder.inputType("UpdateDutyInput", {
  description: "What changes at a duty; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The duty." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    text: t.string({ description: "What is to be done." }),
    number: t.string({ description: "Its number as printed." }),
    title: t.string({ description: "A short title." }),
    groupId: t.id({ description: "The group whose duty it is." }),
    unitId: t.id({ description: "The unit that owns it." }),
    parentId: t.id({ description: "The duty that it is a part of." }),
    order: t.int({ description: "Its place in the plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
