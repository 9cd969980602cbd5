import { link, type NamedColumns, value, values } from "./column-kinds.ts";

/** What the rows of the watch say, field by field. */
export const WATCH_COLUMNS: Readonly<Record<string, readonly NamedColumns[]>> = {
  Rota: [
    value("name"),
    link("plan", "Plan"),
    link("unit", "OrgUnit"),
    ...values("requiredSeats", "startsAt", "endsAt", "officeFrom", "officeTo", "restHours", "telephone"),
    ...values("publishedTo", "retiredAt"),
  ],
  RotaMember: [
    link("rota", "Rota"),
    value("seat"),
    link("person", "Person"),
    ...values("order", "retiredAt"),
  ],
  Shift: [
    link("rota", "Rota"),
    value("seat"),
    link("person", "Person"),
    ...values("startsAt", "endsAt", "mode", "note"),
    link("replaces", "Shift"),
    value("retiredAt"),
  ],
  ShiftSwap: [
    link("shift", "Shift"),
    link("withShift", "Shift"),
    link("toPerson", "Person"),
    ...values("startsAt", "endsAt", "reason", "state", "answer", "decidedAt"),
  ],
  Handover: [
    link("rota", "Rota"),
    ...values("at", "openItems"),
    link("outgoing", "Person"),
    link("incoming", "Person"),
    ...values("outgoingSigned", "incomingSigned", "refusedAt", "refusalReason"),
  ],
  WatchLogEntry: [
    link("rota", "Rota"),
    ...values("at", "matter", "action", "toldTo", "isUnsigned"),
    link("person", "Person"),
  ],
  CalendarFeed: [link("person", "Person"), link("unit", "OrgUnit"), link("plan", "Plan"), value("retiredAt")],
};
