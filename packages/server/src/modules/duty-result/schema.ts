import { Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyResultConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { DutyRef, DutyResultRef } from "../../graphql/refs.ts";
import { standingSql } from "../../timeline/filter.ts";
import { recordResult } from "./record-result.ts";
import { removeResult } from "./remove-result.ts";

builder.node(DutyResultRef, {
  description: "A figure reached for a duty on a day (mechanism A8); never changed.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("DutyResult", id))),
  fields: (t) => ({
    label: t.exposeString("label", { description: "What was counted." }),
    value: t.exposeFloat("value", { description: "The figure." }),
    unit: t.exposeString("unit", { nullable: true, description: "In which unit." }),
    onDay: t.field({
      type: "Date",
      description: "For which day.",
      resolve: ({ onDay }) => onDay.toISOString().slice(0, 10),
    }),
    note: t.exposeString("note", { nullable: true, description: "A note." }),
    authorName: t.exposeString("authorName", { description: "Who recorded it, as named then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was recorded." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken off as wrong.",
    }),
    duty: t.field(link(DutyRef, "Duty", "dutyId", "For which duty.")),
  }),
});

builder.objectField(DutyRef, "results", (t) =>
  t.connection(
    {
      type: DutyResultRef,
      description: "What was reached for it, the latest day first.",
      args: { offset: t.arg.int({ description: "How many to leave out first." }) },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, args, context) => {
        const orderBy = Prisma.sql`t."onDay" DESC, t."id" DESC`;
        const list = {
          type: "DutyResult" as const,
          foreignKey: "dutyId",
          orderBy,
          where: standingSql("t", context.moment, context.clock.now()),
        };
        return readNestedPage(context, list, id, args) as never;
      },
    },
    DutyResultConnection,
  ),
);

const RecordResultInput = builder.inputType("RecordResultInput", {
  description: "A figure reached for a duty.",
  fields: (t) => ({
    dutyId: t.id({ required: true, description: "For which duty." }),
    label: t.string({ required: true, description: "What was counted; at most 200 characters." }),
    value: t.float({ required: true, description: "The figure." }),
    unit: t.string({ description: "In which unit." }),
    onDay: t.field({ type: "Date", required: true, description: "For which day." }),
    note: t.string({ description: "A note." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "recordResult",
  description: "Records a figure reached for a duty on a day.",
  input: RecordResultInput,
  result: resultUnion("RecordResultResult", [DutyResultRef]),
  run: recordResult,
});

const RemoveResultInput = builder.inputType("RemoveResultInput", {
  description: "A figure to be taken off.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The result." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "removeResult",
  description:
    "Takes a wrong figure off a duty; it stays readable by its id. The right one is recorded anew.",
  input: RemoveResultInput,
  result: resultUnion("RemoveResultResult", [DutyResultRef]),
  run: removeResult,
});
