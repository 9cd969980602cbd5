import type { InputRef } from "@pothos/core";
import { retireNode } from "../../audit/retire-node.ts";
import { ALLOW } from "../../decision.ts";
import { badQueryInput } from "../../errors.ts";
import type { CalendarDay } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, RetireNodeInput } from "../../graphql/fields.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { CalendarDayRef } from "../../graphql/refs.ts";
import type { Typed } from "../../typed.ts";
import { KNOWN_YEARS } from "./official-days.ts";
import { readSetDays } from "./reads.ts";
import {
  type Day,
  dayAt,
  dayOf,
  daysOf,
  daysToWeigh,
  faultOfSpan,
  isWorkingDay,
  MOST_DAYS,
} from "./rules.ts";
import {
  type SetCalendarDaysInput as Input,
  type SetCalendarDaysOutcome,
  setCalendarDays,
} from "./set-calendar-days.ts";

const DayKindEnum = builder.enumType("DayKind", {
  description: "What a day of the work calendar is.",
  values: {
    WORKDAY: { description: "One works: a day of the week, or one of a weekend that was shifted (班)." },
    RESTDAY: { description: "Nobody works, and it is no holiday: a weekend." },
    HOLIDAY: { description: "A holiday (节假日)." },
  } as const,
});

const DayBasisEnum = builder.enumType("DayBasis", {
  description: "From where it is known what a day is; what comes first stands above what comes after.",
  values: {
    SET: { description: "The body itself has set it." },
    OFFICIAL: { description: "The State Council has arranged it for that year." },
    WEEK: {
      description:
        "Neither says anything of it: from Monday to Friday one works, on Saturday and Sunday not.",
    },
  } as const,
});

builder.node(CalendarDayRef, {
  description:
    "What the body itself has set a day to be, above the official arrangement (mechanism D2): a local holiday, one that was made longer, a weekend on which one works.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("CalendarDay", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    day: t.field({ type: "Date", description: "The day.", resolve: ({ day }) => dayAt(day) }),
    kind: t.expose("kind", { type: DayKindEnum, description: "What it is set to be." }),
    name: t.exposeString("name", {
      nullable: true,
      description: "What it is called, or why it was set: 春节, 防汛值守.",
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was given back to the official arrangement; null: it stands.",
    }),
  }),
});

export const DayRef = builder.objectRef<Day<CalendarDay & Typed>>("Day").implement({
  description: "A day of the work calendar.",
  fields: (t) => ({
    day: t.expose("day", { type: "Date", description: "Which day, in the body's time zone." }),
    kind: t.expose("kind", { type: DayKindEnum, description: "What it is." }),
    isWorkingDay: t.boolean({
      description: "Whether one works that day, which is so on a WORKDAY alone.",
      resolve: ({ kind }) => isWorkingDay(kind),
    }),
    name: t.exposeString("name", {
      nullable: true,
      description:
        "The holiday; of a shifted working day, the holiday for which it makes up; where the body has set the day, what it calls it.",
    }),
    basis: t.expose("basis", { type: DayBasisEnum, description: "From where that is known." }),
    set: t.field({
      type: CalendarDayRef,
      nullable: true,
      description: "What the body has set it to be; null: nothing.",
      resolve: ({ set }) => set,
    }),
  }),
});

builder.queryFields((t) => ({
  days: t.field({
    type: [DayRef],
    description:
      "The work calendar (mechanism D2): each day of a span in its order. What the body has set stands above the official arrangement of holidays and shifted working days, and that above the week. `@asOf(known:)` tells what was set by then.",
    args: {
      from: t.arg({ type: "Date", required: true, description: "The first day." }),
      to: t.arg({
        type: "Date",
        required: true,
        description: `The last day, itself included; at most ${MOST_DAYS} days in all.`,
      }),
    },
    // A day is reckoned, not read: ten of them cost what a row does.
    complexity: ({ from, to }) => ({ field: 1, multiplier: daysToWeigh(from, to) / 10 }),
    resolve: async (_root, { from, to }, { db, moment, clock }) => {
      const fault = faultOfSpan(from, to);
      if (fault !== null) throw badQueryInput(fault.path, fault.message);
      const set = await readSetDays(db, { from, to }, moment, clock.now());
      return daysOf(from, to).map((day) => dayOf(day, set.get(day) ?? null));
    },
  }),
  knownYears: t.intList({
    description:
      "The years whose official arrangement of holidays and shifted working days is known, in their order. Any other year has weekends only, besides what the body sets itself.",
    resolve: () => [...KNOWN_YEARS],
  }),
}));

const CalendarDayInput = builder.inputType("CalendarDayInput", {
  description: "What a day is to be.",
  fields: (t) => ({
    day: t.field({ type: "Date", required: true, description: "The day, in the body's time zone." }),
    kind: t.field({ type: DayKindEnum, required: true, description: "What it is to be." }),
    name: t.string({ description: "What it is called, or why; at most 200 characters." }),
  }),
});

const SetCalendarDaysInput: InputRef<Input> = builder.inputType("SetCalendarDaysInput", {
  description: "What days are to be, above the official arrangement.",
  fields: (t) => ({
    days: t.field({
      type: [CalendarDayInput],
      required: true,
      description: "1 to 100 days, each of them once.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const SetCalendarDaysSuccess = builder.objectRef<SetCalendarDaysOutcome>("SetCalendarDaysSuccess").implement({
  description: "What setting days did.",
  fields: (t) => ({
    days: t.field({
      type: [CalendarDayRef],
      description: "The days as they are set now, in the order of the input.",
      resolve: ({ days }) => days,
    }),
  }),
});

mutationField({
  name: "setCalendarDays",
  description:
    "Sets what days are, above the official arrangement: all of them, or none. A day that is set already is changed; a fault names `days.N`.",
  input: SetCalendarDaysInput,
  result: resultUnion("SetCalendarDaysResult", [SetCalendarDaysSuccess]),
  run: setCalendarDays,
});

mutationField({
  name: "retireCalendarDay",
  description: "Gives a day back to the official arrangement, or to its week where there is none.",
  input: RetireNodeInput,
  result: resultUnion("RetireCalendarDayResult", [CalendarDayRef]),
  run: (context, input) => retireNode(context, "retireCalendarDay", "CalendarDay", input, async () => ALLOW),
});
