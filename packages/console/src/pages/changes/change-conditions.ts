import type { ChangeEventFilter } from "../../generated/graphql";

/** What the change log is asked for, as it stands in the address; days are the body's. */
export const CONDITIONS = ["actor", "action", "from", "until", "node", "number"] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Conditions = Partial<Record<Condition, string>>;

/** The conditions in an address; what is empty is none. */
export function conditionsIn(params: URLSearchParams): Conditions {
  return Object.fromEntries(
    CONDITIONS.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** The filter of the API for them. `until` is the last day of the period, so that it ends when the day after begins. */
export function filterOf(
  { actor, action, from, until, node, number }: Conditions,
  instantOf: (day: string) => string | undefined,
): ChangeEventFilter {
  const end = until && instantOf(dayAfter(until));
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(from && { from: instantOf(from) }),
    ...(end && { to: end }),
    ...(node && { nodeId: node }),
    ...(number && /^\d{1,9}$/.test(number) && { number: Number(number) }),
  };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) return day;
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
