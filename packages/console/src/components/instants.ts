const PARTS = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
} as const;

const LENGTH = "2026-03-01T08:30".length;

/** How an instant reads on a clock in this zone: `2026-03-01T08:30`. */
export function localIn(timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { ...PARTS, timeZone, hourCycle: "h23" });
  // The year of a day that is just being typed is a small one, and is written without its zeros.
  return format.format(new Date(instant)).replace(" ", "T").padStart(LENGTH, "0");
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** The instant at which a clock in this zone reads so; a plain day is its midnight. What is no day is left to be refused. */
export function instantIn(timeZone: string, local: string): string {
  if (!DAY.test(local)) return local;
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local.slice(0, LENGTH)}Z`);
  const offsetAt = (at: number) => Date.parse(`${localIn(timeZone, new Date(at).toISOString())}Z`) - at;
  // The offset at the first guess may be that of the other side of a change of clocks.
  const guess = wanted - offsetAt(wanted - (wanted % 60_000));
  return new Date(wanted - offsetAt(guess)).toISOString();
}
