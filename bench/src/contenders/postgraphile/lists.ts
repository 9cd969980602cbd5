import { CURRENT } from "./party.ts";

const PARTY = `
  person: personByPersonId { id: rowId name }
  post: postByPostId { id: rowId title }
  unit: orgUnitByUnitId { id: rowId name }`;

/** A page in one role, the latest first, after a cursor. */
export const Q3 = `
query Page($after: Cursor!) {
  page: allAssignments(first: 50, after: $after, orderBy: [VALID_FROM_DESC, ROW_ID_DESC], condition: { role: RESPONSIBLE, ${CURRENT} }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id: edgeId
      role
      validFrom
      duty: dutyByDutyId { id: rowId number text }
      ${PARTY}
    }
  }
}`;

/** All assignments, 200 a page, in the order of their rows. */
export const I1 = `
query Pull($after: Cursor) {
  page: allAssignments(first: 200, after: $after, orderBy: PRIMARY_KEY_ASC, condition: { ${CURRENT} }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id: edgeId
      role
      validFrom
      validTo
      duty: dutyByDutyId { id: rowId number }
      group: groupByGroupId { id: rowId }
      ${PARTY}
    }
  }
}`;
