import type { useSavedQueries } from "react-admin";
import { isSame } from "../is-same";

/** A filter with its order under a name, as react-admin's store keeps it. */
export type SavedQuery = ReturnType<typeof useSavedQueries>[0][number];
type Query = SavedQuery["value"];

/** The queries with one more; one of the same name is replaced. */
export function withSaved(saved: readonly SavedQuery[], query: SavedQuery): SavedQuery[] {
  return [...saved.filter(({ label }) => label !== query.label), query];
}

/** Whether two ask for the same records in the same order, whatever the size of their pages. */
export function isSameQuery(a: Query, b: Query): boolean {
  const told = ({ filter = {}, sort }: Query) => [filter, sort?.field, sort?.order];
  return isSame(told(a), told(b));
}

/** The part of a list's address that asks for it, from the first page. */
export function searchOf({ filter, displayedFilters, sort, perPage }: Query): string {
  return new URLSearchParams({
    filter: JSON.stringify(filter ?? {}),
    displayedFilters: JSON.stringify(displayedFilters ?? {}),
    ...(sort && { sort: sort.field, order: sort.order }),
    page: "1",
    ...(perPage && { perPage: String(perPage) }),
  }).toString();
}
