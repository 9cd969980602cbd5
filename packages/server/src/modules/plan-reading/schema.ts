import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { PlanReadingConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { OrgUnitRef, PlanReadingRef, PlanRef, ReadingDiagnosticRef } from "../../graphql/refs.ts";
import { ReadPlanInput, RereadPlanReadingInput, UpdatePlanReadingInput } from "./inputs.ts";
import { DocumentNoteRef, NameChoiceRef } from "./parts-schema.ts";
import { readPlan } from "./read-plan.ts";
import { findByTitle, readTitles } from "./reads.ts";
import { rereadPlanReading } from "./reread-plan-reading.ts";
import { retirePlanReading } from "./retire-plan-reading.ts";
import { updatePlanReading } from "./update-plan-reading.ts";

const whole = ({ load }: Context, id: string) => load.must("PlanReading", id);

builder.node(PlanReadingRef, {
  description:
    "A document on its way to becoming a plan: its text, what was read in it, and what a person decided on it (mechanism A1).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("PlanReading", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    fileName: t.exposeString("fileName", { nullable: true, description: "The file's name; null: pasted." }),
    title: t.string({
      description: "The draft's title; where it has none, the file's name, and empty where there is neither.",
      resolve: async ({ id, fileName }, _args, { db, load }) => {
        const titles = load.batch<string, string | null>("readingTitle", (ids) => readTitles(db, ids));
        return (await titles.load(id)) ?? fileName ?? "";
      },
    }),
    text: t.string({
      description: "The whole text; all offsets are counted in it, in UTF-16 code units.",
      resolve: async ({ id }, _args, context) => (await whole(context, id)).text,
    }),
    notes: t.field({
      type: [DocumentNoteRef],
      description: "What was left out or changed while the document became text.",
      resolve: ({ notes }) => notes as never,
    }),
    diagnostics: t.field({
      type: [ReadingDiagnosticRef],
      description:
        "Faults of the document and doubts of its reader, as read; edits of the draft do not change them.",
      resolve: async ({ id }, _args, context) => (await whole(context, id)).diagnostics as never,
    }),
    draft: t.field({
      type: "JSON",
      description:
        "The draft as it stands, in the draft format, and `spans`: a list of {path, start, end}, where `path` is a JSON pointer into the draft such as /groups/0/members/2/name.",
      resolve: async ({ id }, _args, context) => (await whole(context, id)).draft,
    }),
    choices: t.field({
      type: [NameChoiceRef],
      description: "Whom printed names mean, as a person decided it.",
      resolve: ({ choices }) => choices as never,
    }),
    issuer: t.field(
      linkOrNull(
        OrgUnitRef,
        "OrgUnit",
        "issuerId",
        "The issuing body that a person chose; null: the draft's own.",
      ),
    ),
    superior: t.field(
      linkOrNull(OrgUnitRef, "OrgUnit", "superiorId", "The body to which the plan is to report; null: none."),
    ),
    supersedes: t.field(
      linkOrNull(
        PlanRef,
        "Plan",
        "supersedesId",
        "The plan of which this is the amended version or the successor.",
      ),
    ),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "What it became; then it can no longer be changed.")),
    authorName: t.exposeString("authorName", { description: "Who brought the document in, as named then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was brought in." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "When it was last changed." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was put away.",
    }),
  }),
});

const PlanReadingFilter = builder.inputType("PlanReadingFilter", {
  description: "Which documents on their way.",
  fields: (t) => ({
    q: t.string({
      description: "A part of the title, the document number or the file's name; white space does not count.",
    }),
    isSaved: t.boolean({ description: "Those that became a plan, or all others." }),
    includeRetired: t.boolean({ description: "Whether those that were put away are listed too." }),
  }),
});

listField({
  name: "planReadings",
  type: "PlanReading",
  ref: PlanReadingRef as never,
  connection: PlanReadingConnection,
  description: "The documents on their way to becoming plans, the last changed first.",
  filter: PlanReadingFilter,
  order: {
    updatedAt: { description: "By when they were last changed." },
    createdAt: { description: "By when they were brought in." },
  },
  defaultOrder: [{ column: "updatedAt", direction: "desc", nulls: null }],
  retires: true,
  omit: ["text", "draft", "diagnostics"],
  where: async ({ q, isSaved }, { db }) => ({
    ...(q == null || q.trim() === "" ? {} : { id: { in: await findByTitle(db, q) } }),
    ...(isSaved == null ? {} : { planId: isSaved ? { not: null } : null }),
  }),
});

mutationField({
  name: "readPlan",
  description:
    "Reads a document and keeps it on its way to becoming a plan. One that is refused is a ValidationError with a code such as NO_TEXT (a scan), ENCRYPTED, ZIP_BOMB or TOO_LONG.",
  input: ReadPlanInput,
  result: resultUnion("ReadPlanResult", [PlanReadingRef]),
  run: readPlan,
});

mutationField({
  name: "updatePlanReading",
  description:
    "Keeps what a person decided on a document that was read; ALREADY_SAVED where it became a plan.",
  input: UpdatePlanReadingInput,
  result: resultUnion("UpdatePlanReadingResult", [PlanReadingRef]),
  run: updatePlanReading,
});

mutationField({
  name: "rereadPlanReading",
  description: "Reads the text of a document again and drops all edits of its draft; choices of names stay.",
  input: RereadPlanReadingInput,
  result: resultUnion("RereadPlanReadingResult", [PlanReadingRef]),
  run: rereadPlanReading,
});

mutationField({
  name: "retirePlanReading",
  description: "Puts a document away; a plan that it became stays.",
  input: RetireNodeInput,
  result: resultUnion("RetirePlanReadingResult", [PlanReadingRef]),
  run: retirePlanReading,
});
