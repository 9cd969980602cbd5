import { CURRENT } from "./party.ts";

// What a person answers for, first 50. The generated API has no reverse of the chain, so each way on which a person may stand in
// one is asked for: by a group headed or an office directed, down to the lowest group; by an assignment to a duty or a
// group; each as a person, by a post, or by the unit whose head post it is. The client keeps what nothing nearer outranks,
// and of that the first 50. Ways that the data sets never go (a unit that heads a group, a person who directs an office other
// than by a post) are left out.

const ROLES = `assignmentsByDutyIdList(condition: { ${CURRENT} }) { role }`;

const HEADED = (party: "Person" | "Post") =>
  `headed: groupMembersBy${party}IdList(condition: { role: HEAD, ${CURRENT} }) { group: groupByGroupId { ...Below } }`;

const DIRECTED = `directed: groupMembersByPostIdList(condition: { role: OFFICE_DIRECTOR, ${CURRENT} }) {
    group: groupByGroupId { parent: groupByParentId { ...Below } }
  }`;

const ASSIGNMENTS = (party: "Person" | "Post" | "Unit") =>
  `assignments: assignmentsBy${party}IdList(condition: { ${CURRENT} }) { ...Assigned }`;

export const Q2 = `
query Answers($id: UUID!) {
  person: personByRowId(rowId: $id) {
    ${HEADED("Person")}
    ${ASSIGNMENTS("Person")}
    holdings: postHoldingsByPersonIdList(condition: { ${CURRENT} }) {
      post: postByPostId {
        isHead
        ${HEADED("Post")}
        ${DIRECTED}
        ${ASSIGNMENTS("Post")}
        unit: orgUnitByUnitId { ${ASSIGNMENTS("Unit")} }
      }
    }
  }
}
fragment Told on Duty { id: rowId number text }
fragment Below on Group { ${below(5)} }
fragment Assigned on Assignment {
  role
  duty: dutyByDutyId {
    ...Told
    parts: dutiesByParentIdList(condition: { retiredAt: null }) { ...Told assignments: ${ROLES} }
  }
  group: groupByGroupId {
    duties: dutiesByGroupIdList(condition: { retiredAt: null }) {
      ...Told
      assignments: ${ROLES}
      parent: dutyByParentId { assignments: ${ROLES} }
    }
  }
}`;

/** The first 50 duties of a group and of each below it, `levels` deep. */
function below(levels: number): string {
  const duties = `duties: dutiesByGroupIdList(first: 50, orderBy: PRIMARY_KEY_ASC, condition: { retiredAt: null }) { ...Told }`;
  return levels === 0 ? duties : `${duties} groups: groupsByParentIdList { ${below(levels - 1)} }`;
}
