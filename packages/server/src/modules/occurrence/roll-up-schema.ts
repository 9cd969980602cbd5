import type { Context } from "../../context.ts";
import type { FormRecord, Occurrence } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { ObligationRef, OccurrenceRef } from "../../graphql/refs.ts";
import { OccurrenceStateEnum } from "./inputs.ts";
import { readSummed } from "./reads.ts";
import { countStates, type FieldSum, type StateCount, sumFields } from "./roll-up.ts";

interface RollUp {
  obligationId: string;
  occurrences: Occurrence[];
  records: FormRecord[];
}

const StateCountRef = builder.objectRef<StateCount>("ReportStateCount").implement({
  description: "How many reports stand where.",
  fields: (t) => ({
    state: t.field({
      type: OccurrenceStateEnum,
      description: "Where they stand.",
      resolve: ({ state }) => state,
    }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const FieldSumRef = builder.objectRef<FieldSum>("ReportFieldSum").implement({
  description: "What a number adds up to over all reports.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "The name of the form's field." }),
    sum: t.exposeFloat("sum", {
      nullable: true,
      description: "The sum; null: it is more than a number holds.",
    }),
    count: t.exposeInt("count", { description: "How many reports name it." }),
  }),
});

const RollUpRef = builder.objectRef<RollUp>("ReportRollUp").implement({
  description:
    "The reports of one day that a summary sums up (mechanism D7), as far as the viewer sees them.",
  fields: (t) => ({
    obligation: t.field(link(ObligationRef, "Obligation", "obligationId", "What is summed up.")),
    occurrences: t.field({
      type: [OccurrenceRef],
      description: "One for each reporter, in their order.",
      resolve: ({ occurrences }) => occurrences as never,
    }),
    counts: t.field({
      type: [StateCountRef],
      description: "How many of them stand where.",
      resolve: ({ occurrences }) => countStates(occurrences.map(({ state }) => state)),
    }),
    sums: t.field({
      type: [FieldSumRef],
      description: "Each number of the form, added up.",
      resolve: ({ records }) => sumFields(records),
    }),
  }),
});

builder.objectField(OccurrenceRef, "rollUp", (t) =>
  t.field({
    type: RollUpRef,
    nullable: true,
    description: "The reports of its day that it sums up; null: it is no summary.",
    resolve: (row, _args, context) => rollUpOf(context, row),
  }),
);

async function rollUpOf(context: Context, { id, obligationId }: Occurrence): Promise<RollUp | null> {
  const { load, db, sight } = context;
  const { sumsUpId } = await load.must("Obligation", obligationId);
  if (sumsUpId === null) return null;
  const ids = await load
    .batch("summedUp", async (keys: readonly string[]) => {
      const found = await readSummed(db, keys);
      return keys.map((key) => found.get(key) ?? []);
    })
    .load(id);
  const rows = await Promise.all(ids.map((each) => load.must("Occurrence", each)));
  const seen = await Promise.all(rows.map((each) => sight.sees("Occurrence", each)));
  const occurrences = rows.filter((_row, place) => seen[place]);
  const records = await Promise.all(
    occurrences.flatMap(({ recordId }) => (recordId === null ? [] : [load.must("FormRecord", recordId)])),
  );
  return { obligationId: sumsUpId, occurrences, records };
}
