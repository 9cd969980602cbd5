import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";

/** What was concealed is found by somebody else: nobody tells it of the own person (D6). */
export function decideConcealment(personId: string | null, finderPersonId: string | null): Decision {
  return personId !== null && personId === finderPersonId
    ? refuse("OWN_CONCEALMENT", "What was concealed is found by somebody else.", ["personId"])
    : ALLOW;
}

/** What is wrong with whom a fault is told of: a unit, a person, or both. */
export function faultsOfAccused(unitId: string | null, personId: string | null): FieldFault[] {
  return unitId === null && personId === null
    ? [{ path: ["unitId"], code: "REQUIRED", message: "name a unit or a person." }]
    : [];
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
