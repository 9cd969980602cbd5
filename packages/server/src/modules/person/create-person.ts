import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Person } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { isMaskedName } from "./rules.ts";

export interface CreatePersonInput {
  name: string;
  aliases?: string[] | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** The row of a new person; a name that is partly masked is kept as written and marked. */
export function newPerson(
  facts: { name: string; aliases: string[]; originPlanId: string | null; sourceId?: string | null },
  now: Date,
): Person {
  const name = facts.name.trim();
  return {
    sourceId: null,
    ...facts,
    name,
    ...nameKeys(name, facts.aliases, "person"),
    isMasked: isMaskedName(name),
    id: makeId(),
    version: 1,
    createdAt: now,
    retiredAt: null,
    mergedIntoId: null,
  };
}

/** Enters a person into the directory. @throws DomainError */
export function createPerson(context: WriteContext, input: CreatePersonInput): Promise<Person & Typed> {
  return write(context, "createPerson", input, async ({ tx, now, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, aliases: { kind: "name" } });
    const person = newPerson({ name: input.name, aliases: input.aliases ?? [], originPlanId: null }, now);
    await tx.person.create({ data: person });
    log(nodeEvent("Person", null, person));
    return typed("Person", person);
  });
}
