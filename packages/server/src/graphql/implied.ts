import type { CursorValue, OrderTerm } from "./cursor.ts";
import { conjuncts } from "./found-by-key.ts";
import type { Where } from "./where-sql.ts";

/** A row that bounds a page: all rows come after it in an order. */
interface Bound {
  order: OrderTerm[];
  values: CursorValue[];
}

/**
 * A condition without what follows from a bound already: of rows beyond a cursor of 3 March none begins after today.
 * Two conditions that both bound an index from the same side are one too many: the database enters the index by the
 * first of them and reads all that lies between, so that a page would cost the more the deeper it lies.
 */
export function withoutImplied(where: Where, bounds: readonly Bound[]): Where {
  if (bounds.length === 0) return where;
  return {
    AND: conjuncts(where).filter((condition) => !bounds.some((bound) => follows(condition, bound))),
  };
}

function follows(condition: Where, { order: [first], values: [value] }: Bound): boolean {
  if (first === undefined || first.nulls !== null || !(value instanceof Date)) return false;
  const limits = condition[first.column];
  if (typeof limits !== "object" || limits === null) return false;
  const [[sign, limit] = ["", null], ...others] = Object.entries(limits);
  if (!(limit instanceof Date) || others.length > 0) return false;
  const ahead = limit.getTime() - value.getTime();
  if (first.direction === "desc") return (sign === "lte" && ahead >= 0) || (sign === "lt" && ahead > 0);
  return (sign === "gte" && ahead <= 0) || (sign === "gt" && ahead < 0);
}
