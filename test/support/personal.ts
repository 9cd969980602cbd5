import { expect } from "vitest";
import type { Grant, Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, type TestApi } from "./api.ts";

/** Invented; the identity number is the example of GB 11643 itself. */
export const VALUES = {
  PHONE: "13800005678",
  IDENTITY_NUMBER: "11010519491231002X",
  HEALTH: "对青霉素过敏，勿安排夜间值守",
} as const;
export const KINDS = ["PHONE", "IDENTITY_NUMBER", "HEALTH"] as const;

export const DETAILS = "personalDetails { kind masked recordedAt mayReveal } personalDataErasedAt";
export const REVEAL = `mutation ($input: RevealPersonalDetailsInput!) { result: revealPersonalDetails(input: $input) {
  __typename ... on RevealPersonalDetailsSuccess { details { person { id } kind value } }
  ... on ForbiddenError { action } ... on ValidationError { faults { path code } } ... on NotFoundError { path } } }`;

/** The id within a global one. */
export const bare = (id: string) => id.split(":")[1] ?? "";

export const viewerWith = (grants: Grant[], more: Partial<Viewer> = {}): Viewer => ({
  ...ADMIN,
  grants,
  ...more,
});

/** What tests of personal details ask, write and look at. */
export function createPersonal(api: TestApi) {
  const personal = {
    recordDetail: (personId: string, kind: string, value: string) =>
      api.run("recordPersonalDetail", { personId, kind, value }),
    recordAll: async (personId: string) => {
      for (const kind of KINDS) await personal.recordDetail(personId, kind, VALUES[kind]);
    },
    reveal: async (personId: string, more: object = {}, viewer: Viewer = ADMIN) => {
      const input = { personIds: [personId], kinds: KINDS, reason: "应急联络", ...more };
      const { data, errors } = await api.request(REVEAL, { input }, { viewer });
      expect(errors).toBeUndefined();
      return (data as Any).result;
    },
    detailsOf: async (id: string, viewer: Viewer = ADMIN): Promise<Any> => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Person { ${DETAILS} } } }`;
      return ((await api.request(query, { id }, { viewer })).data as Any).node;
    },
    eventsOf: async (id: string): Promise<Any[]> => {
      const query = `query ($id: ID!) { changes(first: 200, filter: { nodeId: $id }) { nodes {
        action subject nodeIds before after actorName } } }`;
      return (await api.ask(query, { id })).changes.nodes;
    },
    /** All that the database holds, as text. */
    everything: async (): Promise<string> => {
      const { prisma } = api.database;
      const tables = await prisma.$queryRawUnsafe<{ name: string }[]>(
        `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public'`,
      );
      const texts: string[] = [];
      for (const { name } of tables) {
        const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(
          `SELECT row_to_json(t)::text AS "row" FROM "${name}" t`,
        );
        texts.push(...rows.map(({ row }) => row));
      }
      return texts.join("\n");
    },
  };
  return personal;
}
