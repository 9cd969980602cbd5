import type { ChainLinkItemFragment, ExplorerAnswerFragment } from "../../generated/graphql";

type Party = NonNullable<ChainLinkItemFragment["party"]>;
type Person = NonNullable<ChainLinkItemFragment["person"]>;
type Post = NonNullable<ChainLinkItemFragment["post"]>;

// Invented people, a unit and its head's post for the tests.
export const yue: Person = { id: "Person:yue", name: "岳明谦", isMasked: false };
export const bian: Person = { id: "Person:bian", name: "卞宁", isMasked: false };
export const office = {
  __typename: "OrgUnit" as const,
  id: "OrgUnit:office",
  name: "办公室",
  kind: "DEPARTMENT" as const,
};
export const director: Post = {
  id: "Post:director",
  title: "主任",
  unit: { id: office.id, name: office.name },
};
export const asParty = (person: Person): Party => ({ __typename: "Person", ...person });

/** A link of a chain; without a party the person given is named in person. */
export function link(overrides: Partial<ChainLinkItemFragment>): ChainLinkItemFragment {
  const { person = null } = overrides;
  return {
    as: "RESPONSIBLE",
    basis: "ASSIGNED",
    level: 0,
    since: null,
    nameAsWritten: null,
    party: person && asParty(person),
    person,
    post: null,
    group: null,
    onBehalfOf: null,
    source: null,
    ...overrides,
  };
}

/** A duty for which somebody answers by these links. */
export function answer(
  name: string,
  links: ChainLinkItemFragment[],
  duty: Partial<ExplorerAnswerFragment["duty"]> = {},
): ExplorerAnswerFragment {
  return {
    duty: {
      id: `Duty:${name}`,
      number: null,
      title: null,
      text: name,
      order: 1,
      plan: null,
      group: null,
      ...duty,
    },
    links,
  };
}
