import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PlanRef } from "../../graphql/refs.ts";
import { putPlanInForce } from "./put-plan-in-force.ts";

builder.objectFields(PlanRef, (t) => ({
  supersedes: t.field(
    linkOrNull(
      PlanRef,
      "Plan",
      "supersedesId",
      "The plan of which this is the amended version or the successor.",
    ),
  ),
  supersededBy: t.field({
    type: [PlanRef],
    description: "The plans that replace this one, drafts among them.",
    resolve: ({ id }, _args, { load }) => load.children("Plan", "supersedesId", id),
  }),
  plannedFrom: t.expose("plannedFrom", {
    type: "DateTime",
    nullable: true,
    description:
      "From when a draft is meant to hold: its edges begin then until it is put in force; else null.",
  }),
}));

const PutPlanInForceInput = builder.inputType("PutPlanInForceInput", {
  description: "A draft to put in force.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The plan." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    from: t.field({
      type: "DateTime",
      required: true,
      description:
        "From when: all that came with the draft begins then, save posts and places in the tree that hold already, and the plan that it replaces ends.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "putPlanInForce",
  description:
    "Puts a draft in force from a day, past or to come; NOT_A_DRAFT for any other plan. What a person has changed since it was saved stays.",
  input: PutPlanInForceInput,
  result: resultUnion("PutPlanInForceResult", [PlanRef]),
  run: putPlanInForce,
});
