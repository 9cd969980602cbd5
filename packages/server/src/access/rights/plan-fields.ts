import { EDGE, type FieldCells } from "./field-cells.ts";

export const PLAN_FIELDS: Readonly<Record<string, FieldCells>> = {
  Plan: {
    named:
      "id version title documentNumber status issuedOn inForceFrom inForceTo plannedFrom publicity retiredAt",
    sight: "text issues obligations clauses groups duties gaps supersedes supersededBy",
    names: "issuer superior",
    tasks: "taskCounts",
  },
  Clause: { named: "id number text start end plan" },
  PlanReading: {
    named:
      "id version title fileName text draft notes diagnostics choices matches difference issuer superior supersedes plan authorName createdAt updatedAt retiredAt",
  },
  Group: {
    named: "id version name aliases kind order retiredAt",
    sight: "children duties members membersToCome heads assignments assignmentsToCome source",
    names: "plan parent hostUnit",
    tasks: "taskCounts",
  },
  GroupMember: { named: `${EDGE} group role order party person nameAsWritten` },
  Duty: {
    named: "id version number title text order retiredAt",
    sight: "children assignments assignmentsToCome results tasks source",
    names: "plan group unit parent leads responsible chain",
    tasks: "taskCounts",
  },
  Assignment: { named: `${EDGE} role order note duty task group party` },
  Delegation: { named: `${EDGE} note from to plan group duty` },
};
