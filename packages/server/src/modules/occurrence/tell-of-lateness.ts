import type { Write } from "../../audit/write.ts";
import type {
  LatenessReceiver,
  NoticeKind,
  Obligation,
  Occurrence,
  Reporter,
} from "../../generated/prisma/client.ts";
import type { PartyKey } from "../chain/facts.ts";
import { postNotices } from "../notice/post-notices.ts";
import { receiverOf } from "../obligation/receiver.ts";
import { partyId, peopleOf } from "../party/people-of-parties.ts";
import { type PlacedParty, unitsOfParties } from "../party/units-of-parties.ts";
import type { Answerable } from "./answerable.ts";
import { partyOfReporter } from "./load-parts.ts";
import { noticesOfReport, owing } from "./notices-of-report.ts";

type Open = Occurrence & { obligation: Obligation; reporter: Reporter };

/** Who answers for a due time. */
export type Told = Answerable;

/** Who is who as of the moment. */
interface People {
  people: ReadonlyMap<string, string[]>;
  units: ReadonlyMap<string, PlacedParty>;
}

/**
 * Tells of what is late and what is missed: whoever has to report, and those whom the obligation names, each found out as
 * of the moment, so that who became head that morning is told and not who was it the day before (D1). Answers who answers
 * for each. As many statements however many there are.
 */
export async function tellOfLateness(
  write: Write,
  at: Date,
  { late, missed }: { late: readonly Open[]; missed: readonly Open[] },
  timeZone: string,
): Promise<Map<string, Told>> {
  const found = await readPeople(write, at, [...late, ...missed]);
  const notices = [
    ...late.flatMap((row) => noticesOf(row, "REPORT_LATE", row.obligation.tellWhenLate, found, timeZone)),
    ...missed.flatMap((row) =>
      noticesOf(row, "REPORT_MISSED", row.obligation.tellWhenMissed, found, timeZone),
    ),
  ];
  await postNotices(write, notices);
  return new Map([...late, ...missed].map((row) => [row.id, answerableFor(row, found)]));
}

async function readPeople({ tx }: Write, at: Date, rows: readonly Open[]): Promise<People> {
  const named = rows.flatMap(({ obligation, reporter }) => [
    partyOfReporter(reporter),
    receiverOf(obligation),
  ]);
  const parties = [...new Map(named.flatMap((party) => (party ? [[partyId(party), party]] : []))).values()];
  const units = await unitsOfParties(tx, parties, at);
  const heads = [...units.values()].flatMap(({ unitId }) => (unitId === null ? [] : [unitOf(unitId)]));
  return { units, people: await peopleOf(tx, [...parties, ...heads], at) };
}

function unitOf(id: string): PartyKey {
  return { type: "OrgUnit", id };
}

function noticesOf(
  row: Open,
  kind: NoticeKind,
  receivers: readonly LatenessReceiver[],
  found: People,
  timeZone: string,
) {
  const party = partyOfReporter(row.reporter);
  const receiver = receiverOf(row.obligation);
  const people = [
    ...owing(row, peopleIn(found, party)),
    ...receivers.flatMap((each) => {
      if (each === "HEAD") return headsOf(found, party);
      return each === "RECEIVER" ? peopleIn(found, receiver) : headsOf(found, receiver);
    }),
  ];
  return noticesOfReport(kind, row, found.units.get(partyId(party))?.name ?? "", people, timeZone);
}

function peopleIn({ people }: People, party: PartyKey | null): readonly string[] {
  return party === null ? [] : (people.get(partyId(party)) ?? []);
}

/** The heads of the unit in which a party is; a group's own. */
function headsOf(found: People, party: PartyKey | null): readonly string[] {
  if (party === null) return [];
  if (party.type === "Group") return peopleIn(found, party);
  const unitId = found.units.get(partyId(party))?.unitId ?? null;
  return unitId === null ? [] : peopleIn(found, unitOf(unitId));
}

function answerableFor(row: Open, found: People): Told {
  const party = partyOfReporter(row.reporter);
  return {
    unitId: found.units.get(partyId(party))?.unitId ?? null,
    personId: owing(row, peopleIn(found, party))[0] ?? null,
  };
}
