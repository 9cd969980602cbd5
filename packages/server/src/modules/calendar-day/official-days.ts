import arrangement from "chinese-days/dist/chinese-days.json" with { type: "json" };

/** What the State Council arranged for a day: a holiday, or a day of a weekend on which one works for it. */
export interface OfficialDay {
  isHoliday: boolean;
  /** The holiday; of a shifted working day, the one for which it makes up. */
  name: string;
}

type Named = Readonly<Record<string, string>>;

const HOLIDAYS: Named = arrangement.holidays;
const WORKDAYS: Named = arrangement.workdays;

/** What was arranged for a day, `YYYY-MM-DD`; null: nothing, so that it is what its week makes of it. */
export function officialDay(day: string): OfficialDay | null {
  const [holiday, workday] = [named(HOLIDAYS, day), named(WORKDAYS, day)];
  if (holiday !== undefined) return { isHoliday: true, name: chineseName(holiday) };
  return workday === undefined ? null : { isHoliday: false, name: chineseName(workday) };
}

/** The years whose arrangement is known, in their order. */
export const KNOWN_YEARS: readonly number[] = [
  ...new Set(Object.keys(HOLIDAYS).map((day) => Number(day.slice(0, 4)))),
].toSorted((a, b) => a - b);

function named(days: Named, day: string): string | undefined {
  return Object.hasOwn(days, day) ? days[day] : undefined;
}

/** The library writes "Spring Festival,春节,4": the name in two languages and how many days are holidays by law. */
function chineseName(text: string): string {
  return text.split(",")[1] ?? text;
}
