import { CURRENT, PARTY, SEAT } from "./party.ts";

const RESPONSIBLE = `condition: { role: RESPONSIBLE, ${CURRENT} }`;

/** The groups of a plan with their members; and, for the gaps, which duties and groups have somebody responsible. */
export const Q5 = `
query Chart($id: UUID!) {
  plan: planByRowId(rowId: $id) {
    id: rowId
    title
    groups: groupsByPlanIdList(condition: { retiredAt: null }) {
      id: rowId
      name
      kind
      parentId
      members: groupMembersByGroupIdList(condition: { ${CURRENT} }) {
        ${PARTY}
        class: partyClassByPartyClassId { id: rowId name }
      }
      responsible: assignmentsByGroupIdList(${RESPONSIBLE}) { role }
    }
    duties: dutiesByPlanIdList(condition: { retiredAt: null }) {
      id: rowId
      number
      groupId
      parentId
      responsible: assignmentsByDutyIdList(${RESPONSIBLE}) { role }
    }
  }
}
${SEAT}`;
