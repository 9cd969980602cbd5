import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import type { AssignInput as Assign } from "./assign.ts";
import type { AssignManyInput as AssignMany } from "./assign-many.ts";

export const AssignmentRoleEnum = builder.enumType("AssignmentRole", {
  description: "A party's part, after RACI with support.",
  values: {
    LEAD: { description: "Answers for it (牵头; the A of RACI)." },
    RESPONSIBLE: { description: "Carries it out (负责落实; R)." },
    SUPPORT: { description: "Helps (配合; S)." },
    CONSULTED: { description: "Is asked (会商; C)." },
    INFORMED: { description: "Is told (知会; I)." },
    SUPERVISED: { description: "Is supervised in it, such as a contractor (mechanism C8)." },
  },
});

const PARTY = "Who: a person, a post (ex officio), a unit, a group or a class.";
const FROM = "From when; now where left out.";
const TO = "Until when; open where left out.";
const REPLACES =
  "True: whoever else has this role in it then, gives way: ends at `validFrom`, or is taken back as never having held where it began at that very instant. What begins later stays, and from `validTo` on those that gave way have it again for the rest of their time. A party that has the role already keeps it.";

export const AssignInput: InputRef<Assign> = builder.inputType("AssignInput", {
  description: "A party's part in something, from a date.",
  fields: (t) => ({
    targetId: t.id({
      required: true,
      description: "What for: a duty, a task or a group (for all its work).",
    }),
    partyId: t.id({ required: true, description: PARTY }),
    role: t.field({ type: AssignmentRoleEnum, required: true, description: "As what." }),
    order: t.int({ description: "Its place among those of its role; the first is the main one." }),
    note: t.string({ description: "A note." }),
    validFrom: t.field({ type: "DateTime", description: FROM }),
    validTo: t.field({ type: "DateTime", description: TO }),
    replaces: t.boolean({ description: REPLACES }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const AssignManyInput: InputRef<AssignMany> = builder.inputType("AssignManyInput", {
  description: "The same part of one party in many things, from a date.",
  fields: (t) => ({
    targetIds: t.idList({
      required: true,
      description: "What for: 1 to 200 duties, tasks or groups; one named twice counts once.",
    }),
    partyId: t.id({ required: true, description: PARTY }),
    role: t.field({ type: AssignmentRoleEnum, required: true, description: "As what, in each." }),
    note: t.string({ description: "A note, on each." }),
    validFrom: t.field({ type: "DateTime", description: FROM }),
    validTo: t.field({ type: "DateTime", description: TO }),
    replaces: t.boolean({ description: REPLACES }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
