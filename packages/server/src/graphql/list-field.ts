import type { InputRef, ObjectRef } from "@pothos/core";
import type { RowType } from "../access/areas.ts";
import type { Context } from "../context.ts";
import { standingAt } from "../timeline/filter.ts";
import { type Typed, typed } from "../typed.ts";
import { builder } from "./builder.ts";
import type { OrderTerm } from "./cursor.ts";
import { LIMITS } from "./limits.ts";
import { type OrderColumns, type OrderWish, orderInput, orderTerms } from "./order.ts";
import { type PageSource, readPage } from "./page.ts";

interface ListField<Row extends object, Filter> {
  /** The name of the query field, such as `duties`. */
  name: string;
  type: string;
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
  source(context: Context): PageSource<Row>;
  where(filter: Filter, context: Context): Record<string, unknown> | Promise<Record<string, unknown>>;
}

/**
 * A list of the API, by the conventions that all lists share: Relay arguments, `offset` beside `first`, a filter named
 * after foreign keys with `q`, an order, at most 200 on a page, and one statement whatever it returns.
 */
export function listField<Row extends object, Filter extends object>(list: ListField<Row, Filter>): void {
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
        resolve: async (_root, args, context) => {
          const filter = (args.filter ?? {}) as Filter;
          const wishes = args.orderBy as readonly OrderWish[] | null | undefined;
          const terms = orderTerms(list.order, wishes, list.defaultOrder, list.unique ?? "id");
          const where = {
            AND: [
              await list.where(filter, context),
              standing(list, filter, context),
              await context.sight.where(list.type as RowType),
            ],
          };
          const page = await readPage<Row>(list.source(context), where, terms, args);
          const edges = page.edges.map(({ cursor, node }) => ({
            cursor,
            node: typed(list.type, node) as Row & Typed,
          }));
          return { ...page, edges } as never;
        },
      },
      list.connection as never,
    ),
  );
}

function standing(
  { retires }: { retires?: true },
  filter: { includeRetired?: boolean | null | undefined },
  { moment, clock }: Context,
): object {
  return retires !== true || filter.includeRetired === true ? {} : standingAt(moment, clock.now());
}
