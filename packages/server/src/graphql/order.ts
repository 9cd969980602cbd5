import type { InputRef } from "@pothos/core";
import { builder } from "./builder.ts";
import type { OrderTerm } from "./cursor.ts";

const OrderDirection = builder.enumType("OrderDirection", {
  description: "Which way a list is ordered; missing values come last either way.",
  values: { ASC: { description: "Smallest first." }, DESC: { description: "Largest first." } },
});

/** One wish of a client for a list's order. */
export interface OrderWish {
  field: string;
  direction?: "ASC" | "DESC" | null | undefined;
}

/** By what a type's list can be ordered: the column where it is named otherwise, whether it may be null, an enum's values in order. */
export type OrderColumns = Record<
  string,
  { nullable?: boolean; values?: readonly string[]; column?: string; description: string }
>;

/** The input type `…Order` of a list, with its enum of fields named as the fields are. */
export function orderInput(type: string, columns: OrderColumns): InputRef<OrderWish> {
  const field = builder.enumType(`${type}OrderField`, {
    description: `What a list of ${type} can be ordered by.`,
    values: Object.fromEntries(
      Object.entries(columns).map(([name, { description }]) => [name, { description }]),
    ),
  });
  return builder.inputType(`${type}Order`, {
    description: `One step of the order of a list of ${type}.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: "By what." }),
      direction: t.field({ type: OrderDirection, defaultValue: "ASC", description: "Which way." }),
    }),
  }) as unknown as InputRef<OrderWish>;
}

/** The order that a client asked for, made total by the unique column at its end. */
export function orderTerms(
  columns: OrderColumns,
  wishes: readonly OrderWish[] | null | undefined,
  fallback: OrderTerm[],
  unique: string,
): OrderTerm[] {
  const asked = (wishes ?? []).map(({ field, direction }) => ({
    column: columns[field]?.column ?? field,
    direction: direction === "DESC" ? ("desc" as const) : ("asc" as const),
    nulls: columns[field]?.nullable === true ? ("last" as const) : null,
    values: columns[field]?.values,
  }));
  const terms = asked.length > 0 ? asked : fallback;
  if (terms.some(({ column }) => column === unique)) return terms;
  return [...terms, { column: unique, direction: terms.at(-1)?.direction ?? "asc", nulls: null }];
}
