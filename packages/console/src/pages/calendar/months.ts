/** A month of a year as weeks that begin on Monday; null: a day of another month. */
export interface Month<Day> {
  /** Its first day. */
  first: string;
  weeks: (Day | null)[][];
  days: Day[];
}

const WEEK = 7;

/** Cuts the days of a year into its months, each into its weeks. */
export function monthsOf<Day extends { day: string }>(days: readonly Day[]): Month<Day>[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return [...months].map(([month, own]) => ({ first: `${month}-01`, weeks: weeksOf(own), days: own }));
}

function weeksOf<Day extends { day: string }>(days: readonly Day[]): (Day | null)[][] {
  const before = placeInWeek(days[0]?.day ?? "");
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const after = (WEEK - (cells.length % WEEK)) % WEEK;
  const all = [...cells, ...Array.from({ length: after }, () => null)];
  return Array.from({ length: all.length / WEEK }, (_none, week) =>
    all.slice(week * WEEK, (week + 1) * WEEK),
  );
}

/** Where a day stands in its week: 0 is Monday. */
export function placeInWeek(day: string): number {
  return (new Date(day).getUTCDay() + 6) % WEEK;
}

/** Some days in a row that are the same and are not just what their week makes of them. */
export interface Run<Day> {
  from: Day;
  to: Day;
}

interface Alike {
  day: string;
  kind: string;
  name?: string | null;
  basis: string;
}

/** What is to be said of a month in lines: its holidays, its shifted working days and what was set by hand. */
export function runsOf<Day extends Alike>(days: readonly Day[]): Run<Day>[] {
  const runs: Run<Day>[] = [];
  for (const [place, day] of days.entries()) {
    if (day.basis === "WEEK") continue;
    const last = runs.at(-1);
    if (last && last.to === days[place - 1] && isAlike(last.to, day)) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

function isAlike(one: Alike, other: Alike): boolean {
  return one.kind === other.kind && one.basis === other.basis && (one.name ?? null) === (other.name ?? null);
}

/** The mark that a day bears beside its color: worked though it is a weekend, or free as a holiday. */
export function markOf({ day, kind }: { day: string; kind: string }): "work" | "off" | null {
  const isWeekend = placeInWeek(day) >= 5;
  if (kind === "HOLIDAY" || (kind === "RESTDAY" && !isWeekend)) return "off";
  return kind === "WORKDAY" && isWeekend ? "work" : null;
}
