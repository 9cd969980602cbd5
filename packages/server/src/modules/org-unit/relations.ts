import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { OrgUnitConnection } from "../../graphql/connections.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { OrgUnitRef, PersonRef, UnitPlacementRef } from "../../graphql/refs.ts";
import { inForceSql, standingSql } from "../../timeline/filter.ts";
import { instantOf } from "../../timeline/holds.ts";
import { typed } from "../../typed.ts";
import { heldAncestors, heldChildren, heldHead } from "./held-relations.ts";
import { keptHeadcount } from "./kept-headcount.ts";
import { readAncestors, readHeadcounts, readHeads } from "./reads.ts";

builder.objectFields(OrgUnitRef, (t) => ({
  placementsToCome: t.field({
    type: [UnitPlacementRef],
    description: "Where it is to stand after the query's moment, in every tree, the earliest first.",
    resolve: ({ id }, _args, { load }) => load.edgesToCome("UnitPlacement", "unitId", id),
  }),
  parent: t.field({
    type: OrgUnitRef,
    nullable: true,
    description: "The unit directly above in the line of administration, at the query's moment.",
    resolve: async ({ id }, _args, { load }) => {
      const placements = await load.edges("UnitPlacement", "unitId", id);
      const line = placements.find(({ tree }) => tree === "LINE");
      return line === undefined ? null : load.must("OrgUnit", line.parentId);
    },
  }),
  ancestors: t.field({
    type: [OrgUnitRef],
    description: "All units above in the line of administration, the nearest first.",
    resolve: ({ id }, _args, { load, db, moment, clock, snapshot }) =>
      snapshot !== null
        ? heldAncestors(snapshot, instantOf(moment, clock.now()), id)
        : load
            .batch("ancestors", async (ids: readonly string[]) => {
              const above = await readAncestors(db, moment, clock.now(), ids);
              return ids.map((key) => (above.get(key) ?? []).map((row) => typed("OrgUnit", row)));
            })
            .load(id),
  }),
  children: t.connection(
    {
      type: OrgUnitRef,
      description: "The units directly below in the line of administration, in the order of their entry.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: async ({ id }, args, context) => {
        const { snapshot, sight } = context;
        if (snapshot !== null && sight.seesAll("UnitPlacement"))
          return heldChildren(context, snapshot, id, args);
        const page = await readNestedPage<{ unitId: string }>(
          context,
          {
            type: "UnitPlacement",
            foreignKey: "parentId",
            key: "children",
            orderBy: Prisma.sql`t."unitId"`,
            where: Prisma.sql`t."tree" = 'LINE'
            AND EXISTS (SELECT FROM "OrgUnit" u WHERE u."id" = t."unitId" AND ${standingSql("u", context.moment, context.clock.now())}) AND ${inForceSql("t", context.moment, context.clock.now())}`,
          },
          id,
          args,
        );
        const edges = await Promise.all(
          page.edges.map(async ({ cursor, node }) => ({
            cursor,
            node: await context.load.must("OrgUnit", node.unitId),
          })),
        );
        return { ...page, edges };
      },
    },
    OrgUnitConnection,
  ),
  head: t.field({
    type: PersonRef,
    nullable: true,
    description:
      "Who heads the unit: the holder of its head post, an acting one where there is no other; null: vacant.",
    resolve: async ({ id }, _args, { load, db, moment, clock, snapshot }) => {
      if (snapshot !== null) {
        const heldBy = heldHead(snapshot, instantOf(moment, clock.now()), id);
        return heldBy === null ? null : load.must("Person", heldBy);
      }
      const personId = await load
        .batch("heads", async (ids: readonly string[]) => {
          const heads = await readHeads(db, moment, clock.now(), ids);
          return ids.map((key) => heads.get(key) ?? null);
        })
        .load(id);
      return personId === null ? null : load.must("Person", personId);
    },
  }),
  headcount: t.int({
    description:
      "How many people hold a post in the unit, and in those below it where `deep`; each counts once.",
    args: { deep: t.arg.boolean({ defaultValue: true, description: "Whether the units below count." }) },
    resolve: ({ id }, { deep }, { load, db, moment, clock, snapshot }) =>
      snapshot !== null
        ? keptHeadcount({ moment, clock }, snapshot, id, deep ?? true)
        : load
            .batch(`headcount:${deep}`, async (ids: readonly string[]) => {
              const counts = await readHeadcounts(db, moment, clock.now(), ids, deep ?? true);
              return ids.map((key) => counts.get(key) ?? 0);
            })
            .load(id),
  }),
}));
