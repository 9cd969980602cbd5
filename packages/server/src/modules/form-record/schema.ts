import { filterId } from "../../access/global-id.ts";
import { may } from "../../access/policy.ts";
import type { FormRecord } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { FormRecordConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import {
  EvidenceRef,
  FormRecordRef,
  FormRef,
  FormVersionRef,
  OccurrenceRef,
  OrgUnitRef,
  PersonRef,
} from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { correctRecord } from "./correct-record.ts";
import { mayCorrect } from "./may-record.ts";
import { recordForm } from "./record-form.ts";

builder.node(FormRecordRef, {
  description:
    "A filled-in form (记录; mechanisms D1, D6): never changed; a correction is another record in its place.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("FormRecord", id))),
  fields: (t) => ({
    form: t.field(link(FormRef, "Form", "formId", "Which form.")),
    formVersion: t.field(
      link(FormVersionRef, "FormVersion", "formVersionId", "The version of it in which it was filled in."),
    ),
    values: t.expose("values", {
      type: "JSON",
      description:
        "What it says, by the fields of its version; persons, units and files (evidence) by their global ids.",
    }),
    isZero: t.exposeBoolean("isZero", {
      description: "Whether it says that there is nothing to report (零报告), and so holds no values.",
    }),
    onDay: t.field({
      type: "Date",
      description: "For which day.",
      resolve: ({ onDay }) => onDay.toISOString().slice(0, 10),
    }),
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "Of which unit.")),
    person: t.field(linkOrNull(PersonRef, "Person", "personId", "Who reported.")),
    occurrence: t.field(
      linkOrNull(
        OccurrenceRef,
        "Occurrence",
        "occurrenceId",
        "What was due and is reported by it, or was by the one that it corrects; null: it was filled in beside.",
      ),
    ),
    authorName: t.exposeString("authorName", { description: "Who filled it in, as named then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was filled in." }),
    supersedes: t.field(
      linkOrNull(FormRecordRef, "FormRecord", "supersedesId", "The record that it corrects; null: none."),
    ),
    reason: t.exposeString("reason", {
      nullable: true,
      description: "Why it corrects another one.",
    }),
    mayCorrect: t.boolean({
      description:
        "Whether the viewer may correct it, as long as no other one has corrected it: what was reported, whoever may report it.",
      resolve: async (row, _args, { viewer, sight, load }) =>
        may(viewer, "write:correctRecord") && mayCorrect(load.node, viewer, await sight.reach(), row),
    }),
    supersededBy: t.field({
      type: FormRecordRef,
      nullable: true,
      description: "The record that has corrected it; null: it stands.",
      resolve: async ({ id }, _args, { load }) =>
        (await load.children("FormRecord", "supersedesId", id))[0] ?? null,
    }),
  }),
});

builder.objectField(EvidenceRef, "record", (t) =>
  t.field(linkOrNull(FormRecordRef, "FormRecord", "recordId", "Of which record, where it is of one.")),
);

const FormRecordFilter = builder.inputType("FormRecordFilter", {
  description: "Which records.",
  fields: (t) => ({
    formId: t.id({ description: "Of this form: its register (台账)." }),
    unitId: t.id({ description: "Of this unit." }),
    personId: t.id({ description: "Of this person." }),
    from: t.field({ type: "Date", description: "For this day or a later one." }),
    to: t.field({ type: "Date", description: "For this day or an earlier one." }),
    isZero: t.boolean({ description: "Zero reports, or all others." }),
    includeSuperseded: t.boolean({ description: "Whether those that were corrected are listed too." }),
    q: t.string({
      description: "A part of a text in it, or of the name of who filled it in; white space does not count.",
    }),
  }),
});

interface Filter {
  formId?: string | null | undefined;
  unitId?: string | null | undefined;
  personId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  isZero?: boolean | null | undefined;
  includeSuperseded?: boolean | null | undefined;
  q?: string | null | undefined;
}

listField<FormRecord, Filter>({
  name: "formRecords",
  type: "FormRecord",
  ref: FormRecordRef as never,
  connection: FormRecordConnection,
  description: "The records of all forms, or the register of one (台账).",
  filter: FormRecordFilter as never,
  order: {
    onDay: { description: "By day." },
    createdAt: { description: "By when it was filled in." },
  },
  defaultOrder: [],
  where: conditionsOf,
});

function conditionsOf(filter: Filter): Record<string, unknown> {
  const { formId, unitId, personId, from, to, isZero, includeSuperseded, q } = filter;
  const dayAt = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    ...(formId ? { formId: filterId(formId, ["Form"], ["filter", "formId"]).id } : {}),
    ...(unitId ? { unitId: filterId(unitId, ["OrgUnit"], ["filter", "unitId"]).id } : {}),
    ...(personId ? { personId: filterId(personId, ["Person"], ["filter", "personId"]).id } : {}),
    ...(from || to
      ? { onDay: { ...(from ? { gte: dayAt(from) } : {}), ...(to ? { lte: dayAt(to) } : {}) } }
      : {}),
    ...(isZero == null ? {} : { isZero }),
    ...(includeSuperseded === true ? {} : { supersededBy: { is: null } }),
    ...(q ? { searchKey: containing(textKey(q)) } : {}),
  };
}

const RecordFormInput = builder.inputType("RecordFormInput", {
  description: "A form filled in.",
  fields: (t) => ({
    formId: t.id({ required: true, description: "Which form; its newest version." }),
    unitId: t.id({ description: "Of which unit; the viewer works in it, or keeps it." }),
    personId: t.id({ description: "Who reports; the viewer's own person where left out." }),
    onDay: t.field({ type: "Date", required: true, description: "For which day." }),
    values: t.field({
      type: "JSON",
      description:
        "What it says, by the fields of the form; for a file what `POST /api/files` answered as `uploadId`, which becomes its evidence.",
    }),
    isZero: t.boolean({ description: "True: there is nothing to report, and no values are kept." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const CorrectRecordInput = builder.inputType("CorrectRecordInput", {
  description: "A right record in the place of a wrong one.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The record that is wrong." }),
    values: t.field({
      type: "JSON",
      description: "All that is right, by the version of the form in which the wrong one was filled in.",
    }),
    isZero: t.boolean({ description: "True: there was nothing to report." }),
    reason: t.string({ required: true, description: "Why it is corrected." }),
    isFalse: t.boolean({
      required: true,
      description:
        "Whether what was reported had been false (谎报), which is counted, and not only mistaken.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "recordForm",
  description: "Fills in a form for a day, beside what is due.",
  input: RecordFormInput,
  result: resultUnion("RecordFormResult", [FormRecordRef]),
  run: recordForm,
});

mutationField({
  name: "correctRecord",
  description:
    "Puts a right record in the place of a wrong one; both stay. CORRECTED_ALREADY where another one has superseded it, REASON_REQUIRED without a reason.",
  input: CorrectRecordInput,
  result: resultUnion("CorrectRecordResult", [FormRecordRef]),
  run: correctRecord,
});
