/** The schema, written by hand. What is listed is what stands at the moment of the request. */
export const SDL = `
scalar DateTime
enum AssignmentRole { LEAD RESPONSIBLE SUPPORT CONSULTED INFORMED SUPERVISED }
enum GroupRole { HEAD DEPUTY_HEAD MEMBER OFFICE_DIRECTOR OFFICE_DEPUTY_DIRECTOR LIAISON }

type Query {
  duty(id: ID!, inForce: String, known: String): Duty
  person(id: ID!): Person
  unit(id: ID!): OrgUnit
  plan(id: ID!): Plan
  latestAssignments(role: AssignmentRole!, first: Int!, after: String!): AssignmentPage!
  assignments(first: Int!, after: String): AssignmentPage!
}
type Mutation {
  assign(dutyId: ID!, personId: ID!): Assignment!
  end(id: ID!): Assignment
}
type PageInfo { hasNextPage: Boolean! endCursor: String }
type AssignmentPage { pageInfo: PageInfo! nodes: [Assignment!]! }

type Duty {
  id: ID! number: String text: String! groupId: ID parentId: ID
  parent: Duty group: Group plan: Plan parts: [Duty!]!
  assignments(roles: [AssignmentRole!]): [Assignment!]!
}
type Plan { id: ID! title: String! groups: [Group!]! duties: [Duty!]! }
type Group {
  id: ID! name: String! kind: String! parentId: ID
  parent: Group groups: [Group!]! duties(first: Int): [Duty!]!
  members(roles: [GroupRole!]): [GroupMember!]!
  assignments(roles: [AssignmentRole!]): [Assignment!]!
}
type GroupMember {
  role: GroupRole! validFrom: DateTime!
  group: Group person: Person post: Post unit: OrgUnit class: PartyClass
}
type Assignment {
  id: ID! role: AssignmentRole! validFrom: DateTime! validTo: DateTime
  duty: Duty group: Group person: Person post: Post unit: OrgUnit
}
type PartyClass { id: ID! name: String! }
type Person {
  id: ID! name: String! holdings: [PostHolding!]!
  memberships(roles: [GroupRole!]): [GroupMember!]!
  assignments(roles: [AssignmentRole!]): [Assignment!]!
}
type PostHolding { validFrom: DateTime! isActing: Boolean! person: Person! post: Post! }
type Post {
  id: ID! title: String! isHead: Boolean! unit: OrgUnit! holdings: [PostHolding!]!
  memberships(roles: [GroupRole!]): [GroupMember!]!
  assignments(roles: [AssignmentRole!]): [Assignment!]!
}
type OrgUnit {
  id: ID! name: String! kind: String! headcount: Int! headPosts: [Post!]! children: [OrgUnit!]!
  assignments(roles: [AssignmentRole!]): [Assignment!]!
}`;
