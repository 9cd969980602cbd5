import type { InputRef } from "@pothos/core";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";
import { WatchModeEnum, WatchSeatEnum } from "../rota/inputs.ts";
import type { AddShiftsInput as Add } from "./add-shifts.ts";
import type { PlanShiftsInput as Plan } from "./plan-shifts.ts";
import type { ReplaceShiftInput as Replace } from "./replace-shift.ts";

const ShiftInput = builder.inputType("ShiftInput", {
  description: "A shift.",
  fields: (t) => ({
    seat: t.field({ type: WatchSeatEnum, required: true, description: "On which seat." }),
    personId: t.id({ required: true, description: "Who." }),
    startsAt: t.field({ type: "DateTime", required: true, description: "From when." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "Until when." }),
    mode: t.field({ type: WatchModeEnum, description: "From where; on site where it is left out." }),
    note: t.string({ description: "A note; at most 1000 characters." }),
  }),
});

export const AddShiftsInput: InputRef<Add> = builder.inputType("AddShiftsInput", {
  description: "Shifts to be entered.",
  fields: (t) => ({
    rotaId: t.id({ required: true, description: "Of which rota." }),
    shifts: t.field({ type: [ShiftInput], required: true, description: "1 to 400 shifts." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const PlanShiftsInput: InputRef<Plan> = builder.inputType("PlanShiftsInput", {
  description: "A stretch of a rota to be filled by turns.",
  fields: (t) => ({
    rotaId: t.id({ required: true, description: "Of which rota." }),
    from: t.field({ type: "Date", required: true, description: "The first day on which a shift begins." }),
    to: t.field({ type: "Date", required: true, description: "The last one; at most 100 days in all." }),
    changesAt: t.stringList({
      required: true,
      description: "When the watch changes each day: 08:30 for shifts of a day, 08:30 and 20:30 for two.",
    }),
    seats: t.field({
      type: [WatchSeatEnum],
      description: "Which seats; those that must be held where it is left out.",
    }),
    mode: t.field({ type: WatchModeEnum, description: "From where; on site where it is left out." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const ShiftPartInput = builder.inputType("ShiftPartInput", {
  description: "A part of a shift.",
  fields: (t) => ({
    personId: t.id({ required: true, description: "Who." }),
    startsAt: t.field({ type: "DateTime", required: true, description: "From when." }),
    endsAt: t.field({ type: "DateTime", required: true, description: "Until when." }),
    note: t.string({ description: "A note; at most 1000 characters." }),
  }),
});

export const ReplaceShiftInput: InputRef<Replace> = builder.inputType("ReplaceShiftInput", {
  description: "What takes the place of a shift.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The shift." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    parts: t.field({
      type: [ShiftPartInput],
      required: true,
      description: "1 to 20 parts, all within its time; what they leave out nobody holds.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
