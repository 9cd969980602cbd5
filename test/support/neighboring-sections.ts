import {
  forEverything,
  type Grant,
  type KeyScope,
  type Role,
  type Viewer,
} from "../../packages/server/src/access/viewer.ts";
import { ADMIN, type Any, inputTypeOf, openTestApi, type TestApi } from "./api.ts";
import { createWorld } from "./world.ts";

export interface Outcome {
  __typename: string;
  id?: string;
  message?: string;
}

/** A bureau of two sections, 甲科 and 乙科, and the viewers that stand for its people. */
export interface Neighbors {
  api: TestApi;
  world: ReturnType<typeof createWorld>;
  /** The global id of `甲.unit`, `乙.clerk` and so on; `bureau`, `chief`, `plan` and `leadership`. */
  id(name: string): string;
  /** Somebody with one role, who stands for the person of that name, or for nobody. */
  viewer(role: Role, person: string | null, scope?: { unit?: string; plan?: string }): Viewer;
  key(...scopes: KeyScope[]): Viewer;
  /** What a query answers, and the errors beside it. */
  ask(by: Viewer, query: string, variables?: object): Promise<Any>;
  /** What a mutation answers: its type, what is asked of a success, the message of a refusal. */
  call(by: Viewer, mutation: string, input: object, asked?: string): Promise<Outcome>;
  /** The same of a node at its version of now. */
  change(by: Viewer, mutation: string, id: string, more?: object): Promise<Outcome>;
  versionOf(id: string): Promise<number>;
}

/** Each section has a head, a clerk, a group, and a duty with a task, all named after it. */
export async function openNeighbors(): Promise<Neighbors> {
  const api = await openTestApi();
  const world = createWorld(api);
  const ids: Record<string, string> = {};
  ids.bureau = await world.unit("湖州局", { kind: "ORGANIZATION" });
  ids.chief = await world.person("总局长");
  await world.appoint(ids.chief, await world.headPost(ids.bureau, "局长"));
  ids.plan = await world.plan("防汛方案");
  ids.leadership = await world.group("领导小组", { kind: "LEADERSHIP", planId: ids.plan });
  await world.member(ids.leadership, "HEAD", ids.chief);
  for (const name of ["甲", "乙"]) {
    const { unitId, postId, personId, holdingId } = await world.headedUnit(`${name}科`, `${name}科长`, {
      parentId: ids.bureau,
    });
    const clerk = await world.person(`${name}科员`);
    await world.appoint(clerk, await world.post(unitId, "科员"));
    const group = await world.group(`${name}组`, { planId: ids.plan, parentId: ids.leadership });
    await world.member(group, "HEAD", postId);
    const duty = await world.duty(`${name}组的职责`, { planId: ids.plan, groupId: group });
    await world.assign(duty, "RESPONSIBLE", unitId);
    const task = (await api.run("createTask", { title: `${name}组的任务`, dutyId: duty })).id;
    const made = { unit: unitId, post: postId, head: personId, holding: holdingId, clerk, group, duty, task };
    for (const [kind, id] of Object.entries(made)) ids[`${name}.${kind}`] = id;
  }
  const id = (name: string) => {
    const found = ids[name];
    if (found === undefined) throw new Error(`There is no ${name} in this bureau.`);
    return found;
  };
  return { api, world, id, ...asked(api), ...viewers(id) };
}

function viewers(id: Neighbors["id"]): Pick<Neighbors, "viewer" | "key"> {
  const bare = (globalId: string | undefined) => globalId?.split(":")[1] ?? null;
  return {
    viewer: (role, person, { unit, plan } = {}) => {
      const grant: Grant = { ...forEverything(role), unitId: bare(unit), planId: bare(plan) };
      return {
        ...ADMIN,
        id: `test-${role}`,
        grants: [grant],
        personId: person === null ? null : bare(id(person)),
      };
    },
    key: (...scopes) => ({
      ...ADMIN,
      kind: "KEY",
      id: "test-key",
      grants: [forEverything("INTEGRATOR")],
      scopes,
    }),
  };
}

function asked(api: TestApi): Pick<Neighbors, "ask" | "call" | "change" | "versionOf"> {
  const ask: Neighbors["ask"] = async (by, query, variables = {}) => {
    const answer = await api.request(query, variables, { viewer: by });
    return { ...(answer.data as Any), errors: answer.errors };
  };
  const call: Neighbors["call"] = async (by, mutation, input, selection = "... on Node { id }") => {
    const { result, errors } = await ask(
      by,
      `mutation ($input: ${inputTypeOf(mutation)}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { message } ${selection} } }`,
      { input },
    );
    if (errors !== undefined) throw new Error(`${mutation} answered ${JSON.stringify(errors)}`);
    return result;
  };
  const versionOf = async (id: string) =>
    (await api.ask(`query ($id: ID!) { node(id: $id) { ... on ${id.split(":")[0]} { version } } }`, { id }))
      .node.version;
  return {
    ask,
    call,
    versionOf,
    change: async (by, mutation, id, more = {}) =>
      call(by, mutation, { id, expectedVersion: await versionOf(id), ...more }),
  };
}
