import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ValidationError } from "../../errors.ts";
import type { Form, FormVersion, Prisma } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import type { FormSchema } from "./form-shape.ts";
import { faultsOfSchema } from "./rules.ts";

export interface CreateFormInput {
  name: string;
  note?: string | null | undefined;
  schema: unknown;
  clientMutationId?: string | null | undefined;
}

/** Sets up a form in its first version (D1, H1). @throws DomainError naming `schema.…` */
export function createForm(context: WriteContext, input: CreateFormInput): Promise<Form & Typed> {
  return write(context, "createForm", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { name: { kind: "name", required: true }, note: { kind: "note" } });
    const name = input.name.trim();
    const form: Form = {
      id: makeId(),
      version: 1,
      name,
      ...nameKeys(name, [], "other"),
      note: input.note?.trim() || null,
      schema: checkedSchema(input.schema),
      createdAt: now,
      retiredAt: null,
    };
    await tx.form.create({ data: { ...form, schema: form.schema as Prisma.InputJsonValue } });
    await addVersion(current, form, 1);
    log(nodeEvent("Form", null, form));
    return typed("Form", form);
  });
}

/** The schema of a form as it may be kept. @throws ValidationError */
export function checkedSchema(schema: unknown): Prisma.JsonObject {
  const faults = faultsOfSchema(schema);
  if (faults.length > 0) throw new ValidationError(faults);
  return schema as FormSchema & Prisma.JsonObject;
}

/** Keeps what a form asks for as its version of this number; the form's own event tells of it. */
export async function addVersion(
  { tx, now }: Write,
  { id: formId, schema }: Form,
  number: number,
): Promise<void> {
  const version: FormVersion = { id: makeId(), formId, number, schema, createdAt: now, retiredAt: null };
  await tx.formVersion.create({ data: { ...version, schema: schema as Prisma.InputJsonValue } });
}
