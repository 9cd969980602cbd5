const PARTS = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
} as const;

/** How an instant reads on a clock in this zone: `2026-03-01T08:30`. */
export function localIn(timeZone: string, instant: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { ...PARTS, timeZone, hourCycle: "h23" });
  return format.format(new Date(instant)).replace(" ", "T");
}

/** The instant at which a clock in this zone reads so; a plain day is its midnight. */
export function instantIn(timeZone: string, local: string): string {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local.slice(0, 16)}Z`);
  const offsetAt = (at: number) => Date.parse(`${localIn(timeZone, new Date(at).toISOString())}Z`) - at;
  // The offset at the first guess may be that of the other side of a change of clocks.
  const guess = wanted - offsetAt(wanted - (wanted % 60_000));
  return new Date(wanted - offsetAt(guess)).toISOString();
}
