import { boundSql, isOneWay, muchBeyond, type Part } from "./bound-sql.ts";
import { type CursorValue, type OrderTerm, reversed } from "./cursor.ts";
import { conjuncts } from "./found-by-key.ts";
import { withoutImplied } from "./implied.ts";
import { type ListTable, relationOf, tableFacts } from "./list-tables.ts";
import { columnSql, tableSql } from "./table-sql.ts";
import { onlyValue, type WherePart, whereParts } from "./where-parts.ts";
import { type Put, type Where, whereSql } from "./where-sql.ts";

/** Which rows of a table, in which order, from where on. */
export interface PageWish {
  table: ListTable;
  /** Columns that are not read. */
  omit: readonly string[];
  /** Rows to which each row points and that are read with it. */
  beside: readonly Beside[];
  where: Where;
  /** The order in which it is read; it ends in a unique column. */
  order: OrderTerm[];
  /** Beyond these values of that order. */
  after: CursorValue[] | null;
  /** Not as far as these. */
  before: CursorValue[] | null;
  take: number;
  skip: number;
}

/** A relation of the table, and the columns of its rows that are not read besides the keys of searches. */
export interface Beside {
  name: string;
  /** None: its rows are whole to whoever asks for them. */
  omit: readonly string[];
}

export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * The statement of a page; null: there can be no rows. Rows beyond a cursor are found by comparing whole rows, which an
 * index answers wherever the page lies. Where the first column of the order may be empty, the rows that have a value
 * and those that have none are read apart, each as far as the page goes: no one index has the latter last both ways.
 */
export function pageStatement(wish: PageWish): Statement | null {
  const { values, put } = createStatement();
  const bounds = [
    ...boundAt(wish.order, wish.after, put),
    ...boundAt(wish.order.map(reversed), wish.before, put),
  ];
  const parts = whereParts(wish.table, wish.where, wish.order).flatMap(({ where, isFoundFirst, pin }) => {
    const within = withinPart(wish, { where, pin }, bounds);
    if (within === null) return [];
    const condition = whereSql(wish.table, withoutImplied(where, within.bounds), put);
    return partsOf(within.order).flatMap((part) => {
      const limits = boundsOf(part, wish.table, within);
      return limits === null ? [] : [{ part, order: within.order, isFoundFirst, condition, limits }];
    });
  });
  if (parts.length === 0) return null;
  const skip = wish.skip > 0 ? put(wish.skip) : null;
  const most = atMost(wish.take);
  const isWhole = parts.length === 1;
  const limit = isWhole ? limitSql(most, skip) : ` LIMIT ${skip === null ? most : `${most} + ${skip}::int`}`;
  const selects = parts.map((each) => `${partSql(wish, each)}${limit}`);
  if (isWhole && wish.beside.length === 0) return { text: String(selects[0]), values };
  const text = aroundSql(wish, selects.map((select) => `(${select})`).join(" UNION ALL "));
  return { text: isWhole ? text : `${text}${limitSql(most, skip)}`, values };
}

/** How many rows there are of which a list shows pages. */
export function countStatement(table: ListTable, where: Where): Statement {
  const { values, put } = createStatement();
  const condition = whereSql(table, where, put);
  return { text: `SELECT count(*)::int AS "count" FROM ${tableSql(table)} t WHERE ${condition}`, values };
}

/** The parts of a statement name the same instants; each is one value. */
function createStatement(): { values: unknown[]; put: Put } {
  const values: unknown[] = [];
  const put = (value: unknown) => {
    const known = value instanceof Date ? values.indexOf(value) : -1;
    return `$${known === -1 ? values.push(value) : known + 1}`;
  };
  return { values, put };
}

/** A row that bounds a page, in the order in which the page lies beyond it. */
interface Bound {
  order: OrderTerm[];
  values: CursorValue[];
  /** Names each value where it is first needed, so that the parts of a statement share it. */
  named: (place: number) => string;
}

function boundAt(order: OrderTerm[], values: CursorValue[] | null, put: Put): Bound[] {
  if (values === null) return [];
  const names = new Map<number, string>();
  const named = (place: number) => {
    const name = names.get(place) ?? put(values[place]);
    names.set(place, name);
    return name;
  };
  return [{ order, values, named }];
}

function partsOf(order: OrderTerm[]): Part[] {
  const nulls = order[0]?.nulls ?? null;
  if (nulls === null || !isOneWay(order)) return ["all"];
  return nulls === "last" ? ["valued", "empty"] : ["empty", "valued"];
}

/**
 * The order of a part and its bounds, without the first column where the part leaves it one value, and with that which
 * is pinned before it; null: the part lies beyond the bounds. An index is not entered in its midst by a row of which the
 * condition says the first value once more.
 */
function withinPart(
  { order }: PageWish,
  { where, pin }: Pick<WherePart, "where" | "pin">,
  bounds: Bound[],
): { order: OrderTerm[]; bounds: Bound[] } | null {
  const [first] = order;
  if (first === undefined) return null;
  if (pin !== null) {
    const term = (direction: OrderTerm["direction"]) => ({ column: pin.column, direction, nulls: null });
    const named = (bound: Bound) => (place: number) =>
      place === 0 ? `'${pin.value}'` : bound.named(place - 1);
    const before = bounds.map((bound) => ({
      order: [term(bound.order[0]?.direction ?? "asc"), ...bound.order],
      values: [pin.value, ...bound.values],
      named: named(bound),
    }));
    return { order: [term(first.direction), ...order], bounds: before };
  }
  const only = conjuncts(where)
    .map((condition) => onlyValue(condition, first.column))
    .find((value) => value !== null);
  if (first.values === undefined || only === undefined || only === null) return { order, bounds };
  const left = bounds.map((bound) => ({ bound, sign: signOf(bound, only) })).filter(({ sign }) => sign <= 0);
  if (left.some(({ sign }) => sign < 0)) return null;
  return { order: order.slice(1), bounds: left.map(({ bound }) => shortened(bound)) };
}

/** Above 0: rows of that value lie beyond the bound; below 0: before it. */
function signOf({ order, values }: Bound, value: string): number {
  const [first] = order;
  const named = first?.values ?? [];
  const ahead = named.indexOf(value) - named.indexOf(String(values[0]));
  return first?.direction === "asc" ? ahead : -ahead;
}

function shortened({ order, values, named }: Bound): Bound {
  return { order: order.slice(1), values: values.slice(1), named: (place) => named(place + 1) };
}

/** The limits of a part; null: nothing of it lies within the bounds. */
function boundsOf(
  part: Part,
  table: ListTable,
  { order, bounds }: { order: OrderTerm[]; bounds: Bound[] },
): string[] | null {
  const crossed = bounds.map((bound) => ({ ...bound, much: muchBeyond(part, bound.order, bound.values) }));
  if (crossed.some(({ much }) => much === "none")) return null;
  const column = `t."${order[0]?.column}"`;
  const presence = { valued: [`${column} IS NOT NULL`], empty: [`${column} IS NULL`], all: [] }[part];
  const limits = crossed.flatMap((bound) =>
    bound.much === "all" ? [] : [boundSql(table, part, bound.order, bound.values, bound.named)],
  );
  return [...presence, ...limits];
}

/** Rows that are read by themselves. */
interface ReadPart {
  part: Part;
  order: OrderTerm[];
  isFoundFirst: boolean;
  condition: string;
  limits: string[];
}

function partSql(
  { table, omit }: PageWish,
  { part, order, isFoundFirst, condition, limits }: ReadPart,
): string {
  const columns = columnsOf(table, omit).map((column) => {
    const value = columnSql(table, "t", column);
    return value === `t."${column}"` ? value : `${value} AS "${column}"`;
  });
  // Within a part the first column is never partly empty, so that the order is the index's own.
  const by = orderSql("t", part === "all" ? order : order.map((term) => ({ ...term, nulls: null })));
  const within = [condition, ...limits].join(" AND ");
  if (!isFoundFirst)
    return `SELECT ${columns.join(", ")} FROM ${tableSql(table)} t WHERE ${within} ORDER BY ${by}`;
  // The database looks for an order, and for what lies beyond a cursor, only outside of a select with an offset.
  const found = `(SELECT t.* FROM ${tableSql(table)} t WHERE ${condition} OFFSET 0) t`;
  const bound = limits.length === 0 ? "" : ` WHERE ${limits.join(" AND ")}`;
  return `SELECT ${columns.join(", ")} FROM ${found}${bound} ORDER BY ${by}`;
}

/** The parts in one order; the columns of the rows beside follow on their own, in the order of `beside`. */
function aroundSql({ table, order, beside }: PageWish, rows: string): string {
  const joins = beside.map(({ name, omit }, place) => {
    const relation = relationOf(table, name);
    const alias = `b${place}`;
    const columns = besideColumns(relation.table, omit).map(
      (column) => `${columnSql(relation.table, alias, column)} AS "${name}:${column}"`,
    );
    const join = `LEFT JOIN ${tableSql(relation.table)} ${alias} ON ${alias}."${relation.to}" = p."${relation.from}"`;
    return { columns, join };
  });
  const columns = ["p.*", ...joins.flatMap((each) => each.columns)].join(", ");
  const from = [`(${rows}) p`, ...joins.map(({ join }) => join)].join(" ");
  return `SELECT ${columns} FROM ${from} ORDER BY ${orderSql("p", order)}`;
}

/** What rows are searched and sorted by, and nobody shows: they repeat names and texts. */
const SEARCH_KEYS = ["nameKey", "searchKey", "pinyinKey", "titleKey", "textKey", "sortKey"];

/** The columns that are read of a row beside another one; the keys of searches serve lists alone. */
export function besideColumns(table: ListTable, omit: readonly string[]): string[] {
  return columnsOf(table, [...SEARCH_KEYS, ...omit]);
}

/** The columns that are read of a table. */
export function columnsOf(table: ListTable, omit: readonly string[]): string[] {
  return Object.keys(tableFacts(table).columns).filter((column) => !omit.includes(column));
}

function orderSql(alias: string, order: OrderTerm[]): string {
  return order
    .map(({ column, direction, nulls }) => {
      const place = nulls === null ? "" : ` NULLS ${nulls.toUpperCase()}`;
      return `${alias}."${column}" ${direction.toUpperCase()}${place}`;
    })
    .join(", ");
}

function limitSql(most: number, skip: string | null): string {
  return ` LIMIT ${most}${skip === null ? "" : ` OFFSET ${skip}`}`;
}

/** The limits that stand in texts: by a limit that it knows the database plans well, and by few of them it plans seldom. */
const LIMITS = [2, 6, 11, 26, 51, 101, 201];

/** The limit in a text for so many rows; it may let more of them through. */
export function atMost(take: number): number {
  return LIMITS.find((limit) => limit >= take) ?? take;
}
