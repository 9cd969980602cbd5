import type { InputRef, ObjectRef } from "@pothos/core";
import type { GraphQLResolveInfo } from "graphql";
import type { RowType } from "../access/areas.ts";
import type { Context } from "../context.ts";
import { standingAt } from "../timeline/filter.ts";
import type { Typed } from "../typed.ts";
import { builder } from "./builder.ts";
import type { OrderTerm } from "./cursor.ts";
import { LIMITS } from "./limits.ts";
import { type ListTable, relationOf, spareColumns } from "./list-tables.ts";
import { selectedBelow } from "./lookahead.ts";
import { type OrderColumns, type OrderWish, orderInput, orderTerms } from "./order.ts";
import { type PageSource, readPage } from "./page.ts";

/** What a list of the API is made of. */
export interface ListField<Row extends object, Filter> {
  /** The name of the query field, such as `duties`. */
  name: string;
  type: ListTable;
  ref: ObjectRef<never, Row>;
  /** The connection type that all lists of this type share. */
  connection: unknown;
  description: string;
  filter: InputRef<Filter>;
  order: OrderColumns;
  /** The order where a client asks for none. */
  defaultOrder: OrderTerm[];
  /** The unique column that ends every order; edges have a row id of their own. */
  unique?: "id" | "rowId" | "number";
  /** Whether its nodes can be retired: those that do not stand at the query's moment are then listed only on request. */
  retires?: true;
  /** Columns that are too long to be listed. */
  omit?: readonly (keyof Row & string)[];
  where(filter: Filter, context: Context): Record<string, unknown> | Promise<Record<string, unknown>>;
}

/** All lists of the API, for what holds for each of them. */
export const LISTS: ListField<object, object>[] = [];

/**
 * A list of the API, by the conventions that all lists share: Relay arguments, `offset` beside `first`, a filter named
 * after foreign keys with `q`, an order, at most 200 on a page, and one statement whatever it returns.
 */
export function listField<Row extends object, Filter extends object>(list: ListField<Row, Filter>): void {
  LISTS.push(list as never);
  const order = orderInput(list.type, list.order);
  builder.queryField(list.name, (t) =>
    t.connection(
      {
        type: list.ref as never,
        description: list.description,
        args: {
          filter: t.arg({ type: list.filter as never, description: "Which ones; all conditions must hold." }),
          orderBy: t.arg({ type: [order] as never, description: "In which order." }),
          offset: t.arg.int({ description: "How many to leave out first; for paged tables." }),
        },
        complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? LIMITS.defaultPageSize }),
        resolve: async (_root, args, context, info) => {
          const filter = (args.filter ?? {}) as Filter;
          const wishes = args.orderBy as readonly OrderWish[] | null | undefined;
          const source = await sourceOf(list, filter, wishes, context);
          const columns = columnsFor(list.type, source, context, info);
          const page = await readPage<Row>(context.sql, { ...source, ...columns }, args, (type, row) =>
            context.load.prime(type as never, row as never),
          );
          for (const { node } of page.edges) (node as Row & Typed).__typename = list.type;
          return page as never;
        },
      },
      list.connection as never,
    ),
  );
}

/** The rows that hang on each row of a page by its own column, and of which there are too many for memory. */
const BESIDE: Partial<Record<ListTable, readonly string[]>> = {
  Assignment: ["duty", "task"],
  Duty: ["parent"],
  Task: ["duty", "parent"],
};

/**
 * What a query needs of the rows, and which rows beside them. A viewer who does not see all rows of a type is shown one
 * after a look at it, for which it is there as a whole.
 */
function columnsFor(
  table: ListTable,
  { omit = [], terms }: PageSource,
  { sight }: Context,
  info: GraphQLResolveInfo,
): Required<Pick<PageSource, "omit" | "beside">> {
  const selected = (...path: string[]) =>
    selectedBelow(info, [
      ["nodes", ...path],
      ["edges", "node", ...path],
    ]);
  const spare = (of: ListTable, fields: Set<string>) =>
    sight.seesAll(of as RowType) ? spareColumns(of, fields) : [];
  const own = selected();
  const ordered = new Set(terms.map(({ column }) => column));
  return {
    omit: [...omit, ...spare(table, own).filter((column) => !ordered.has(column))],
    beside: (BESIDE[table] ?? [])
      .filter((name) => own.has(name))
      .map((name) => {
        return { name, omit: spare(relationOf(table, name).table, selected(name)) };
      }),
  };
}

/** Of which rows a list shows pages to a viewer, and in which order. */
export async function sourceOf<Row extends object, Filter extends object>(
  list: ListField<Row, Filter>,
  filter: Filter,
  wishes: readonly OrderWish[] | null | undefined,
  context: Context,
): Promise<PageSource> {
  const conditions = [
    await list.where(filter, context),
    standing(list, filter, context),
    await context.sight.where(list.type as RowType),
  ];
  const terms = orderTerms(list.order, wishes, list.defaultOrder, list.unique ?? "id");
  return { table: list.type, omit: list.omit ?? [], where: { AND: conditions }, terms };
}

function standing(
  { retires }: { retires?: true },
  filter: { includeRetired?: boolean | null | undefined },
  { moment, clock }: Context,
): object {
  return retires !== true || filter.includeRetired === true ? {} : standingAt(moment, clock.now());
}
