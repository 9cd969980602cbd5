import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import type { Any, TestApi } from "./api.ts";
import { createWorld } from "./world.ts";

const SHIFT =
  "... on ShiftsSuccess { shifts { id version seat startsAt endsAt person { id name } replaces { id } } }";

/** Builders of invented watches, through the API itself. */
export function createWatch(api: TestApi) {
  const world = createWorld(api);
  const watch = {
    world,
    /** A rota from 1 March 2026 on with all seats, kept round the clock. */
    rota: async (name: string, more: object = {}): Promise<string> =>
      (
        await api.run("createRota", {
          name,
          requiredSeats: ["LEADER", "FIRST", "SECOND"],
          startsAt: "2026-03-01T00:00:00Z",
          ...more,
        })
      ).id,
    pool: async (rotaId: string, members: Record<string, string[]>): Promise<void> => {
      const list = Object.entries(members).flatMap(([seat, people]) =>
        people.map((personId) => ({ seat, personId })),
      );
      await api.run("setRotaMembers", { rotaId, members: list }, "__typename");
    },
    add: async (rotaId: string, ...shifts: object[]): Promise<Any[]> =>
      (await api.run("addShifts", { rotaId, shifts }, SHIFT)).shifts,
    shift: (seat: string, personId: string, startsAt: string, endsAt: string) => ({
      seat,
      personId,
      startsAt,
      endsAt,
    }),
    replace: async (shift: Any, ...parts: object[]): Promise<Any[]> =>
      (await api.run("replaceShift", { id: shift.id, expectedVersion: shift.version, parts }, SHIFT)).shifts,
    /** The gaps of a rota as lines. */
    gaps: async (rotaId: string, from: string, to: string): Promise<string[]> => {
      const { node } = await api.ask(
        `query ($id: ID!, $from: DateTime!, $to: DateTime!) { node(id: $id) { ... on Rota {
          coverage(from: $from, to: $to) { gaps { seat from to } } } } }`,
        { id: rotaId, from, to },
      );
      return node.coverage.gaps.map(({ seat, from: begin, to: end }: Any) => `${seat} ${begin} ${end}`);
    },
    /** A rota with a leader, a first and a second watchkeeper for a day from midnight UTC, who are its pool. */
    fullDay: async (name: string, more: object = {}) => {
      const rotaId = await watch.rota(name, more);
      const [leader = "", first = "", second = ""] = await Promise.all(
        ["安平", "白露", "陈河"].map((person) => world.person(`${person}${name}`)),
      );
      await watch.pool(rotaId, { LEADER: [leader], FIRST: [first], SECOND: [second] });
      const day = ["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"] as const;
      const shifts = await watch.add(
        rotaId,
        watch.shift("LEADER", leader, ...day),
        watch.shift("FIRST", first, ...day),
        watch.shift("SECOND", second, ...day),
      );
      return { rotaId, leader, first, second, shifts };
    },
    /** The account of somebody, with the role that everybody has where no other is given. */
    viewerOf: (personId: string, grants: Viewer["grants"] = [forEverything("MEMBER")]): Viewer => ({
      kind: "USER",
      id: `account of ${personId}`,
      name: `account of ${personId}`,
      accountId: `account of ${personId}`,
      grants,
      scopes: null,
      personId: personId.split(":")[1] ?? "",
    }),
    /** Calls a mutation with somebody's eyes; answers its success or its refusal. */
    as: async (viewer: Viewer, mutation: string, input: object, selection: string): Promise<Any> => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${selection}
        ... on Refusal { message } ... on RuleError { code path } ... on ValidationError { faults { path code } } } }`;
      const { data, errors } = await api.request(query, { input }, { viewer });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return (data as Any).result;
    },
  };
  return watch;
}
