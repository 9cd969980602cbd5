/** What is counted of a party over some days. */
export interface Counts {
  due: number;
  onTime: number;
  late: number;
  missed: number;
  false: number;
  concealed: number;
}

export const COUNTED = ["late", "missed", "false", "concealed"] as const;

/** How much of what was due came on time; null where nothing was due. */
export function shareOf({ due, onTime }: Pick<Counts, "due" | "onTime">): number | null {
  return due === 0 ? null : onTime / due;
}

/** All counts added up. */
export function totalOf(rows: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => rows.reduce((total, row) => total + row[name], 0);
  return {
    due: sum("due"),
    onTime: sum("onTime"),
    late: sum("late"),
    missed: sum("missed"),
    false: sum("false"),
    concealed: sum("concealed"),
  };
}

/** A part of what was due, and how much of the bar it takes, in hundredths. */
export interface BarPart {
  part: "onTime" | "late" | "unreported";
  count: number;
  width: number;
}

/**
 * What became of all that was due: it came on time, it came late, or nothing has come. The largest `due` fills the bar; what
 * was missed and then came late is late here, though it is counted as missed too.
 */
export function partsOf({ due, onTime, late }: Counts, largest: number): BarPart[] {
  const counts = { onTime, late: Math.min(late, due - onTime), unreported: Math.max(0, due - onTime - late) };
  return (["onTime", "late", "unreported"] as const).flatMap((part) =>
    counts[part] > 0 ? [{ part, count: counts[part], width: (100 * counts[part]) / largest }] : [],
  );
}

/** The first and the last day of a month, some months from that of a day. */
export function monthOf(day: string, months: number): { from: string; to: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const at = (offset: number, date: number) =>
    new Date(Date.UTC(year, month - 1 + offset, date)).toISOString().slice(0, 10);
  return { from: at(months, 1), to: at(months + 1, 0) };
}
