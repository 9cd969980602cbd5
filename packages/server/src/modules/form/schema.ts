import { retireNode } from "../../audit/retire-node.ts";
import type { Form, FormVersion } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { FormConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { FormRef, FormVersionRef } from "../../graphql/refs.ts";
import { nameFilter } from "../../text/name-keys.ts";
import type { Typed } from "../../typed.ts";
import { createForm } from "./create-form.ts";
import { readFormUse } from "./reads.ts";
import { decideFormRetirement } from "./rules.ts";
import { updateForm } from "./update-form.ts";

builder.node(FormRef, {
  description:
    "What a record says, field by field (表单; mechanism D1); another schema makes another version of it.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Form", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "What it is called, such as 每日16时调度表." }),
    note: t.exposeString("note", { nullable: true, description: "What it is for, or how it is filled in." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was set up." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    newest: t.field({
      type: FormVersionRef,
      description: "The version that is filled in now.",
      resolve: async ({ id }, _args, { load }) => newestOf(await versionsOf(load, id)),
    }),
    versions: t.field({
      type: [FormVersionRef],
      description: "All its versions, the first one first.",
      resolve: ({ id }, _args, { load }) => versionsOf(load, id),
    }),
  }),
});

builder.node(FormVersionRef, {
  description: "A form as it was for a time; never changed.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("FormVersion", id))),
  fields: (t) => ({
    number: t.exposeInt("number", { description: "Its number: 1 is the first." }),
    schema: t.expose("schema", {
      type: "JSON",
      description:
        "What is filled in, as a JSON Schema (draft 2020-12) of an object. Of our own are in each property `x-kind` (TEXT, NUMBER, CHOICE, DATE, PERSON, UNIT, TABLE, FILE), `x-label` ({zh, zh-TW, en}), `x-hint`, `x-unit`, `x-choices` ([{code, label}]) and `x-lines`, and beside the properties their order, `x-order`.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "From when it was filled in." }),
    form: t.field(link(FormRef, "Form", "formId", "The form of which it is a version.")),
  }),
});

async function versionsOf(load: Loaders, formId: string): Promise<(FormVersion & Typed)[]> {
  return load.children("FormVersion", "formId", formId);
}

function newestOf(versions: readonly (FormVersion & Typed)[]): FormVersion & Typed {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error("A form has a version.");
  return newest;
}

const FormFilter = builder.inputType("FormFilter", {
  description: "Which forms.",
  fields: (t) => ({
    q: t.string({
      description: "A part of the name, or the letters of its pinyin; white space does not count.",
    }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField<Form, { q?: string | null | undefined }>({
  name: "forms",
  type: "Form",
  ref: FormRef as never,
  connection: FormConnection,
  description: "The forms.",
  filter: FormFilter as never,
  order: {
    name: { description: "By name." },
    createdAt: { description: "By when it was set up." },
  },
  defaultOrder: [],
  retires: true,
  where: (filter) => nameFilter("searchKey", filter.q),
});

const CreateFormInput = builder.inputType("CreateFormInput", {
  description: "A new form.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is called." }),
    note: t.string({ description: "What it is for, or how it is filled in." }),
    schema: t.field({
      type: "JSON",
      required: true,
      description: "What is filled in: a JSON Schema as `FormVersion.schema` has it.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdateFormInput = builder.inputType("UpdateFormInput", {
  description: "What changes at a form; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The form." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    name: t.string({ description: "What it is called." }),
    note: t.string({ description: "What it is for; null: nothing is said of it." }),
    schema: t.field({
      type: "JSON",
      description: "What is filled in; another schema makes another version.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createForm",
  description: "Sets up a form.",
  input: CreateFormInput,
  result: resultUnion("CreateFormResult", [FormRef]),
  run: createForm,
});

mutationField({
  name: "updateForm",
  description: "Changes a form; records stay in the version in which they were filled in.",
  input: UpdateFormInput,
  result: resultUnion("UpdateFormResult", [FormRef]),
  run: updateForm,
});

mutationField({
  name: "retireForm",
  description: "Retires a form; STILL_IN_USE while something that is due is reported by it.",
  input: RetireNodeInput,
  result: resultUnion("RetireFormResult", [FormRef]),
  run: (context, input) =>
    retireNode(context, "retireForm", "Form", input, async (tx, row) =>
      decideFormRetirement(await readFormUse(tx, row.id)),
    ),
});
