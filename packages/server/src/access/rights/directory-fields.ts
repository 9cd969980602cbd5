import { EDGE, type FieldCells } from "./field-cells.ts";

export const DIRECTORY_FIELDS: Readonly<Record<string, FieldCells>> = {
  OrgUnit: {
    named: "id version name aliases code kind retiredAt",
    sight: "children posts placements placementsToCome assignments mergedInto source",
    names: "parent ancestors head",
    wholly: "headcount answersFor",
    tasks: "taskCounts",
  },
  UnitPlacement: { named: `${EDGE} tree unit parent` },
  Person: {
    named: "id version name aliases isMasked retiredAt",
    sight:
      "holdings history memberships membershipsToCome delegationsGiven delegationsTaken mergedInto source personalDetails personalDetailsToRecord personalDataErasedAt",
    wholly: "answersFor",
    tasks: "taskCounts",
  },
  PersonalDetail: { named: "kind masked recordedAt mayReveal" },
  Post: {
    named: "id version title isHead order retiredAt unit unitId",
    sight: "delegationsGiven history mergedInto source",
    names: "holders isVacant vacantSince",
    wholly: "answersFor",
  },
  PostHolding: { named: `${EDGE} isActing isMain person post` },
  PartyClass: { named: "id version name selector", names: "baseUnit source" },
  DirectoryImport: { named: "id fileName rows authorName createdAt undoneAt created" },
  CalendarDay: { named: "id version day kind name retiredAt" },
};
