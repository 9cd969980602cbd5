import { filterId, globalId } from "../../access/global-id.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { ObligationRef, ReporterRef } from "../../graphql/refs.ts";
import { readSetDays } from "../calendar-day/reads.ts";
import { dayOf, daysOf } from "../calendar-day/rules.ts";
import { DayRef } from "../calendar-day/schema.ts";
import { faultOfCountedSpan } from "../report-fault/rules.ts";
import { type BoardCell, type BoardRow, MOST_BOARD_DAYS, MOST_BOARD_ROWS, readBoard } from "./board.ts";
import { OccurrenceStateEnum, ReportFaultKindEnum } from "./inputs.ts";

interface Board {
  from: string;
  to: string;
  rows: BoardRow[];
}

const CellRef = builder.objectRef<BoardCell>("ReportBoardCell").implement({
  description: "One due time on the board.",
  fields: (t) => ({
    occurrenceId: t.id({
      description: "The due time, for `node`.",
      resolve: ({ occurrenceId }) => globalId("Occurrence", occurrenceId),
    }),
    day: t.expose("day", { type: "Date", description: "On which day." }),
    state: t.expose("state", { type: OccurrenceStateEnum, description: "Where it stands." }),
    dueAt: t.expose("dueAt", { type: "DateTime", description: "Its cut-off." }),
    missedAt: t.expose("missedAt", { type: "DateTime", description: "The end of its grace." }),
    submittedAt: t.expose("submittedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was reported.",
    }),
    isByWatch: t.exposeBoolean("isByWatch", { description: "Whether whoever is on watch reports it." }),
    faults: t.expose("faults", { type: [ReportFaultKindEnum], description: "The faults counted of it." }),
  }),
});

const RowRef = builder.objectRef<BoardRow>("ReportBoardRow").implement({
  description: "What one reporter owes for one obligation.",
  fields: (t) => ({
    obligation: t.field(link(ObligationRef, "Obligation", "obligationId", "What is due.")),
    reporter: t.field(link(ReporterRef, "Reporter", "reporterId", "Who owes it.")),
    cells: t.field({
      type: [CellRef],
      description: "Its due times by day; a day without one has none.",
      // They come with their row: ten of them cost what a row does.
      complexity: { field: 1, multiplier: MOST_BOARD_DAYS / 20 },
      resolve: ({ cells }) => cells,
    }),
  }),
});

const BoardRef = builder.objectRef<Board>("ReportBoard").implement({
  description: "Who reported when: reporters by days.",
  fields: (t) => ({
    days: t.field({
      type: [DayRef],
      description: "Its days in the work calendar, in their order.",
      complexity: { field: 1, multiplier: MOST_BOARD_DAYS / 10 },
      resolve: async ({ from, to }, _args, { db, moment, clock }) => {
        const set = await readSetDays(db, { from, to }, moment, clock.now());
        return daysOf(from, to).map((day) => dayOf(day, set.get(day) ?? null)) as never;
      },
    }),
    rows: t.field({
      type: [RowRef],
      description: "One for each obligation and reporter, as far as the viewer sees them.",
      complexity: { field: 1, multiplier: MOST_BOARD_ROWS },
      resolve: ({ rows }) => rows.slice(0, MOST_BOARD_ROWS),
    }),
    isCut: t.boolean({
      description: `Whether there are more than ${MOST_BOARD_ROWS} rows, of which the first are shown.`,
      resolve: ({ rows }) => rows.length > MOST_BOARD_ROWS,
    }),
  }),
});

builder.queryField("reportBoard", (t) =>
  t.field({
    type: BoardRef,
    description: "The board of all reports (mechanism D1): who reported when, and who did not.",
    args: {
      from: t.arg({ type: "Date", required: true, description: "The first day." }),
      to: t.arg({
        type: "Date",
        required: true,
        description: `The last day, itself included; at most ${MOST_BOARD_DAYS} days in all.`,
      }),
      planId: t.arg.id({ description: "Of obligations of this plan." }),
      obligationId: t.arg.id({ description: "Of this obligation." }),
    },
    resolve: async (_root, { from, to, planId, obligationId }, context) => {
      const fault = faultOfCountedSpan(from, to, MOST_BOARD_DAYS);
      if (fault !== null) throw badQueryInput(fault.path, fault.message);
      const wish = {
        from,
        to,
        planId: planId == null ? null : filterId(planId, ["Plan"], ["planId"]).id,
        obligationId:
          obligationId == null ? null : filterId(obligationId, ["Obligation"], ["obligationId"]).id,
      };
      return { from, to, rows: await readBoard(context, wish) };
    },
  }),
);
