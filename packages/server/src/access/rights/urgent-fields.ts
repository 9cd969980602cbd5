import type { FieldCells } from "./field-cells.ts";

export const URGENT_FIELDS: Readonly<Record<string, FieldCells>> = {
  UrgentRule: {
    named: "id version name waitMinutes retiredAt",
    names: "plan receivers",
  },
  UrgentReport: {
    named: "id version text authorName waitMinutes createdAt closedAt closedByName closeNote state mayClose",
    sight: "steps",
    names: "reporter duty plan rule",
  },
  UrgentStep: {
    named:
      "id version branch level role state sentAt answerBy acknowledgedAt answeredBy note skippedAt mayAcknowledge",
    names: "report person onBehalfOf post unit group acknowledgedBy",
  },
};
