import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";

/** Of whom a concealment is told: a unit, a person, or both. */
export interface Accused {
  unitId: string | null;
  personId: string | null;
}

/** Whom somebody stands for, and in which units that person works. */
export interface Finder {
  me: ReadonlySet<string>;
  ownUnits: ReadonlySet<string>;
}

/** Who is to report at a due time: the unit, and the people who answer for it or have reported; and for which day. */
export interface ReportedBy {
  unitId: string | null;
  people: readonly string[];
  /** `YYYY-MM-DD`. */
  day: string;
}

/** What was concealed is found by somebody else: nobody tells it of the own person, nor of the unit in which it works (D6). */
export function decideConcealment({ unitId, personId }: Accused, { me, ownUnits }: Finder): Decision {
  const own = (field: keyof Accused) =>
    refuse("OWN_CONCEALMENT", "What was concealed is found by somebody else.", [field]);
  if (personId !== null && me.has(personId)) return own("personId");
  return unitId !== null && ownUnits.has(unitId) ? own("unitId") : ALLOW;
}

/** What is wrong with whom a concealment is told of, and with its day: at a due time it is of those who report then. */
export function faultsOfConcealment(
  { unitId, personId }: Accused,
  day: string,
  due: ReportedBy | null,
): FieldFault[] {
  if (unitId === null && personId === null)
    return [{ path: ["unitId"], code: "REQUIRED", message: "name a unit or a person." }];
  if (due === null) return [];
  const other = (field: string) => ({
    path: [field],
    code: "OTHER_REPORTER",
    message: "is none of those who report at this due time.",
  });
  return [
    ...(unitId !== null && unitId !== due.unitId ? [other("unitId")] : []),
    ...(personId !== null && !due.people.includes(personId) ? [other("personId")] : []),
    ...(day === due.day
      ? []
      : [{ path: ["onDay"], code: "OTHER_DAY", message: `is not ${due.day}, for which it was due.` }]),
  ];
}

/** How many days are counted at once: a year and a day, for the last and this one to be held side by side. */
export const MOST_DAYS_COUNTED = 366;

/** What is wrong with a span of days; null: nothing. */
export function faultOfCountedSpan(
  from: string,
  to: string,
  most: number,
): { path: string[]; message: string } | null {
  const length = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000) + 1;
  if (!(from >= "0001")) return { path: ["from"], message: "lies in the years 0001 to 9999." };
  if (!(length >= 1)) return { path: ["to"], message: "lies before `from`." };
  return length > most ? { path: ["to"], message: `at most ${most} days at once.` } : null;
}
