import type { Context } from "../../context.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { DelegationConnection } from "../../graphql/connections.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import type { PageArgs } from "../../graphql/page.ts";
import { DelegationRef, PersonRef, PostRef } from "../../graphql/refs.ts";
import { knownSql } from "../../timeline/filter.ts";

// What is in force at the query's moment or is to come after it, the earliest beginning first.
builder.objectFields(PersonRef, (t) => ({
  delegationsGiven: t.connection(
    {
      type: DelegationRef,
      description: "Who stands in for the person, in force at the query's moment or to come.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => readDelegations(context, "fromPersonId", id, args) as never,
    },
    DelegationConnection,
  ),
  delegationsTaken: t.connection(
    {
      type: DelegationRef,
      description: "For whom the person stands in, in force at the query's moment or to come.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => readDelegations(context, "toPersonId", id, args) as never,
    },
    DelegationConnection,
  ),
}));

builder.objectFields(PostRef, (t) => ({
  delegationsGiven: t.connection(
    {
      type: DelegationRef,
      description: "Who stands in for whoever holds the post, in force at the query's moment or to come.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => readDelegations(context, "fromPostId", id, args) as never,
    },
    DelegationConnection,
  ),
}));

function readDelegations(context: Context, foreignKey: string, id: string, args: PageArgs) {
  const { moment, clock } = context;
  const at = moment.inForce ?? clock.now();
  const list = {
    type: "Delegation" as const,
    foreignKey,
    key: "from now",
    orderBy: Prisma.sql`t."validFrom", t."rowId"`,
    where: Prisma.sql`(t."validTo" IS NULL OR t."validTo" > ${at}) AND ${knownSql("t", moment.known)}`,
  };
  return readNestedPage(context, list, id, args);
}
