import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";

export const GroupKindEnum = builder.enumType("GroupKind", {
  description: "What kind of group.",
  values: {
    LEADERSHIP: { description: "A leadership group, command or committee (领导小组)." },
    OFFICE: { description: "The office of a leadership group (办公室)." },
    WORKING: { description: "A working group (工作组, 专班)." },
  },
});

export const GroupRoleEnum = builder.enumType("GroupRole", {
  description: "As what a party sits in a group.",
  values: {
    HEAD: { description: "Head (组长)." },
    DEPUTY_HEAD: { description: "Deputy head (副组长)." },
    MEMBER: { description: "Member (成员)." },
    OFFICE_DIRECTOR: { description: "Director of the office (办公室主任)." },
    OFFICE_DEPUTY_DIRECTOR: { description: "Deputy director of the office." },
    LIAISON: { description: "Liaison (联络员)." },
  },
});

export const CreateGroupInput = builder.inputType("CreateGroupInput", {
  description: "A new group.",
  fields: (t) => ({
    name: t.string({ required: true, description: "The name; at most 200 characters." }),
    kind: t.field({ type: GroupKindEnum, required: true, description: "What kind of group." }),
    planId: t.id({ description: "The plan that sets it up; that of the parent where left out." }),
    parentId: t.id({ description: "The group above." }),
    hostUnitId: t.id({ description: "The unit in which it sits." }),
    aliases: t.stringList({ description: "Other names." }),
    order: t.int({ description: "Its place in the plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdateGroupInput = builder.inputType("UpdateGroupInput", {
  description: "What changes at a group; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The group." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "The name." }),
    parentId: t.id({ description: "The group above." }),
    hostUnitId: t.id({ description: "The unit in which it sits." }),
    aliases: t.stringList({ description: "All other names." }),
    order: t.int({ description: "Its place in the plan." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const AddMemberInput = builder.inputType("AddMemberInput", {
  description: "A party's place in a group, from a date.",
  fields: (t) => ({
    groupId: t.id({ required: true, description: "Which group." }),
    role: t.field({ type: GroupRoleEnum, required: true, description: "As what." }),
    partyId: t.id({ description: "Who: a person, a post (ex officio), a unit or a class." }),
    nameAsWritten: t.string({
      description: "What is printed where the name stands; alone where it cannot be read.",
    }),
    order: t.int({ description: "The place in the roster; behind all others where left out." }),
    validFrom: t.field({ type: "DateTime", description: "From when; now where left out." }),
    validTo: t.field({ type: "DateTime", description: "Until when; open where left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
