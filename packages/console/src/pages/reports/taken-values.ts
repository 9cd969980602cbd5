import type { Values } from "../../components/filling/form-schema";

/** As much of a form as says which fields it has. */
export interface FieldKinds {
  properties: Readonly<Record<string, { readonly "x-kind": string }>>;
}

/**
 * The values of an earlier report for another day: those that the form still asks for. The day of that report becomes the
 * day of this one, and files stay with the report that they belong to.
 */
export function takenOver(
  { properties }: FieldKinds,
  earlier: { values: Values; onDay: string },
  onDay: string,
): Values {
  return Object.fromEntries(
    Object.entries(earlier.values).flatMap(([name, value]) => {
      const kind = properties[name]?.["x-kind"];
      if (kind === undefined || kind === "FILE") return [];
      return [[name, kind === "DATE" && value === earlier.onDay ? onDay : value]];
    }),
  );
}

/** The totals of what was added up, for the fields that hold a number of that name. */
export function totalsFor(
  { properties }: FieldKinds,
  sums: readonly { field: string; sum: number }[],
): Values {
  return Object.fromEntries(
    sums.flatMap(({ field, sum }) => (properties[field]?.["x-kind"] === "NUMBER" ? [[field, sum]] : [])),
  );
}

/** A record as the API answers it, a zero report with no values. */
export function earlierOf({ values, onDay }: { values?: unknown; onDay: string }): {
  values: Values;
  onDay: string;
} {
  return { values: (values ?? {}) as Values, onDay };
}
