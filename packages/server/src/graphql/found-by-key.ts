import type { OrderTerm } from "./cursor.ts";
import { type ListTable, tableFacts } from "./list-tables.ts";
import type { Where } from "./where-sql.ts";

/**
 * Whether the rows that fulfill a condition hang on a key and are few, as the duties of a plan or the people of a unit
 * are. Left to itself the database may read a whole list in its order to find them.
 */
export function isFoundByKey(table: ListTable, where: Where): boolean {
  return conjuncts(where).some((condition) => isKeyed(table, condition, false));
}

/** The same, where no index has the rows of the key in the list's order; such an index is the better way. */
export function isSortedAfterKey(table: ListTable, where: Where, order: OrderTerm[]): boolean {
  const served = tableFacts(table).keyed ?? {};
  const isServed = (condition: Where) =>
    Object.keys(condition).some((key) => key in served && served[key] === order[0]?.column);
  const all = conjuncts(where);
  return !all.some(isServed) && isFoundByKey(table, where);
}

/** All that must hold, each by itself. */
export function conjuncts(where: Where): Where[] {
  return Object.entries(where).flatMap(([key, condition]) => {
    if (condition === undefined) return [];
    if (key !== "AND") return [{ [key]: condition }];
    return ((Array.isArray(condition) ? condition : [condition]) as Where[]).flatMap(conjuncts);
  });
}

/** Whether a condition leads over edges by several ways, as that of sight does. */
export function isLong(condition: Where): boolean {
  return "OR" in condition && Array.isArray(condition.OR) && condition.OR.length > 2;
}

function isKeyed(table: ListTable, condition: Where, isWithin: boolean): boolean {
  const [[key, value] = ["", null]] = Object.entries(condition);
  // What a viewer may see is much.
  if (isLong(condition) && !isWithin) return false;
  const isAnyKeyed = (each: Where) => conjuncts(each).some((one) => isKeyed(table, one, isWithin));
  if (key === "OR") return (value as Where[]).length > 0 && (value as Where[]).every(isAnyKeyed);
  const { columns, relations } = tableFacts(table);
  const relation = relations?.[key];
  if (relation !== undefined) {
    const inner = keyedWithin(value as Where);
    return inner !== null && conjuncts(inner).some((one) => isKeyed(relation.table, one, true));
  }
  if (!(key in columns)) return false;
  // A list of keys has an index of its own, which knows no order.
  if (typeof value === "object" && value !== null && "has" in value) return true;
  if (!key.endsWith("Id")) return false;
  return (
    typeof value === "string" || (isWithin && typeof value === "object" && value !== null && "in" in value)
  );
}

/** What must hold of the rows on the other side; null: that there are none. */
function keyedWithin(condition: Where): Where | null {
  if ("none" in condition) return null;
  return (condition.some ?? condition.is ?? condition) as Where;
}
