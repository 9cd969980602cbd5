import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { mutationField, refusalOf, resultUnion } from "../../graphql/mutation.ts";
import { CreatedCountRef, ReadingDiagnosticRef } from "../../graphql/refs.ts";
import { timesAsked } from "../../graphql/times-asked.ts";
import { GapRef } from "../chain/gap-schema.ts";
import { ImportDoubtRef, ImportPlanSuccess, ImportStatus } from "../plan-import/schema.ts";
import { checkPlanReading, type PlanReadingCheck } from "./check-plan-reading.ts";
import { NameMatchRef } from "./name-matches-schema.ts";
import { savePlanReading } from "./save-plan-reading.ts";

const MOST_GAPS = 200;

const PlanReadingCheckRef = builder.objectRef<PlanReadingCheck>("PlanReadingCheck").implement({
  description: "What saving a document would do.",
  fields: (t) => ({
    created: t.field({
      type: [CreatedCountRef],
      description: "What would be created.",
      resolve: ({ created }) => created,
    }),
    matchedCount: t.exposeInt("matchedCount", { description: "How many nodes and edges are there already." }),
    doubtful: t.field({
      type: [ImportDoubtRef],
      description: "What a person should look at; ids of what would be created lead nowhere.",
      resolve: ({ doubtful }) => doubtful,
    }),
    questions: t.field({
      type: [NameMatchRef],
      description: "The names that a person must decide before the document can be saved.",
      complexity: { multiplier: 10 },
      resolve: ({ questions }) => questions,
    }),
    gaps: t.field({
      type: [GapRef],
      description:
        "The gaps that the plan would have on its first day, or today where that is past; 200 at most. What would be created can be selected below, without what points to it.",
      complexity: { multiplier: 20 },
      resolve: ({ gaps }) => gaps.slice(0, MOST_GAPS),
    }),
    gapsTotal: t.int({ description: "How many gaps there would be.", resolve: ({ gaps }) => gaps.length }),
    diagnostics: t.field({
      type: [ReadingDiagnosticRef],
      description: "The faults of the document and doubts of its reader that are still there.",
      resolve: ({ diagnostics }) => diagnostics,
    }),
  }),
});

const CheckPlanReadingInput = builder.inputType("CheckPlanReadingInput", {
  description: "A document to look at before it is saved.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The document on its way." }),
    validFrom: t.field({
      type: "DateTime",
      description: "From when everything would hold; the day of issue where left out.",
    }),
  }),
});

builder.queryField("checkPlanReading", (t) =>
  t.field({
    type: resultUnion("CheckPlanReadingResult", [PlanReadingCheckRef]),
    description:
      "Says what saving a document in force would do, and writes nothing. Refused as the save would be, save for open questions, which it lists. `@asOf` means nothing here. Once in an operation: it holds up whoever writes.",
    args: { input: t.arg({ type: CheckPlanReadingInput, required: true, description: "What to look at." }) },
    complexity: { field: 50 },
    resolve: async (_root, { input }, context, info) => {
      if (timesAsked(info) > 1)
        throw badQueryInput(["checkPlanReading"], "can be asked for once in an operation.");
      try {
        return (await checkPlanReading(context, input as never)) as never;
      } catch (error) {
        return refusalOf(error) as never;
      }
    },
  }),
);

const SavePlanReadingInput = builder.inputType("SavePlanReadingInput", {
  description: "A document that is to become a plan.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The document on its way." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    status: t.field({
      type: ImportStatus,
      required: true,
      description:
        "How the plan begins. A draft answers for nothing, and the plan that it replaces goes on, until `putPlanInForce`.",
    }),
    validFrom: t.field({
      type: "DateTime",
      description: "From when everything holds, of a draft provisionally; the day of issue where left out.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "savePlanReading",
  description:
    "Makes the plan of a document that was read, in one write. OPEN_QUESTIONS while a name is to be decided; ALREADY_SAVED where it became a plan.",
  input: SavePlanReadingInput,
  result: resultUnion("SavePlanReadingResult", [ImportPlanSuccess]),
  run: savePlanReading,
});
