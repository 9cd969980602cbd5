import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PlanRef } from "../../graphql/refs.ts";
import { type ImportPlanOutcome, importPlan } from "./import-plan.ts";
import { NameChoiceInput } from "./inputs.ts";
import type { ImportDoubt, ImportItem } from "./report.ts";

const ImportItemRef = builder.objectRef<ImportItem>("ImportItem").implement({
  description: "A node or edge that an import created or found.",
  fields: (t) => ({
    type: t.exposeString("type", { description: "Its type, such as Person." }),
    id: t.exposeID("id", { description: "Its global id; after a dry run, created ones lead nowhere." }),
    name: t.exposeString("name", { description: "Its name; empty for edges that have none." }),
  }),
});

export const ImportDoubtRef = builder.objectRef<ImportDoubt>("ImportDoubt").implement({
  description: "Something that a person should look at; nothing was merged or invented because of it.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "What is in doubt, as a stable code such as SIMILAR_NAME." }),
    message: t.exposeString("message", { description: "What is in doubt, for people." }),
    name: t.exposeString("name", { description: "What is printed." }),
    candidates: t.exposeIDList("candidates", { description: "Nodes that may be meant." }),
  }),
});

export const ImportPlanSuccess = builder.objectRef<ImportPlanOutcome>("ImportPlanSuccess").implement({
  description: "What an import did, or after a dry run would do.",
  fields: (t) => ({
    isDryRun: t.exposeBoolean("isDryRun", { description: "Whether nothing was written." }),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan; null after a dry run of a new one.")),
    title: t.exposeString("title", { description: "The plan's title." }),
    created: t.field({
      type: [ImportItemRef],
      description: "What was not there.",
      resolve: (row) => row.created,
    }),
    matched: t.field({
      type: [ImportItemRef],
      description: "What was there.",
      resolve: (row) => row.matched,
    }),
    doubtful: t.field({
      type: [ImportDoubtRef],
      description: "What a person should look at.",
      resolve: (row) => row.doubtful,
    }),
  }),
});

export const ImportStatus = builder.enumType("ImportStatus", {
  description: "How an imported plan begins.",
  values: { DRAFT: { description: "Not yet in force." }, IN_FORCE: { description: "In force." } },
});

const ImportPlanInput = builder.inputType("ImportPlanInput", {
  description: "A plan draft to load.",
  fields: (t) => ({
    draft: t.field({
      type: "JSON",
      required: true,
      description:
        "The draft: meta, groups, departments, obligations, issues, and spans where they are known.",
    }),
    text: t.string({ description: "The document's full text; then each fact points to where it stands." }),
    issuerId: t.id({ description: "The issuing body, where the draft does not name it or means another." }),
    superiorId: t.id({ description: "The body to which the plan reports." }),
    supersedesId: t.id({
      description:
        "The plan that this one replaces: its edges end when this one's begin; those of a draft when it is put in force.",
    }),
    choices: t.field({
      type: [NameChoiceInput],
      description: "Whom printed names mean, as somebody decided; of several for one name the last counts.",
    }),
    validFrom: t.field({
      type: "DateTime",
      description: "From when everything holds; the day of issue where left out.",
    }),
    status: t.field({ type: ImportStatus, description: "How it begins; IN_FORCE where nothing is said." }),
    dryRun: t.boolean({ description: "True: answer what would be done and change nothing." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "importPlan",
  description:
    "Loads a plan draft in one transaction: matches units and people by name and alias, creates the rest. Loading twice creates nothing twice.",
  input: ImportPlanInput,
  result: resultUnion("ImportPlanResult", [ImportPlanSuccess]),
  run: importPlan,
});
