import { useInstants } from "../../components/days";

/** Times are typed on the body's clock, and sent as instants; an emptied one is none. */
export function useRotaTimes() {
  const { instantOf } = useInstants();
  return <Values extends Record<string, unknown>>({
    startsAt,
    endsAt,
    officeFrom,
    officeTo,
    ...values
  }: Values) => ({
    ...values,
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt) ?? null,
    officeFrom: officeFrom || null,
    officeTo: officeTo || null,
  });
}
