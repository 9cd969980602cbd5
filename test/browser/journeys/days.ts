/** The first day of the month after this one, where the body is. */
export function nextMonth(): string {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const [year = 0, month = 0] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The same day a year later: what somebody writes who errs in the year. */
export function aYearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** The instant at which a day begins, where the body is. */
export function instantOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
