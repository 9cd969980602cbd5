import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";

export const PlanStatusEnum = builder.enumType("PlanStatus", {
  description: "Where a plan stands.",
  values: {
    DRAFT: { description: "Not yet in force." },
    IN_FORCE: { description: "In force." },
    SUPERSEDED: { description: "Replaced by another plan." },
    ENDED: { description: "Ended without a successor." },
  },
});

export const CreatePlanInput = builder.inputType("CreatePlanInput", {
  description: "A new plan, entered by hand.",
  fields: (t) => ({
    title: t.string({ required: true, description: "The plan's own title; at most 300 characters." }),
    documentNumber: t.string({ description: "The document number." }),
    issuerId: t.id({ description: "The body that issues it." }),
    superiorId: t.id({ description: "The body to which it reports." }),
    issuedOn: t.field({ type: "Date", description: "The day of issue." }),
    publicity: t.string({ description: "公开方式 as written." }),
    status: t.field({ type: PlanStatusEnum, description: "Where it stands; DRAFT where nothing is said." }),
    text: t.string({ description: "The full text." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdatePlanInput = builder.inputType("UpdatePlanInput", {
  description: "What changes at a plan; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The plan." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    title: t.string({ description: "The title." }),
    documentNumber: t.string({ description: "The document number." }),
    issuerId: t.id({ description: "The body that issues it." }),
    superiorId: t.id({ description: "The body to which it reports." }),
    issuedOn: t.field({ type: "Date", description: "The day of issue." }),
    publicity: t.string({ description: "公开方式 as written." }),
    status: t.field({ type: PlanStatusEnum, description: "Where it stands." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
