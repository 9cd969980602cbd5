/** The instant at which a day begins in a time zone. */
export function dayStart(day: string, timeZone: string): Date {
  return instantAt(day, "00:00", timeZone);
}

/**
 * The instant at which the clocks of a time zone show a time ("17:00") on a day. A time that the clocks leave out, where
 * they are put forward, is taken by as much later; of one that they show twice it is the first.
 */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T${time}:00Z`);
  // A zone's offset changes at most once around a day: what it was before and what it is after are all there is to try.
  const tried = [utc - DAY, utc + DAY].map((near) => new Date(utc - zoneOffset(new Date(near), timeZone)));
  const [before, after] = tried as [Date, Date];
  const isShown = (at: Date) => at.getTime() + zoneOffset(at, timeZone) === utc;
  return isShown(before) || !isShown(after) ? before : after;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day that it is in a time zone at an instant. */
export function dayIn(at: Date, timeZone: string): string {
  return new Date(at.getTime() + zoneOffset(at, timeZone)).toISOString().slice(0, 10);
}

/** The time that the clocks of a time zone show at an instant: "17:00". */
export function timeIn(at: Date, timeZone: string): string {
  return new Date(at.getTime() + zoneOffset(at, timeZone)).toISOString().slice(11, 16);
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
  // The parts are whole seconds.
  return local - Math.floor(at.getTime() / 1000) * 1000;
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
