import type { FieldCells } from "./field-cells.ts";

export const WATCH_FIELDS: Readonly<Record<string, FieldCells>> = {
  // Who keeps watch, when and how one is reached is everybody's to know.
  Rota: {
    named:
      "id version name requiredSeats startsAt endsAt officeFrom officeTo restHours telephone publishedTo createdAt retiredAt plan unit members shifts coverage holidayCounts",
    sight: "log handovers",
  },
  RotaMember: { named: "id seat order person rota" },
  Shift: { named: "id version rota seat person startsAt endsAt mode note replaces retiredAt" },
  ShiftSwap: {
    named: "id",
    sight: "version startsAt endsAt reason state answer createdAt decidedAt",
    names: "shift withShift toPerson",
  },
  Handover: {
    named: "id",
    sight: "version at openItems outgoingSigned incomingSigned refusedAt refusalReason createdAt state",
    names: "rota outgoing incoming",
  },
  WatchLogEntry: {
    named: "id",
    sight: "at matter action toldTo authorName isUnsigned createdAt",
    names: "rota person",
  },
  // Of feeds everybody is told the own ones alone.
  CalendarFeed: { named: "id scope person unit plan createdAt retiredAt" },
};
