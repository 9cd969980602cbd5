import { globalId, inputId } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError } from "../../errors.ts";
import type { Person } from "../../generated/prisma/client.ts";

/** The person that an input names, retired or not: who has left still asks to be forgotten. @throws DomainError */
export async function requirePerson(tx: Tx, text: string, path: string[]): Promise<Person> {
  const { id } = inputId(text, ["Person"], path);
  const person = await tx.person.findUnique({ where: { id } });
  if (person === null) throw new NotFoundError(path, globalId("Person", id));
  return person;
}
