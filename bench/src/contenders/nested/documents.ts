// The documents for the two servers written by hand, which share one schema.

const SEAT = `fragment Seat on Post { id title unit { name } holdings { validFrom isActing person { id name } } }`;
const HOLDER = `role validFrom person { id name } post { ...Seat }`;
const PARTY = `${HOLDER} unit { id name headPosts { ...Seat } }`;
const CHAIN_ROLES = "roles: [RESPONSIBLE, SUPPORT, LEAD]";

/** All that the chain of a duty rests on: contenders/nested/shape.ts. */
const Q1 = `query Chain($id: ID!) { duty(id: $id) {
    id number text groupId
    assignments(${CHAIN_ROLES}) { ${PARTY} }
    parent { assignments(${CHAIN_ROLES}) { ${PARTY} } }
    group { assignments(${CHAIN_ROLES}) { ${PARTY} } }
    plan { groups { id name kind parentId leaders: members(roles: [HEAD, OFFICE_DIRECTOR]) { ${HOLDER} } } }
  } } ${SEAT}`;

const ASSIGNED = `assignments(${CHAIN_ROLES}) { role
    duty { ...Told parts { ...Told assignments(${CHAIN_ROLES}) { role } } }
    group { duties { ...Told assignments(${CHAIN_ROLES}) { role } parent { assignments(${CHAIN_ROLES}) { role } } } } }`;

/** The ways on which a person may stand in a chain, as PostGraphile is asked for them (contenders/postgraphile/q2.ts). */
const Q2 = `query Answers($id: ID!) { person(id: $id) {
    headed: memberships(roles: [HEAD]) { group { ...Below } }
    ${ASSIGNED}
    holdings { post { isHead
      headed: memberships(roles: [HEAD]) { group { ...Below } }
      directed: memberships(roles: [OFFICE_DIRECTOR]) { group { parent { ...Below } } }
      ${ASSIGNED}
      unit { ${ASSIGNED} } } }
  } }
  fragment Told on Duty { id number text }
  fragment Below on Group { ${groupsBelow(5)} }`;

function groupsBelow(levels: number): string {
  return levels === 0
    ? "duties(first: 50) { ...Told }"
    : `duties(first: 50) { ...Told } groups { ${groupsBelow(levels - 1)} }`;
}

const PAGE = "pageInfo { hasNextPage endCursor } nodes { id role validFrom";
const NAMED = "person { id name } post { id title } unit { id name } } } }";

const Q3 = `query Page($after: String!) { page: latestAssignments(role: RESPONSIBLE, first: 50, after: $after) {
    ${PAGE} duty { id number text } ${NAMED}`;

const Q4 = `query Tree($id: ID!) { unit(id: $id) { ${unitsBelow(5)} } } fragment Unit on OrgUnit { id name kind headcount }`;

function unitsBelow(levels: number): string {
  return levels === 0 ? "...Unit" : `...Unit children { ${unitsBelow(levels - 1)} }`;
}

const Q5 = `query Chart($id: ID!) { plan(id: $id) { id title
    groups { id name kind parentId members { ${PARTY} class { id name } } responsible: assignments(roles: [RESPONSIBLE]) { role } }
    duties { id number groupId parentId responsible: assignments(roles: [RESPONSIBLE]) { role } }
  } } ${SEAT}`;

const PULL = `query Pull($after: String) { page: assignments(first: 200, after: $after) {
    ${PAGE} validTo duty { id number } group { id } ${NAMED}`;

const ASSIGN = `mutation Assign($dutyId: ID!, $personId: ID!) { assign(dutyId: $dutyId, personId: $personId) { id role validFrom } }`;
const END = `mutation End($id: ID!) { end(id: $id) { id validTo } }`;

/** Q6 is Q1 at a moment, which the servers take from the variables of the request. */
const Q6 = Q1.replace("($id: ID!)", "($id: ID!, $inForce: String, $known: String)").replace(
  "duty(id: $id)",
  "duty(id: $id, inForce: $inForce, known: $known)",
);

export const DOCUMENTS = { Q1, Q2, Q3, Q4, Q5, Q6, PULL, ASSIGN, END };
