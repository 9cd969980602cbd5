/** Whether nothing more is to be typed of a day: it is empty, or has a year of four digits that people live in. */
export function isWholeDay(typed: string): boolean {
  return typed === "" || /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(typed);
}
