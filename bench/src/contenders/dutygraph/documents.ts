const PARTY = `{ __typename ... on Person { id name } ... on OrgUnit { id name } ... on Post { id title }
  ... on Group { id name } ... on PartyClass { id name } }`;

const DUTY_WITH_CHAIN = `{ ... on Duty { id number text chain { links {
  level as basis since party ${PARTY} person { id name } post { id title unit { name } } group { id name } } } } }`;

/** What is asked of our server, as a client of its API would write it. */
export const DOCUMENTS = {
  Q1: `query Chain($id: ID!) { node(id: $id) ${DUTY_WITH_CHAIN} }`,
  Q2: `query Answers($id: ID!) { node(id: $id) { ... on Person { id name answersFor(first: 50) {
    pageInfo { hasNextPage endCursor } nodes { as duty { id number text } } } } } }`,
  Q3: `query Page($after: String!) { assignments(first: 50, after: $after, filter: { role: [RESPONSIBLE] },
    orderBy: [{ field: validFrom, direction: DESC }]) { pageInfo { hasNextPage endCursor }
    nodes { id role validFrom duty { id number text } party ${PARTY} } } }`,
  Q4: `query Tree($id: ID!) { node(id: $id) { ...Unit ... on OrgUnit ${below(5)} } }
    fragment Unit on OrgUnit { id name kind headcount(deep: false) }`,
  Q5: `query Chart($id: ID!) { node(id: $id) { ... on Plan { id title
    groups { id name kind parent { id } members { role party ${PARTY} person { id name } } }
    gaps(first: 200) { nodes { kind duty { id number } } } } } }`,
  Q6: `query ChainThen($id: ID!, $inForce: DateTime!, $known: DateTime!) @asOf(inForce: $inForce, known: $known) {
    node(id: $id) ${DUTY_WITH_CHAIN} }`,
  assign: `mutation Assign($input: AssignInput!) { assign(input: $input) { __typename ... on Assignment { id }
    ... on Refusal { message } } }`,
  end: `mutation End($input: EndEdgeInput!) { endAssignment(input: $input) { __typename ... on Assignment { id validTo }
    ... on Refusal { message } } }`,
  pull: `query Pull($after: String) { assignments(first: 200, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { id role validFrom validTo duty { id number } group { id } party ${PARTY} } } }`,
};

/** The units below, level by level; no unit of the data sets has more than three right below it. */
function below(levels: number): string {
  return levels === 0 ? "" : `{ children(first: 4) { nodes { ...Unit ${below(levels - 1).slice(1, -1)} } } }`;
}
