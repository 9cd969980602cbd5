import type { Contender, Running } from "../../contender.ts";
import { query } from "../../query.ts";
import { makeReadingKey, PASSWORD, signIn, signInLeader } from "./accounts.ts";
import { ASKS, post } from "./asks.ts";
import { DOCUMENTS } from "./documents.ts";
import { startServer } from "./server.ts";
import { bareId, type Connection, fieldOf } from "./shapes.ts";

/** Our own server as its users run it: with accounts, rights, both clocks, limits, the change log and its request log. */
export const contender: Contender = {
  name: "dutygraph",
  start: async (at) => {
    const server = await startServer(at);
    try {
      return { ...server, ...(await makeAskers(server.url, at.databaseUrl)) };
    } catch (error) {
      await server.stop();
      throw error;
    }
  },
  asks: ASKS,
  writes: {
    assign: ({ dutyId, personId }) =>
      post(DOCUMENTS.assign, {
        input: { targetId: `Duty:${dutyId}`, partyId: `Person:${personId}`, role: "RESPONSIBLE" },
      }),
    end: (assigned) => post(DOCUMENTS.end, { input: { id: edgeOf(assigned, "assign") } }),
    check: (ended) => void edgeOf(ended, "endAssignment"),
  },
  pulls: {
    page: (after) => post(DOCUMENTS.pull, { after }),
    read: (body) => {
      const { nodes, pageInfo } = fieldOf<Connection<{ id: string }>>(body, "assignments");
      const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      return { ids: nodes.map(({ id }) => bareId(id)), after };
    },
  },
};

/** An integrator's key for the reads; the first administrator, who also writes; and a leader who sees what is below him. */
async function makeAskers(url: string, databaseUrl: string): Promise<Partial<Running>> {
  const administrator = await signIn(url, "admin", PASSWORD);
  const [head] = await query(
    databaseUrl,
    `SELECT h."personId" FROM "Plan" p JOIN "Post" s ON s."unitId" = p."issuerId" AND s."isHead"
     JOIN "PostHolding" h ON h."postId" = s."id" AND h."retractedAt" IS NULL AND h."validTo" IS NULL
     ORDER BY p."id" LIMIT 1`,
  );
  const leader = await signInLeader(url, administrator, String(head?.personId));
  return {
    headers: await makeReadingKey(url, administrator),
    writerHeaders: administrator,
    askers: { administrator, leader },
  };
}

/** The id of the assignment that a write answered. @throws Error where it was refused */
function edgeOf(body: unknown, field: string): string {
  const { id } = fieldOf<{ id?: string }>(body, field);
  if (id === undefined) throw new Error(`${field}: ${JSON.stringify(body)}`);
  return id;
}
