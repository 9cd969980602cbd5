import { filterId } from "../../access/global-id.ts";
import { builder } from "../../graphql/builder.ts";
import { UrgentReportConnection } from "../../graphql/connections.ts";
import { listField } from "../../graphql/list-field.ts";
import { UrgentReportRef } from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";

const UrgentReportFilter = builder.inputType("UrgentReportFilter", {
  description: "Which urgent reports.",
  fields: (t) => ({
    q: t.string({ description: "A part of what was told; white space does not count." }),
    dutyId: t.id({ description: "For this duty." }),
    planId: t.id({ description: "For this plan." }),
    reporterId: t.id({ description: "Told by this person." }),
    toldId: t.id({ description: "Of which this person was told." }),
    waitsForId: t.id({ description: "That this person has still to acknowledge." }),
    isOpen: t.boolean({ description: "Whether their course has not been ended." }),
    from: t.field({ type: "DateTime", description: "Told at this instant or later." }),
    to: t.field({ type: "DateTime", description: "Told before this instant." }),
  }),
});

listField({
  name: "urgentReports",
  type: "UrgentReport",
  ref: UrgentReportRef as never,
  connection: UrgentReportConnection,
  description: "The urgent reports, the latest first.",
  filter: UrgentReportFilter,
  order: { createdAt: { description: "By when they were told." } },
  defaultOrder: [{ column: "createdAt", direction: "desc", nulls: null }],
  where: (filter) => {
    const { q, dutyId, planId, reporterId, toldId, waitsForId, isOpen, from, to } = filter;
    const idOf = (type: "Duty" | "Plan" | "Person", field: string, text: string) =>
      filterId(text, [type], ["filter", field]).id;
    return {
      ...(q ? { textKey: containing(textKey(q)) } : {}),
      ...(dutyId ? { dutyId: idOf("Duty", "dutyId", dutyId) } : {}),
      ...(planId ? { planId: idOf("Plan", "planId", planId) } : {}),
      ...(reporterId ? { personId: idOf("Person", "reporterId", reporterId) } : {}),
      ...(isOpen == null ? {} : { closedAt: isOpen ? null : { not: null } }),
      AND: [
        toldId ? { steps: { some: { personId: idOf("Person", "toldId", toldId) } } } : {},
        waitsForId
          ? {
              closedAt: null,
              steps: { some: { personId: idOf("Person", "waitsForId", waitsForId), acknowledgedAt: null } },
            }
          : {},
        from ? { createdAt: { gte: from } } : {},
        to ? { createdAt: { lt: to } } : {},
      ],
    };
  },
});
