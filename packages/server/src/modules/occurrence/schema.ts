import type { InputRef } from "@pothos/core";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { OccurrenceConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import {
  FormRecordRef,
  ObligationRef,
  OccurrenceRef,
  PersonRef,
  ReporterRef,
  ReportFaultRef,
} from "../../graphql/refs.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { OccurrenceFilter, occurrenceConditions } from "./filter.ts";
import { OccurrenceStateEnum } from "./inputs.ts";
import { isOwnOccurrence } from "./is-own-occurrence.ts";
import { readPreviousRecords } from "./reads.ts";
import { opensAt } from "./rules.ts";
import { type SubmitReportInput as SubmitInput, submitReport } from "./submit-report.ts";
import { type WaiveOccurrenceInput as WaiveInput, waiveOccurrence } from "./waive-occurrence.ts";

builder.node(OccurrenceRef, {
  description: "One due time of an obligation for one of its reporters (期次; mechanisms D1, D2, D6).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Occurrence", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    obligation: t.field(link(ObligationRef, "Obligation", "obligationId", "What is due.")),
    reporter: t.field(link(ReporterRef, "Reporter", "reporterId", "Who owes it.")),
    onDay: t.field({
      type: "Date",
      description: "For which day, in the body's time zone.",
      resolve: ({ onDay }) => dayAt(onDay),
    }),
    opensAt: t.field({
      type: "DateTime",
      description:
        "From when on it is reported: the beginning of its day, of one whose cut-off lies in the night a day before the cut-off.",
      resolve: (row, _args, { timeZone }) => opensAt(row, timeZone),
    }),
    dueAt: t.expose("dueAt", { type: "DateTime", description: "The cut-off: from then on it is late." }),
    missedAt: t.expose("missedAt", {
      type: "DateTime",
      description: "The end of the grace: from then on it is missed.",
    }),
    isByWatch: t.exposeBoolean("isByWatch", {
      description: "Whether whoever is on watch reports it, the day being off (mechanism D2).",
    }),
    person: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "personId",
        "Who is on watch then and reports it; null: nobody yet, or the day is none off.",
      ),
    ),
    state: t.field({
      type: OccurrenceStateEnum,
      description: "Where it stands.",
      resolve: ({ state }) => state,
    }),
    stateReason: t.exposeString("stateReason", { nullable: true, description: "Why it was waived." }),
    stateAt: t.expose("stateAt", {
      type: "DateTime",
      description:
        "Since when it stands there; of a missed one the end of its grace, also where the server learned of it later.",
    }),
    submittedAt: t.expose("submittedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was reported.",
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken off, since it is not due after all; null: it stands.",
    }),
    record: t.field(
      linkOrNull(
        FormRecordRef,
        "FormRecord",
        "recordId",
        "What was reported, as it stands after corrections.",
      ),
    ),
    previousRecord: t.field({
      type: FormRecordRef,
      nullable: true,
      description: "What the same reporter reported the last time before: yesterday's values at hand.",
      resolve: async ({ id }, _args, { load, db }) => {
        const recordId = await load
          .batch("previousRecord", async (ids: readonly string[]) => {
            const found = await readPreviousRecords(db, ids);
            return ids.map((key) => found.get(key) ?? null);
          })
          .load(id);
        return recordId === null ? null : load.must("FormRecord", recordId);
      },
    }),
    faults: t.field({
      type: [ReportFaultRef],
      description: "The faults that are counted of it.",
      resolve: ({ id }, _args, { load }) => load.children("ReportFault", "occurrenceId", id),
    }),
    isMine: t.boolean({
      description:
        "Whether it is the viewer's to report: as the party, holder of its post, one of its unit, a head of its group, whoever is on watch, or standing in for them.",
      resolve: (row, _args, context) => isOwnOccurrence(context, row),
    }),
  }),
});

listField<Occurrence, typeof OccurrenceFilter.$inferInput>({
  name: "occurrences",
  type: "Occurrence",
  ref: OccurrenceRef as never,
  connection: OccurrenceConnection,
  description: "What is and was due, one for each reporter and day; made 14 days ahead.",
  filter: OccurrenceFilter as never,
  order: {
    onDay: { description: "By day." },
    dueAt: { description: "By cut-off." },
  },
  defaultOrder: [{ column: "dueAt", direction: "asc", nulls: null }],
  retires: true,
  where: occurrenceConditions,
});

const SubmitReportInput: InputRef<SubmitInput> = builder.inputType("SubmitReportInput", {
  description: "A report that is due, or that there is nothing to report.",
  fields: (t) => ({
    occurrenceId: t.id({ required: true, description: "What is due." }),
    values: t.field({ type: "JSON", description: "The values, by the names of the form's fields." }),
    isZero: t.boolean({ description: "True: there is nothing to report, and no values are kept." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "submitReport",
  description:
    "Reports what is due: on time before the cut-off, late from it on. REPORT_SETTLED where it was reported or waived already, REPORT_TOO_EARLY before its day begins; faults name `values.<field>`.",
  input: SubmitReportInput,
  result: resultUnion("SubmitReportResult", [OccurrenceRef]),
  run: submitReport,
});

const WaiveOccurrenceInput: InputRef<WaiveInput> = builder.inputType("WaiveOccurrenceInput", {
  description: "A report that is not asked for this once.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The due time." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    reason: t.string({ required: true, description: "Why; at most 1,000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "waiveOccurrence",
  description:
    "Waives a report that was not made; a fault of having missed it no longer counts. REPORT_SETTLED where it was made or waived already.",
  input: WaiveOccurrenceInput,
  result: resultUnion("WaiveOccurrenceResult", [OccurrenceRef]),
  run: waiveOccurrence,
});
