/** The instant at which a day begins in a time zone. */
export function dayStart(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const offset = zoneOffset(new Date(utc), timeZone);
  const guess = new Date(utc - offset);
  // A change of the clocks between the two moves the offset once more.
  return new Date(utc - zoneOffset(guess, timeZone));
}

function zoneOffset(at: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
  return local - at.getTime();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: making one takes a hundred times as long as asking it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
