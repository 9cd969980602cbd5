import { filterId } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { HandoverRef, RotaRef, ShiftRef } from "../../graphql/refs.ts";
import { NOW } from "../../timeline/moment.ts";
import { WatchSeatEnum } from "./inputs.ts";
import type { CoverageView } from "./reads.ts";
import { readWatchNow, type SeatNow, type WatchNow } from "./watch-now.ts";

const WatchSeatNowRef = builder.objectRef<SeatNow>("WatchSeatNow").implement({
  description: "A seat of a watch at an instant.",
  fields: (t) => ({
    seat: t.expose("seat", { type: WatchSeatEnum, description: "Which seat." }),
    isRequired: t.exposeBoolean("isRequired", {
      description: "Whether somebody must hold it then; outside the office hours of a window nobody need.",
    }),
    shifts: t.field({
      type: [ShiftRef],
      description: "The shifts that hold it: one at most, save of those who stand by.",
      resolve: ({ shifts }) => shifts,
    }),
  }),
});

const WatchNowRef = builder.objectRef<WatchNow>("WatchNow").implement({
  description: "Who is on watch at an instant.",
  fields: (t) => ({
    rota: t.field({ type: RotaRef, description: "Of which rota.", resolve: ({ rota }) => rota }),
    at: t.expose("at", { type: "DateTime", description: "When." }),
    seats: t.field({
      type: [WatchSeatNowRef],
      description: "Its seats in their order: those that the rota needs, and those that are held.",
      resolve: ({ seats }) => seats,
    }),
    following: t.field({
      type: [ShiftRef],
      description: "The shifts that begin after that, within a day: those that begin first.",
      resolve: ({ following }) => following,
    }),
    handover: t.field({
      type: HandoverRef,
      nullable: true,
      description: "The handover that waits for a signature, where the viewer may see it.",
      resolve: async ({ handover }, _args, { sight }) =>
        handover !== null && (await sight.sees("Handover", handover)) ? handover : null,
    }),
  }),
});

builder.queryField("onWatchNow", (t) =>
  t.field({
    type: [WatchNowRef],
    description:
      "Who is on watch now, or at another instant, by rota: all that are kept then, by name (mechanisms E1, E8). At most 200.",
    args: {
      at: t.arg({ type: "DateTime", description: "When; now where it is left out." }),
      rotaId: t.arg({ type: "ID", description: "Of this rota alone." }),
      planId: t.arg({ type: "ID", description: "Of rotas for this plan." }),
      unitId: t.arg({ type: "ID", description: "Of rotas of this unit." }),
    },
    complexity: { field: 1, multiplier: 20 },
    resolve: (_root, args, context) =>
      readWatchNow(context.db, watchedRotas(args), args.at ?? context.clock.now(), viewOf(context)),
  }),
);

function viewOf({ clock, timeZone }: Context): CoverageView {
  return { moment: NOW, now: clock.now(), timeZone };
}

/** Which rotas are asked about. */
function watchedRotas(args: {
  rotaId?: string | null | undefined;
  planId?: string | null | undefined;
  unitId?: string | null | undefined;
}): Record<string, string> {
  return {
    ...(args.rotaId ? { id: filterId(args.rotaId, ["Rota"], ["rotaId"]).id } : {}),
    ...(args.planId ? { planId: filterId(args.planId, ["Plan"], ["planId"]).id } : {}),
    ...(args.unitId ? { unitId: filterId(args.unitId, ["OrgUnit"], ["unitId"]).id } : {}),
  };
}
