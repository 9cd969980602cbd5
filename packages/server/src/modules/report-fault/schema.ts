import type { InputRef } from "@pothos/core";
import { filterId } from "../../access/global-id.ts";
import type { ReportFault } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { ReportFaultConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { FormRecordRef, OccurrenceRef, OrgUnitRef, PersonRef, ReportFaultRef } from "../../graphql/refs.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { ReportFaultKindEnum } from "../occurrence/inputs.ts";
import { type RemoveReportFaultInput as RemoveInput, removeReportFault } from "./remove-report-fault.ts";
import { type ReportConcealmentInput as ConcealInput, reportConcealment } from "./report-concealment.ts";

builder.node(ReportFaultRef, {
  description:
    "One of the four faults of reporting (mechanism D6): 迟报 and 漏报 are found by the clock, 谎报 by a correction, 瞒报 by somebody else.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("ReportFault", id))),
  fields: (t) => ({
    kind: t.field({
      type: ReportFaultKindEnum,
      description: "Which of the four.",
      resolve: ({ kind }) => kind,
    }),
    onDay: t.field({
      type: "Date",
      description: "Of which day's report.",
      resolve: ({ onDay }) => dayAt(onDay),
    }),
    note: t.exposeString("note", { nullable: true, description: "What was found, or why it was corrected." }),
    authorName: t.exposeString("authorName", {
      description: "Who told of it, as named then; empty: the clock.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was told." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken off, so that it counts no more.",
    }),
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "Of which unit.")),
    person: t.field(linkOrNull(PersonRef, "Person", "personId", "Who answered for it then.")),
    occurrence: t.field(
      linkOrNull(OccurrenceRef, "Occurrence", "occurrenceId", "What was due, where it was."),
    ),
    record: t.field(
      linkOrNull(FormRecordRef, "FormRecord", "recordId", "The record that came late, or was false."),
    ),
  }),
});

const ReportFaultFilter = builder.inputType("ReportFaultFilter", {
  description: "Which faults.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "Of this day or a later one." }),
    to: t.field({ type: "Date", description: "Of this day or an earlier one." }),
    kind: t.field({ type: [ReportFaultKindEnum], description: "Of these kinds." }),
    unitId: t.id({ description: "Of this unit." }),
    personId: t.id({ description: "Of this person." }),
    includeRetired: t.boolean({ description: "Whether those taken off are listed too." }),
  }),
});

listField<ReportFault, typeof ReportFaultFilter.$inferInput>({
  name: "reportFaults",
  type: "ReportFault",
  ref: ReportFaultRef as never,
  connection: ReportFaultConnection,
  description: "The faults of reporting, one by one.",
  filter: ReportFaultFilter as never,
  order: {
    onDay: { description: "By day." },
  },
  defaultOrder: [{ column: "onDay", direction: "desc", nulls: null }],
  retires: true,
  where: ({ from, to, kind, unitId, personId }) => ({
    ...(from ? { onDay: { gte: new Date(from) } } : {}),
    ...(kind ? { kind: { in: kind } } : {}),
    ...(unitId ? { unitId: filterId(unitId, ["OrgUnit"], ["filter", "unitId"]).id } : {}),
    ...(personId ? { personId: filterId(personId, ["Person"], ["filter", "personId"]).id } : {}),
    AND: [to ? { onDay: { lte: new Date(to) } } : {}],
  }),
});

const ReportConcealmentInput: InputRef<ConcealInput> = builder.inputType("ReportConcealmentInput", {
  description: "Something that was not reported and that somebody else has found.",
  fields: (t) => ({
    unitId: t.id({
      description: "The unit that did not report it; this or a person. At a due time that of the reporter.",
    }),
    personId: t.id({
      description:
        "The person who did not report it; at a due time whoever answers for the report, or has made it.",
    }),
    occurrenceId: t.id({ description: "The due time at which it should have been reported." }),
    onDay: t.field({ type: "Date", required: true, description: "Of which day; at a due time its own." }),
    note: t.string({ required: true, description: "What was found; at most 1,000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "reportConcealment",
  description:
    "Says that a unit or a person concealed something (瞒报); OWN_CONCEALMENT where it is the finder's own person, or the unit in which it works. At a due time it is of those who report then, for its day.",
  input: ReportConcealmentInput,
  result: resultUnion("ReportConcealmentResult", [ReportFaultRef]),
  run: reportConcealment,
});

const RemoveReportFaultInput: InputRef<RemoveInput> = builder.inputType("RemoveReportFaultInput", {
  description: "A fault that was told by mistake.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The fault." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "removeReportFault",
  description: "Takes a fault off that was told by mistake: it counts no more, and stays readable by its id.",
  input: RemoveReportFaultInput,
  result: resultUnion("RemoveReportFaultResult", [ReportFaultRef]),
  run: removeReportFault,
});
