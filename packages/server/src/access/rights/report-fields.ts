import type { FieldCells } from "./field-cells.ts";

export const REPORT_FIELDS: Readonly<Record<string, FieldCells>> = {
  Obligation: {
    named:
      "id version name rrule dueDays cutOff graceMinutes startsOn endsOn zeroMeans tellWhenLate tellWhenMissed createdAt retiredAt form",
    sight: "reporters summedUpBy",
    names: "plan duty receiver onWatchRota sumsUp",
  },
  Reporter: { named: "id order createdAt retiredAt obligation party" },
  Occurrence: {
    named:
      "id version obligation reporter onDay opensAt dueAt missedAt isByWatch state stateReason stateAt submittedAt retiredAt isMine",
    sight: "record previousRecord faults rollUp",
    names: "person",
  },
  ReportFault: {
    named: "id kind onDay note authorName createdAt retiredAt",
    sight: "occurrence record",
    names: "unit person",
  },
};
