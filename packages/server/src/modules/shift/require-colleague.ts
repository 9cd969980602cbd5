import { globalId, inputId } from "../../access/global-id.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError, RuleError } from "../../errors.ts";
import type { Person } from "../../generated/prisma/client.ts";

/**
 * Somebody whom a watchkeeper names: of the pool or of the watch of a rota, which name each other by what everybody sees,
 * or whoever is in sight besides.
 * @throws DomainError: bad id, NotFound, RETIRED
 */
export async function requireColleague(
  tx: Tx,
  rotaId: string,
  text: string,
  path: string[],
): Promise<Person> {
  const { id } = inputId(text, ["Person"], path);
  const person = await tx.person.findUnique({ where: { id } });
  if (person === null || !((await isOfRota(tx, rotaId, id)) || (await isSeenInWrite(tx, "Person", person))))
    throw new NotFoundError(path, globalId("Person", id));
  if (person.retiredAt !== null)
    throw new RuleError("RETIRED", `${globalId("Person", id)} has been retired.`, path);
  return person;
}

async function isOfRota(tx: Tx, rotaId: string, personId: string): Promise<boolean> {
  const theirs = { where: { rotaId, personId, retiredAt: null } };
  return (await tx.rotaMember.count(theirs)) > 0 || (await tx.shift.count(theirs)) > 0;
}
