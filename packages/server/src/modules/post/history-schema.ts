import type { Context } from "../../context.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { PostHoldingConnection } from "../../graphql/connections.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import type { PageArgs } from "../../graphql/page.ts";
import { PersonRef, PostHoldingRef, PostRef } from "../../graphql/refs.ts";
import { knownSql } from "../../timeline/filter.ts";
import { readVacantSince } from "./reads.ts";

builder.objectFields(PostRef, (t) => ({
  history: t.connection(
    {
      type: PostHoldingRef,
      description:
        "Everybody who held it, holds it or is to hold it, whatever day is asked for; the latest beginning first.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => readHistory(context, "postId", id, args) as never,
    },
    PostHoldingConnection,
  ),
  vacantSince: t.field({
    type: "DateTime",
    nullable: true,
    description:
      "When the last holder left, where nobody holds it at the query's moment; null where somebody does, or nobody ever did.",
    resolve: ({ id }, _args, { load, db, moment, clock }) =>
      load
        .batch("vacantSince", async (ids: readonly string[]) => {
          const ends = await readVacantSince(db, moment, clock.now(), ids);
          return ids.map((key) => ends.get(key) ?? null);
        })
        .load(id),
  }),
}));

builder.objectFields(PersonRef, (t) => ({
  history: t.connection(
    {
      type: PostHoldingRef,
      description:
        "Every post held before, now or in time to come, whatever day is asked for; the latest beginning first.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => readHistory(context, "personId", id, args) as never,
    },
    PostHoldingConnection,
  ),
}));

/** All believed periods, by the "known" clock alone. */
function readHistory(context: Context, foreignKey: string, id: string, args: PageArgs) {
  const list = {
    type: "PostHolding" as const,
    foreignKey,
    key: "history",
    orderBy: Prisma.sql`t."validFrom" DESC, t."rowId" DESC`,
    where: knownSql("t", context.moment.known),
  };
  return readNestedPage(context, list, id, args);
}
