import type { TestApi } from "./api.ts";

/** Builders of small invented worlds, through the API itself. Each answers the new node's or edge's global id. */
export function createWorld(api: TestApi) {
  const id = async (mutation: string, input: object): Promise<string> => (await api.run(mutation, input)).id;
  const world = {
    unit: (name: string, more: object = {}) => id("createOrgUnit", { name, kind: "DEPARTMENT", ...more }),
    person: (name: string) => id("createPerson", { name }),
    post: (unitId: string, title: string, more: object = {}) => id("createPost", { unitId, title, ...more }),
    headPost: (unitId: string, title = "科长") => id("createPost", { unitId, title, isHead: true }),
    appoint: (personId: string, postId: string, more: object = {}) =>
      id("appoint", { personId, postId, ...more }),
    plan: (title: string, more: object = {}) => id("createPlan", { title, status: "IN_FORCE", ...more }),
    group: (name: string, more: object = {}) => id("createGroup", { name, kind: "WORKING", ...more }),
    member: (groupId: string, role: string, partyId: string, more: object = {}) =>
      id("addMember", { groupId, role, partyId, ...more }),
    duty: (text: string, more: object = {}) => id("createDuty", { text, ...more }),
    assign: (targetId: string, role: string, partyId: string, more: object = {}) =>
      id("assign", { targetId, role, partyId, ...more }),
    /** A unit with a head post and its holder. */
    headedUnit: async (name: string, head: string, more: object = {}) => {
      const unitId = await world.unit(name, more);
      const postId = await world.headPost(unitId);
      const personId = await world.person(head);
      const holdingId = await world.appoint(personId, postId, { isMain: true });
      return { unitId, postId, personId, holdingId };
    },
  };
  return world;
}

/** What a test compares of a chain: one line per link. */
export async function chainOf(api: TestApi, dutyId: string, asOf = ""): Promise<string[]> {
  const data = await api.ask(
    `query ($id: ID!) ${asOf} { node(id: $id) { ... on Duty { chain { links {
      level as basis nameAsWritten person { name }
      party { ... on OrgUnit { name } ... on Person { name } ... on Post { title } ... on Group { name } ... on PartyClass { name } }
    } } } } }`,
    { id: dutyId },
  );
  return data.node.chain.links.map(
    (link: {
      as: string;
      basis: string;
      nameAsWritten: string | null;
      person: { name: string } | null;
      party: { name?: string; title?: string } | null;
    }) =>
      `${link.as} ${link.party?.name ?? link.party?.title ?? link.nameAsWritten} → ${link.person?.name ?? "nobody"} (${link.basis})`,
  );
}

/** The kinds of the gaps of a duty's chain. */
export async function gapsOf(api: TestApi, dutyId: string, asOf = ""): Promise<string[]> {
  const data = await api.ask(
    `query ($id: ID!) ${asOf} { node(id: $id) { ... on Duty { chain { gaps { kind } } } } }`,
    { id: dutyId },
  );
  return data.node.chain.gaps.map(({ kind }: { kind: string }) => kind);
}
