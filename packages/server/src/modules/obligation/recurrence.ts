import { RRuleTemporal } from "rrule-temporal";

/** What a rule may be made of: what tells days apart. At what time of the day something is due is the cut-off's to say. */
const PARTS = new Set([
  ..."FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS".split(" "),
]);
const LONGEST = 200;
const FREQUENCIES = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

/** So many years a rule may let pass before it comes for the first time, such as a leap day's. */
const YEARS_TRIED = 9;

/** So often a rule that counts comes at most: it is walked from its beginning each time that it is asked, and no further. */
const MOST_TIMES = 1_000;

/** What is wrong with a recurrence rule that begins on a day; null: nothing. */
export function faultOfRule(rrule: string, startsOn: string): string | null {
  if (rrule.length > LONGEST) return `must have at most ${LONGEST} characters.`;
  const parts = rrule.split(";").map((part) => part.split("="));
  const strange = parts.find(([name = "", value]) => !PARTS.has(name) || value === undefined || value === "");
  if (strange !== undefined) return `knows no part "${strange.join("=")}".`;
  const frequency = parts.find(([name]) => name === "FREQ")?.[1] ?? "";
  if (!FREQUENCIES.has(frequency)) return "must be by days, weeks, months or years.";
  const count = parts.find(([name]) => name === "COUNT")?.[1];
  if (count !== undefined && !(Number(count) <= MOST_TIMES))
    return `comes at most ${MOST_TIMES} times; leave COUNT out, or say UNTIL.`;
  const until = `${Number(startsOn.slice(0, 4)) + YEARS_TRIED}${startsOn.slice(4)}`;
  try {
    return daysBetween(rrule, startsOn, startsOn, until).length > 0 ? null : "never comes.";
  } catch (error) {
    return error instanceof Error ? `is no rule: ${error.message}` : "is no rule.";
  }
}

/** The days of a span on which a rule comes that begins on a day, both ends included. It knows days only, so no time zone. */
export function daysByRule(rrule: string, startsOn: string, from: string, to: string): readonly string[] {
  const key = `${rrule} ${startsOn} ${from} ${to}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const days = daysBetween(rrule, startsOn, from, to);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, days);
  return days;
}

const kept = new Map<string, readonly string[]>();

/** A server asks for the same few spans again each minute. */
const MOST_KEPT = 1_000;

function daysBetween(rrule: string, startsOn: string, from: string, to: string): string[] {
  const rruleString = `DTSTART;TZID=UTC:${startsOn.replaceAll("-", "")}T000000\nRRULE:${rrule}`;
  const found = new RRuleTemporal({ rruleString }).between(new Date(from), new Date(to), true);
  return found.map((at) => at.toPlainDate().toString());
}
