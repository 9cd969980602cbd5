/** What stands in force, generously: the data sets' current edges have neither an end nor a retraction. */
export const CURRENT = "retractedAt: null, validTo: null";

/** A post with its unit and holder, a unit's head posts likewise, under the names of contenders/nested/shape.ts. */
export const SEAT = `
fragment Seat on Post {
  id: rowId
  title
  unit: orgUnitByUnitId { name }
  holdings: postHoldingsByPostIdList(condition: { ${CURRENT} }) {
    validFrom
    isActing
    person: personByPersonId { id: rowId name }
  }
}`;

const HOLDER = `
  role
  validFrom
  person: personByPersonId { id: rowId name }
  post: postByPostId { ...Seat }`;

export const PARTY = `${HOLDER}
  unit: orgUnitByUnitId {
    id: rowId
    name
    headPosts: postsByUnitIdList(condition: { isHead: true, retiredAt: null }) { ...Seat }
  }`;

export const ASSIGNED = `fragment Assigned on Assignment {${PARTY}\n}`;

/** Units and classes head no group in the data sets. */
export const HEAD = `fragment Head on GroupMember {${HOLDER}\n}`;
