import { type FormSchema, type Values, valuesOf, valuesTaken } from "../../components/filling/form-schema";

/**
 * The values of an earlier report for another day: those that the form still asks for. The day of that report becomes the
 * day of this one, and files stay with the report that they belong to.
 */
export function takenOver(
  schema: FormSchema,
  earlier: { values?: unknown; onDay: string },
  onDay: string,
): Values {
  return valuesTaken(schema, valuesOf(earlier), (value, kind) => {
    if (kind === "FILE") return undefined;
    return kind === "DATE" && value === earlier.onDay ? onDay : value;
  });
}

/** The totals of what was added up, for the fields that hold a number of that name; what no number holds is left out. */
export function totalsFor(
  { properties }: FormSchema,
  sums: readonly { field: string; sum?: number | null }[],
): Values {
  return Object.fromEntries(
    sums.flatMap(({ field, sum }) =>
      sum != null && properties[field]?.["x-kind"] === "NUMBER" ? [[field, sum]] : [],
    ),
  );
}
