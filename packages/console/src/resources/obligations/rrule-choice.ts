export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** On which days something is due, as it is chosen; what cannot be chosen so is kept as the rule that it is. */
export type RruleChoice =
  | { every: "DAY"; interval: number }
  | { every: "WEEK"; interval: number; weekdays: readonly Weekday[] }
  | { every: "MONTH"; interval: number; monthDays: readonly number[] }
  | { every: "RULE"; rule: string };

const FREQUENCIES = { DAY: "DAILY", WEEK: "WEEKLY", MONTH: "MONTHLY" } as const;

/** The parts that each frequency can be chosen with. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  DAILY: ["FREQ", "INTERVAL"],
  WEEKLY: ["FREQ", "INTERVAL", "BYDAY"],
  MONTHLY: ["FREQ", "INTERVAL", "BYMONTHDAY"],
};

/** Reads a rule of iCalendar as a choice. */
export function choiceOf(rule: string): RruleChoice {
  const kept: RruleChoice = { every: "RULE", rule };
  const parts = partsOf(rule);
  const frequency = parts?.get("FREQ") ?? "";
  const known = PARTS[frequency];
  if (!parts || !known || [...parts.keys()].some((name) => !known.includes(name))) return kept;
  const interval = Number(parts.get("INTERVAL") ?? "1");
  if (!Number.isInteger(interval) || interval < 1) return kept;
  if (frequency === "DAILY") return { every: "DAY", interval };
  const chosen = parts.get(frequency === "WEEKLY" ? "BYDAY" : "BYMONTHDAY")?.split(",") ?? [];
  if (frequency === "WEEKLY") {
    const weekdays = WEEKDAYS.filter((day) => chosen.includes(day));
    return weekdays.length === chosen.length ? { every: "WEEK", interval, weekdays } : kept;
  }
  const monthDays = chosen.map(Number).toSorted(byPlaceInMonth);
  return monthDays.every(isMonthDay) ? { every: "MONTH", interval, monthDays } : kept;
}

/** Writes a choice as a rule of iCalendar; where a week or a month has no day yet, it goes by that of the first. */
export function rruleOf(choice: RruleChoice): string {
  if (choice.every === "RULE") return choice.rule;
  const days =
    choice.every === "WEEK"
      ? ["BYDAY", WEEKDAYS.filter((day) => choice.weekdays.includes(day)).join(",")]
      : ["BYMONTHDAY", choice.every === "MONTH" ? choice.monthDays.toSorted(byPlaceInMonth).join(",") : ""];
  return [
    ["FREQ", FREQUENCIES[choice.every]],
    ["INTERVAL", choice.interval > 1 ? String(choice.interval) : ""],
    days,
  ]
    .filter(([, value]) => value !== "")
    .map((part) => part.join("="))
    .join(";");
}

/** The days of a month that can be chosen; the last one is -1, whatever its number. */
export const MONTH_DAYS: readonly number[] = [...Array.from({ length: 31 }, (_none, place) => place + 1), -1];

function isMonthDay(day: number): boolean {
  return MONTH_DAYS.includes(day);
}

function byPlaceInMonth(one: number, other: number): number {
  return MONTH_DAYS.indexOf(one) - MONTH_DAYS.indexOf(other);
}

/** The parts of a rule by name; null: it is none. */
function partsOf(rule: string): Map<string, string> | null {
  const parts = rule
    .trim()
    .replace(/^RRULE:/i, "")
    .toUpperCase()
    .split(";")
    .filter((part) => part !== "")
    .map((part) => part.split("="));
  const pairs = parts.flatMap(([name, value]) => (name && value ? [[name, value] as const] : []));
  return pairs.length === parts.length && pairs.length > 0 ? new Map(pairs) : null;
}
