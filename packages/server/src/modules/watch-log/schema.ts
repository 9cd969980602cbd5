import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { WatchLogEntryConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { PersonRef, RotaRef, WatchLogEntryRef } from "../../graphql/refs.ts";
import { standingSql } from "../../timeline/filter.ts";
import { addWatchLogEntry } from "./add-watch-log-entry.ts";

builder.node(WatchLogEntryRef, {
  description:
    "What happened on watch, what was done and who was told (值班记录; mechanism E3); never changed.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("WatchLogEntry", id))),
  fields: (t) => ({
    rota: t.field(link(RotaRef, "Rota", "rotaId", "Of which watch.")),
    at: t.expose("at", { type: "DateTime", description: "When it happened." }),
    matter: t.exposeString("matter", { description: "What happened." }),
    action: t.exposeString("action", { nullable: true, description: "What was done." }),
    toldTo: t.exposeString("toldTo", { nullable: true, description: "Who was told." }),
    person: t.field(
      linkOrNull(PersonRef, "Person", "personId", "Who wrote it, where the account stands for somebody."),
    ),
    authorName: t.exposeString("authorName", { description: "Who wrote it, as named then." }),
    isUnsigned: t.exposeBoolean("isUnsigned", {
      description: "Whether it was written in a shift whose handover had not been signed.",
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was written." }),
  }),
});

builder.objectField(RotaRef, "log", (t) =>
  t.connection(
    {
      type: WatchLogEntryRef,
      description: "The log of the watch, the last entry first, as far as the viewer may see it.",
      args: {
        offset: t.arg.int({ description: "How many to leave out first." }),
        from: t.arg({ type: "DateTime", description: "What happened from then on." }),
        to: t.arg({ type: "DateTime", description: "What happened before then." }),
      },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, { from, to, ...args }, context) => {
        const span = Prisma.sql`(${from ?? null}::timestamptz IS NULL OR t."at" >= ${from ?? null}::timestamptz)
          AND (${to ?? null}::timestamptz IS NULL OR t."at" < ${to ?? null}::timestamptz)`;
        const list = {
          type: "WatchLogEntry" as const,
          foreignKey: "rotaId",
          orderBy: Prisma.sql`t."at" DESC, t."id" DESC`,
          where: Prisma.sql`${standingSql("t", context.moment, context.clock.now())} AND ${span}`,
          key: `${from?.toISOString() ?? ""} ${to?.toISOString() ?? ""}`,
        };
        return readNestedPage(context, list, id, args) as never;
      },
    },
    WatchLogEntryConnection,
  ),
);

const AddWatchLogEntryInput = builder.inputType("AddWatchLogEntryInput", {
  description: "What happened on watch.",
  fields: (t) => ({
    rotaId: t.id({ required: true, description: "Of which watch." }),
    at: t.field({ type: "DateTime", description: "When; now where it is left out, and never ahead." }),
    matter: t.string({ required: true, description: "What happened; at most 5000 characters." }),
    action: t.string({ description: "What was done; at most 5000 characters." }),
    toldTo: t.string({ description: "Who was told; at most 1000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "addWatchLogEntry",
  description:
    "Enters into the log of a watch what happened, for good: by whoever is on watch or in the pool, or by who keeps the rota.",
  input: AddWatchLogEntryInput,
  result: resultUnion("AddWatchLogEntryResult", [WatchLogEntryRef]),
  run: addWatchLogEntry,
});
