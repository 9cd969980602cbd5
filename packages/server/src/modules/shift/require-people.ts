import { globalId } from "../../access/global-id.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError, RuleError } from "../../errors.ts";

/**
 * Looks whether all people whom an input names are there and stand, in as many statements as for one.
 * @throws NotFoundError, RuleError RETIRED
 */
export async function requirePeople(
  tx: Tx,
  ids: readonly string[],
  pathOf: (place: number) => string[],
): Promise<void> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } } });
  const known = new Map(people.map((person) => [person.id, person]));
  const isSeen = new Map(
    await Promise.all(
      people.map(async (person) => [person.id, await isSeenInWrite(tx, "Person", person)] as const),
    ),
  );
  for (const [place, id] of ids.entries()) {
    const person = known.get(id);
    if (person === undefined || isSeen.get(id) !== true)
      throw new NotFoundError(pathOf(place), globalId("Person", id));
    if (person.retiredAt !== null)
      throw new RuleError("RETIRED", `${globalId("Person", id)} has been retired.`, pathOf(place));
  }
}
