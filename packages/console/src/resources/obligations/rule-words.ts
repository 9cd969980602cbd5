import { choiceOf, type RruleChoice, WEEKDAYS, type Weekday } from "./rrule-choice";

type Word = (key: string, args?: Record<string, unknown>) => string;

/** Any Monday to Sunday. */
const A_WEEK: Readonly<Record<Weekday, string>> = Object.fromEntries(
  WEEKDAYS.map((day, place) => [day, `2026-06-0${place + 1}`]),
) as Record<Weekday, string>;

/** What a language calls a day of the week. */
export function weekdayName(day: Weekday, locale: string, weekday: "short" | "long" = "short"): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(new Date(A_WEEK[day]));
}

/** On which days something is due, in words. */
export function ruleWords(rule: string, word: Word, locale: string): string {
  const choice = choiceOf(rule);
  if (choice.every === "RULE") return word("obligations.rule.other", { rule });
  const every = everyWord(choice, word);
  const days = dayNames(choice, word, locale);
  if (days.length === 0) return every;
  return word("obligations.rule.on", { every, days: days.join(word("obligations.rule.separator")) });
}

function everyWord({ every, interval }: Exclude<RruleChoice, { every: "RULE" }>, word: Word): string {
  const name = { DAY: "everyDay", WEEK: "everyWeek", MONTH: "everyMonth" }[every];
  return interval === 1 ? word(`obligations.rule.${name}`) : word(`obligations.rule.${name}s`, { interval });
}

function dayNames(choice: RruleChoice, word: Word, locale: string): string[] {
  if (choice.every === "WEEK") return choice.weekdays.map((day) => weekdayName(day, locale));
  return choice.every === "MONTH" ? choice.monthDays.map((day) => monthDayName(day, word)) : [];
}

/** A day of a month by its number, or as the last one. */
export function monthDayName(day: number, word: Word): string {
  return day === -1 ? word("obligations.rule.lastDay") : word("obligations.rule.monthDay", { day });
}
