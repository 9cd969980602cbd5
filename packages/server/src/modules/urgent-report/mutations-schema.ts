import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { UrgentReportRef, UrgentStepRef } from "../../graphql/refs.ts";
import {
  type AcknowledgeUrgentStepInput as AcknowledgeInput,
  acknowledgeUrgentStep,
} from "./acknowledge-urgent-step.ts";
import { type CloseUrgentReportInput as CloseInput, closeUrgentReport } from "./close-urgent-report.ts";
import { type RaiseUrgentReportInput as RaiseInput, raiseUrgentReport } from "./raise-urgent-report.ts";

const RaiseUrgentReportInput: InputRef<RaiseInput> = builder.inputType("RaiseUrgentReportInput", {
  description: "Something to tell at once.",
  fields: (t) => ({
    text: t.string({ required: true, description: "What has happened; one sentence is enough." }),
    dutyId: t.id({ description: "The duty up whose chain it goes; else it goes up the reporter's line." }),
    planId: t.id({ description: "The plan for which it is, where no duty says it." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const AcknowledgeUrgentStepInput: InputRef<AcknowledgeInput> = builder.inputType(
  "AcknowledgeUrgentStepInput",
  {
    description: "That an urgent report has arrived.",
    fields: (t) => ({
      id: t.id({ required: true, description: "The step." }),
      note: t.string({ description: "What is said to it; at most 1,000 characters." }),
      answeredBy: t.string({ description: "Who answered, where it is an outside body's; needed there." }),
      clientMutationId: t.string(CLIENT_MUTATION_ID),
    }),
  },
);

const CloseUrgentReportInput: InputRef<CloseInput> = builder.inputType("CloseUrgentReportInput", {
  description: "The end of an urgent report's course.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The report." }),
    note: t.string({ description: "What came of it; at most 1,000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "raiseUrgentReport",
  description:
    "Tells something at once: up the live chain of the duty, else up the line of the reporter's unit, and in parallel to each receiver of the rule. NOBODY_TO_TELL where it would reach nobody.",
  input: RaiseUrgentReportInput,
  result: resultUnion("RaiseUrgentReportResult", [UrgentReportRef]),
  run: raiseUrgentReport,
});

mutationField({
  name: "acknowledgeUrgentStep",
  description:
    "Acknowledges an urgent report: forbidden to anybody but who was told or stands in for them. ALREADY_ACKNOWLEDGED, ANSWERER_REQUIRED for an outside body.",
  input: AcknowledgeUrgentStepInput,
  result: resultUnion("AcknowledgeUrgentStepResult", [UrgentStepRef]),
  run: acknowledgeUrgentStep,
});

mutationField({
  name: "closeUrgentReport",
  description:
    "Ends the course of an urgent report, by its reporter, somebody told of it, or who keeps the reports. ALREADY_CLOSED.",
  input: CloseUrgentReportInput,
  result: resultUnion("CloseUrgentReportResult", [UrgentReportRef]),
  run: closeUrgentReport,
});
