import { ASSIGNED, CURRENT, HEAD, SEAT } from "./party.ts";

/**
 * A duty with all that its chain rests on: its assignments, those above it, and the groups of its plan with their heads.
 * Measured against nesting six groups one in another, which takes PostGraphile twice the time.
 */
export const Q1 = `
query Chain($id: UUID!) {
  duty: dutyByRowId(rowId: $id) {
    id: rowId
    number
    text
    groupId
    assignments: assignmentsByDutyIdList(condition: { ${CURRENT} }) { ...Assigned }
    parent: dutyByParentId { assignments: assignmentsByDutyIdList(condition: { ${CURRENT} }) { ...Assigned } }
    group: groupByGroupId { assignments: assignmentsByGroupIdList(condition: { ${CURRENT} }) { ...Assigned } }
    plan: planByPlanId {
      groups: groupsByPlanIdList(condition: { retiredAt: null }) {
        id: rowId
        name
        kind
        parentId
        heads: groupMembersByGroupIdList(condition: { role: HEAD, ${CURRENT} }) { ...Head }
        directors: groupMembersByGroupIdList(condition: { role: OFFICE_DIRECTOR, ${CURRENT} }) { ...Head }
      }
    }
  }
}
${SEAT}
${ASSIGNED}
${HEAD}`;
