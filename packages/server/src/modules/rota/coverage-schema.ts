import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import type { Rota } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef, RotaRef, ShiftRef } from "../../graphql/refs.ts";
import { readShifts } from "../shift/reads.ts";
import type { CoverageGap, Period } from "../shift/rules.ts";
import { type HolidayCount, holidayCountsOf } from "./holiday-counts.ts";
import { PublishRotaInput, WatchSeatEnum } from "./inputs.ts";
import { type PublishRotaOutcome, publishRota } from "./publish-rota.ts";
import { type CoverageView, readDayKinds, readGaps } from "./reads.ts";
import { faultOfSpan } from "./rules.ts";

const CoverageGapRef = builder.objectRef<CoverageGap>("CoverageGap").implement({
  description: "A stretch in which nobody holds a seat that must be held.",
  fields: (t) => ({
    seat: t.expose("seat", { type: WatchSeatEnum, description: "Which seat." }),
    from: t.expose("from", { type: "DateTime", description: "From when." }),
    to: t.expose("to", { type: "DateTime", description: "Until when." }),
  }),
});

const CoverageRef = builder.objectRef<Period & { gaps: CoverageGap[] }>("Coverage").implement({
  description:
    "What is covered of a span, to the minute: whatever lies in no gap (mechanisms E1, E5, E6). Before and after the life of a rota nothing need be covered.",
  fields: (t) => ({
    from: t.expose("from", { type: "DateTime", description: "From when it was looked." }),
    to: t.expose("to", { type: "DateTime", description: "Until when." }),
    gaps: t.field({
      type: [CoverageGapRef],
      description: "Where nobody holds a seat that must be held, each as long as it can be: seat by seat.",
      resolve: ({ gaps }) => gaps,
    }),
  }),
});

const HolidayCountRef = builder.objectRef<HolidayCount>("HolidayCount").implement({
  description: "How often somebody keeps watch, and how often on holidays (mechanism E8).",
  fields: (t) => ({
    person: t.field(link(PersonRef, "Person", "personId", "Who.")),
    shifts: t.exposeInt("shifts", { description: "Shifts that begin in the span, stand-by left out." }),
    holidays: t.exposeInt("holidays", { description: "Of these, those that begin on a holiday." }),
    restDays: t.exposeInt("restDays", { description: "And those that begin on another day of rest." }),
  }),
});

builder.objectFields(RotaRef, (t) => {
  const args = {
    from: t.arg({ type: "DateTime", required: true, description: "From when." }),
    to: t.arg({ type: "DateTime", required: true, description: "Until when; at most 400 days later." }),
  };
  return {
    shifts: t.field({
      type: [ShiftRef],
      description: "The shifts that touch a span, in their order.",
      args,
      complexity: { field: 1, multiplier: 100 },
      resolve: (rota, span, context) => shiftsOf(context, checked(span)).load(rota.id),
    }),
    coverage: t.field({
      type: CoverageRef,
      description: "Where the rota leaves a seat empty that must be held; shown before it is published.",
      args,
      complexity: { field: 1, multiplier: 20 },
      resolve: async (rota, span, context) => ({
        ...span,
        gaps: await gapsOf(context, checked(span)).load(rota),
      }),
    }),
    holidayCounts: t.field({
      type: [HolidayCountRef],
      description:
        "How often each of the pool, and whoever else keeps watch, does so in a span, and on how many days off.",
      args,
      complexity: { field: 1, multiplier: 20 },
      resolve: async (rota, span, context) => {
        const shifts = await shiftsOf(context, checked(span)).load(rota.id);
        const members = await context.load.children("RotaMember", "rotaId", rota.id);
        const days = await daysOf(context, span).load("days");
        return holidayCountsOf(shifts, members, days, span, context.timeZone);
      },
    }),
  };
});

const PublishRotaSuccess = builder.objectRef<PublishRotaOutcome>("PublishRotaSuccess").implement({
  description: "What publishing did.",
  fields: (t) => ({
    rota: t.field({ type: RotaRef, description: "The rota.", resolve: ({ rota }) => rota }),
    gaps: t.field({
      type: [CoverageGapRef],
      description: "The gaps with which it was published.",
      resolve: ({ gaps }) => gaps,
    }),
  }),
});

mutationField({
  name: "publishRota",
  description:
    "Publishes a rota up to an instant and tells whoever keeps watch. COVERAGE_GAPS where a seat that must be held is empty between now and then, unless `acceptGaps` says so; `Rota.coverage` names the gaps.",
  input: PublishRotaInput,
  result: resultUnion("PublishRotaResult", [PublishRotaSuccess]),
  run: publishRota,
});

/** @throws GraphQLError BAD_USER_INPUT */
function checked(span: Period): Period {
  const fault = faultOfSpan(span);
  if (fault !== null) throw badQueryInput(["to"], fault);
  return span;
}

function viewOf({ moment, clock, timeZone }: Context): CoverageView {
  return { moment, now: clock.now(), timeZone };
}

const spanKey = ({ from, to }: Period) => `${from.toISOString()} ${to.toISOString()}`;

/** All rotas of a request that ask for the same span share a statement. */
function shiftsOf(context: Context, span: Period) {
  const { db, load, moment, clock } = context;
  return load.batch(`shifts:${spanKey(span)}`, async (rotaIds: readonly string[]) => {
    const rows = await readShifts(db, { rotaIds, ...span }, moment, clock.now());
    const byRota = Map.groupBy(rows, ({ rotaId }) => rotaId);
    return rotaIds.map((id) => byRota.get(id) ?? []);
  });
}

function gapsOf(context: Context, span: Period) {
  return context.load.batch(`coverage:${spanKey(span)}`, async (rotas: readonly Rota[]) => {
    const gaps = await readGaps(context.db, rotas, span, viewOf(context));
    return rotas.map(({ id }) => gaps.get(id) ?? []);
  });
}

function daysOf(context: Context, span: Period) {
  return context.load.batch(`days:${spanKey(span)}`, async (keys: readonly string[]) => {
    const days = await readDayKinds(context.db, span, viewOf(context));
    return keys.map(() => days);
  });
}
