import type { Db } from "../../database/open-database.ts";
import type { Occurrence, Reporter } from "../../generated/prisma/client.ts";
import { partyId, peopleOf } from "../party/people-of-parties.ts";
import { unitsOfParties } from "../party/units-of-parties.ts";
import { partyOfReporter } from "./load-parts.ts";
import { owing } from "./notices-of-report.ts";

/** Whose a due time is: the unit, and the person that answers for it. */
export interface Answerable {
  unitId: string | null;
  personId: string | null;
}

/**
 * Who answers for due times as of a moment, by their ids: on a day off whoever is on watch, else the reporter's people,
 * and in either case the unit in which the reporter is. Two statements, however many they are.
 */
export async function answerableAt(
  db: Pick<Db, "$queryRaw">,
  owed: readonly { occurrence: Occurrence; reporter: Reporter }[],
  at: Date,
): Promise<Map<string, Answerable>> {
  const parties = owed.map(({ reporter }) => partyOfReporter(reporter));
  const people = await peopleOf(db, parties, at);
  const units = await unitsOfParties(db, parties, at);
  return new Map(
    owed.map(({ occurrence, reporter }) => {
      const key = partyId(partyOfReporter(reporter));
      const personId = owing(occurrence, people.get(key) ?? [])[0] ?? null;
      return [occurrence.id, { unitId: units.get(key)?.unitId ?? null, personId }] as const;
    }),
  );
}
