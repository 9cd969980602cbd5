import { requireVersion, updateNode } from "../../access/load-node.ts";
import { canonicalJson } from "../../audit/canonical-json.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Form } from "../../generated/prisma/client.ts";
import { given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { addVersion, checkedSchema } from "./create-form.ts";
import { readNewestVersion } from "./reads.ts";

export interface UpdateFormInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  note?: string | null | undefined;
  schema?: unknown;
  clientMutationId?: string | null | undefined;
}

/**
 * Changes what a form is called or asks for. Another schema makes another version; records keep the one in which they
 * were filled in (D1). @throws DomainError naming `schema.…`
 */
export function updateForm(context: WriteContext, input: UpdateFormInput): Promise<Form & Typed> {
  return write(context, "updateForm", input, async (current) => {
    const { tx, log } = current;
    checkTexts(input, { name: { kind: "name", required: true }, note: { kind: "note" } });
    const before = await requireVersion(tx, "Form", input);
    const { name, note } = input;
    const schema = input.schema == null ? before.schema : checkedSchema(input.schema);
    const next = { ...before, ...given({ name: name?.trim() }), schema };
    if (note !== undefined) next.note = note?.trim() || null;
    const after = await updateNode(tx, "Form", before, { ...next, ...nameKeys(next.name, [], "other") });
    if (canonicalJson(schema) !== canonicalJson(before.schema))
      await addVersion(current, after, (await readNewestVersion(tx, after.id)).number + 1);
    log(nodeEvent("Form", before, after));
    return typed("Form", after);
  });
}
