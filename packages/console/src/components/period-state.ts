/** Whether a period is over, holds now or is to come. */
export type PeriodState = "past" | "now" | "coming";

/** Where a period stands to an instant; the end is not part of it. */
export function periodState(
  { validFrom, validTo }: { validFrom: string; validTo?: string | null },
  now: number,
): PeriodState {
  if (Date.parse(validFrom) > now) return "coming";
  return validTo && Date.parse(validTo) <= now ? "past" : "now";
}
