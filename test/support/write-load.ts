import { readFile } from "node:fs/promises";
import { type ServerProcess, signIn } from "./server-process.ts";

/** What a server has said that it has written. */
export interface Acknowledged {
  people: string[];
  plans: string[];
}

/** Writers that go on until their server dies, and what was acknowledged to them. */
export interface WriteLoad {
  acknowledged: Acknowledged;
  /** Resolves when all have noticed that the server is gone. */
  over: Promise<unknown>;
}

const WRITERS = 6;
const DRAFT = new URL("../../packages/server/sample/epidemic-plan.draft.json", import.meta.url);

/** Creates people one after the other in several places at once, and loads one plan after the other beside that. */
export async function startWriteLoad(server: ServerProcess, round: number): Promise<WriteLoad> {
  const ask = await signIn(server);
  const draft = JSON.parse(await readFile(DRAFT, "utf8"));
  const acknowledged: Acknowledged = { people: [], plans: [] };
  const person = async (name: string) => {
    const { data } = await ask(
      "mutation ($name: String!) { createPerson(input: { name: $name }) { __typename } }",
      { name },
    );
    if (data?.createPerson.__typename === "Person") acknowledged.people.push(name);
  };
  const plan = async (title: string) => {
    const copy = { ...draft, meta: { ...draft.meta, title, docNumber: null } };
    const { data } = await ask(
      "mutation ($draft: JSON!) { importPlan(input: { draft: $draft }) { __typename } }",
      { draft: copy },
    );
    if (data?.importPlan.__typename === "ImportPlanSuccess") acknowledged.plans.push(title);
  };
  const endless = async (write: (index: number) => Promise<void>) => {
    for (let index = 0; ; index += 1) await write(index);
  };
  const writers = Array.from({ length: WRITERS }, (_none, writer) =>
    endless((index) => person(`轮${round}写${writer}次${index}`)),
  );
  return {
    acknowledged,
    over: Promise.allSettled([...writers, endless((index) => plan(`轮${round}方案${index}`))]),
  };
}

/** What of all that was acknowledged a server has lost, what of a plan is there by halves, and what its log proves. */
export async function lookAfterCrash(server: ServerProcess, acknowledged: Acknowledged) {
  const ask = await signIn(server);
  const people = new Set(await namesOf(ask, "people", "name", (node) => node.name));
  const sizes = new Map(
    await namesOf(
      ask,
      "plans",
      "title groups { members { id } } duties(first: 1) { totalCount }",
      ({ title, groups, duties }) =>
        [title, `${duties.totalCount} ${groups.flatMap((group: Any) => group.members).length}`] as const,
    ),
  );
  const { data } = await ask("{ changeLogProof { events fault { number code } } }");
  return {
    lost: [
      ...acknowledged.people.filter((name) => !people.has(name)),
      ...acknowledged.plans.filter((title) => !sizes.has(title)),
    ],
    planSizes: [...new Set(sizes.values())],
    proof: data.changeLogProof as { events: number; fault: object | null },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what GraphQL answers is as deep as the query
type Any = any;

async function namesOf<T>(
  ask: Awaited<ReturnType<typeof signIn>>,
  list: string,
  fields: string,
  of: (node: Any) => T,
): Promise<T[]> {
  const found: T[] = [];
  for (let offset = 0; ; offset += 200) {
    const { data, errors } = await ask(`{ ${list}(first: 200, offset: ${offset}) { nodes { ${fields} } } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    found.push(...data[list].nodes.map(of));
    if (data[list].nodes.length < 200) return found;
  }
}
