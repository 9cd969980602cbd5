import { type ServerProcess, signIn } from "./server-process.ts";

/** The password of everybody in the cast. */
export const CAST_PASSWORD = "quill-lantern-orbit-93";

/** The sample bureau with an account for each role, and a task that the member carries out and the leader leads. */
export interface Cast {
  taskId: string;
  dutyId: string;
  personId: string;
}

type Tell = (mutation: string, type: string, input: object, asked?: string) => Promise<Answer>;

interface Answer {
  __typename: string;
  id?: string;
  token?: string;
  message?: string;
}

const LEADER = "郦文舟";
const EDITOR = "邬静姝";
const MEMBER = "禹采薇";

/**
 * Makes the accounts `editor` (of one department), `leader`, `member`, `auditor` and `nobody`, the first three linked to
 * people of the sample, as an administrator does: each by a link that sets the password.
 */
export async function makeCast(server: ServerProcess): Promise<Cast> {
  const ask = await signIn(server);
  const tell: Tell = async (mutation, type, input, asked = "... on Node { id }") => {
    const { data, errors } = await ask(
      `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${asked} ... on Refusal { message } } }`,
      { input },
    );
    const answer = data?.answer as Answer | undefined;
    if (!answer || answer.message)
      throw new Error(`${mutation}: ${answer?.message ?? JSON.stringify(errors)}`);
    return answer;
  };
  const { data } = await ask(
    `{ people(first: 100) { nodes { id name holdings { post { unit { id } } } } }
       duties(first: 1, filter: { planStatus: [IN_FORCE] }) { nodes { id } } }`,
  );
  const found = (name: string) => data.people.nodes.find((person: { name: string }) => person.name === name);
  const [leaderId, memberId] = [found(LEADER).id, found(MEMBER).id];
  const unitId = found(EDITOR).holdings[0].post.unit.id;
  const add = (username: string, roles: object[], personId?: string) =>
    addAccount(server, tell, { username, name: username, roles, ...(personId && { personId }) });
  await add("editor", [{ role: "EDITOR", unitId }], found(EDITOR).id);
  await add("leader", [{ role: "LEADER" }], leaderId);
  await add("member", [{ role: "MEMBER" }], memberId);
  await add("auditor", [{ role: "AUDITOR" }]);
  await add("nobody", []);
  const dutyId: string = data.duties.nodes[0].id;
  const taskId = await makeTask(tell, dutyId, memberId, leaderId);
  return { taskId, dutyId, personId: memberId };
}

async function addAccount(server: ServerProcess, tell: Tell, account: object): Promise<void> {
  const { token } = await tell(
    "createAccount",
    "CreateAccountInput",
    account,
    "... on PasswordLinkSuccess { token }",
  );
  const answer = await fetch(`${server.url}/api/auth/set-password`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, password: CAST_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`set-password answered ${answer.status}: ${await answer.text()}`);
}

async function makeTask(tell: Tell, dutyId: string, memberId: string, leaderId: string): Promise<string> {
  const { id = "" } = await tell("createTask", "CreateTaskInput", { title: "盘点储备物资", dutyId });
  await tell("assign", "AssignInput", { targetId: id, partyId: memberId, role: "RESPONSIBLE" });
  await tell("assign", "AssignInput", { targetId: id, partyId: leaderId, role: "LEAD" });
  return id;
}
