import { filterId } from "../../access/global-id.ts";
import { badQueryInput } from "../../errors.ts";
import { builder } from "../../graphql/builder.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { PersonRef, RotaRef, ShiftRef } from "../../graphql/refs.ts";
import { WatchModeEnum, WatchSeatEnum } from "../rota/inputs.ts";
import { addShifts, type ShiftsOutcome } from "./add-shifts.ts";
import { AddShiftsInput, PlanShiftsInput, ReplaceShiftInput } from "./inputs.ts";
import { type PlanShiftsOutcome, planShifts } from "./plan-shifts.ts";
import { readShiftsOf } from "./reads.ts";
import { replaceShift } from "./replace-shift.ts";
import { retireShift } from "./retire-shift.ts";
import { type CoverageGap, faultOfCalendar, MOST_LISTED_DAYS } from "./rules.ts";

builder.node(ShiftRef, {
  description:
    "One stretch of watch of one person on one seat (班次; mechanisms E1, E5, E8). What is changed is retired and made anew, so that both stay readable.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Shift", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    rota: t.field(link(RotaRef, "Rota", "rotaId", "Of which rota.")),
    seat: t.expose("seat", { type: WatchSeatEnum, description: "On which seat." }),
    person: t.field(link(PersonRef, "Person", "personId", "Who.")),
    startsAt: t.expose("startsAt", { type: "DateTime", description: "From when." }),
    endsAt: t.expose("endsAt", { type: "DateTime", description: "Until when." }),
    mode: t.expose("mode", { type: WatchModeEnum, description: "From where." }),
    note: t.exposeString("note", { nullable: true, description: "A note." }),
    replaces: t.field(
      linkOrNull(ShiftRef, "Shift", "replacesId", "The shift whose place it takes, whole or in part."),
    ),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was taken off.",
    }),
  }),
});

builder.queryField("shifts", (t) =>
  t.field({
    type: [ShiftRef],
    description: "The shifts that touch a span, in their order, the first 4000; for calendars.",
    args: {
      from: t.arg({ type: "DateTime", required: true, description: "From when." }),
      to: t.arg({
        type: "DateTime",
        required: true,
        description: `Until when; at most ${MOST_LISTED_DAYS} days later.`,
      }),
      rotaId: t.arg({ type: "ID", description: "Of this rota." }),
      personId: t.arg({ type: "ID", description: "Of this person." }),
      planId: t.arg({ type: "ID", description: "Of rotas for this plan." }),
      unitId: t.arg({ type: "ID", description: "Of rotas of this unit." }),
    },
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, { from, to, ...of }, { db, moment, clock }) => {
      const fault = faultOfCalendar({ from, to });
      if (fault !== null) throw badQueryInput(["to"], fault);
      const where = {
        ...(of.rotaId ? { rotaId: filterId(of.rotaId, ["Rota"], ["rotaId"]).id } : {}),
        ...(of.personId ? { personId: filterId(of.personId, ["Person"], ["personId"]).id } : {}),
        rota: {
          ...(of.planId ? { planId: filterId(of.planId, ["Plan"], ["planId"]).id } : {}),
          ...(of.unitId ? { unitId: filterId(of.unitId, ["OrgUnit"], ["unitId"]).id } : {}),
        },
      };
      return readShiftsOf(db, where, { from, to }, moment, clock.now());
    },
  }),
);

const ShiftsSuccess = builder.objectRef<ShiftsOutcome>("ShiftsSuccess").implement({
  description: "Shifts that were entered.",
  fields: (t) => ({
    shifts: t.field({
      type: [ShiftRef],
      description: "The shifts, in the order of the input; before them what stays of a shift that had begun.",
      resolve: ({ shifts }) => shifts,
    }),
  }),
});

mutationField({
  name: "addShifts",
  description:
    "Enters shifts of a rota, all of them or none. OUTSIDE_ROTA, NOT_IN_POOL for a leader who is not of the leader pool, SHIFT_CLASH where the seat is held or the person keeps watch elsewhere, REST_TOO_SHORT; the path names `shifts.N`.",
  input: AddShiftsInput,
  result: resultUnion("AddShiftsResult", [ShiftsSuccess]),
  run: addShifts,
});

const OpenTurnRef = builder.objectRef<CoverageGap>("OpenTurn").implement({
  description: "A turn that nobody of the pool could take.",
  fields: (t) => ({
    seat: t.expose("seat", { type: WatchSeatEnum, description: "On which seat." }),
    from: t.expose("from", { type: "DateTime", description: "From when." }),
    to: t.expose("to", { type: "DateTime", description: "Until when." }),
  }),
});

const PlanShiftsSuccess = builder.objectRef<PlanShiftsOutcome>("PlanShiftsSuccess").implement({
  description: "What filling a rota by turns did.",
  fields: (t) => ({
    shifts: t.field({
      type: [ShiftRef],
      description: "The shifts that were entered.",
      resolve: ({ shifts }) => shifts,
    }),
    open: t.field({
      type: [OpenTurnRef],
      description: "The turns that nobody of the pool could take, for want of rest or of people.",
      resolve: ({ open }) => open,
    }),
  }),
});

mutationField({
  name: "planShifts",
  description:
    "Fills a stretch of a rota by turns of its pool, holidays and other days off each shared by who has had the fewest. What is held already stays.",
  input: PlanShiftsInput,
  result: resultUnion("PlanShiftsResult", [PlanShiftsSuccess]),
  run: planShifts,
});

mutationField({
  name: "replaceShift",
  description:
    "Puts others in the place of a shift, whole or in parts; what the parts leave out nobody holds, and shows up as a gap. Of one that has begun the rest is replaced, and who was on watch before stays who was. SHIFT_OVER, OUTSIDE_SHIFT, and as `addShifts`; the path names `parts.N`.",
  input: ReplaceShiftInput,
  result: resultUnion("ReplaceShiftResult", [ShiftsSuccess]),
  run: replaceShift,
});

mutationField({
  name: "retireShift",
  description:
    "Takes a shift off its rota; what it held shows up as a gap. One that has begun ends now, and one that has ended stays: SHIFT_OVER.",
  input: RetireNodeInput,
  result: resultUnion("RetireShiftResult", [ShiftRef]),
  run: retireShift,
});
