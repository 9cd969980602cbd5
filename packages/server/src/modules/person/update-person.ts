import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Person } from "../../generated/prisma/client.ts";
import { given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { isMaskedName } from "./rules.ts";

export interface UpdatePersonInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  aliases?: string[] | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes how a person is called. @throws DomainError */
export function updatePerson(context: WriteContext, input: UpdatePersonInput): Promise<Person & Typed> {
  return write(context, "updatePerson", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, aliases: { kind: "name" } });
    const before = await requireVersion(tx, "Person", input);
    const next = { ...before, ...given({ name: input.name?.trim(), aliases: input.aliases }) };
    const keys = nameKeys(next.name, next.aliases, "person");
    const after = await updateNode(tx, "Person", before, {
      ...next,
      ...keys,
      isMasked: isMaskedName(next.name),
    });
    log(nodeEvent("Person", before, after));
    return typed("Person", after);
  });
}
