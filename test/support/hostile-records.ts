import { inputTypeOf } from "./api.ts";
import type { GraphQLAnswer } from "./server-process.ts";

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>;

/** What would run, be fetched or turn the line round, were it taken for more than a text. */
const SCRIPT =
  "<img src=x onerror=pwned(1)><script>pwned(2)</script><svg onload=pwned(3)>[看](javascript:pwned(4)){{pwned(5)}}\u202etxt";
const SHORT = "<img src=x onerror=pwned(6)>";
const LINK = "javascript:pwned(7)//";

/** Records of all kinds whose every text is hostile, and by which mark each text is known on a screen. */
export interface HostileRecords {
  ids: Record<
    "unit" | "part" | "person" | "post" | "plan" | "group" | "duty" | "task" | "draft" | "imported",
    string
  >;
  readings: { open: string; pasted: string };
  /** The fields, by the mark that their text begins with. */
  marks: Map<string, string>;
}

/** Makes them through the API, as somebody would who may write and means harm. */
export async function createHostileRecords(
  ask: Ask,
  sendFile: (name: string, text: string) => Promise<string>,
): Promise<HostileRecords> {
  const marks = new Map<string, string>();
  const hostile = (field: string, script = SCRIPT) => {
    const mark = `甲${String(marks.size + 1).padStart(2, "0")}乙`;
    marks.set(mark, field);
    return `${mark}${script}`;
  };
  const make = async (mutation: string, input: object, fields = "... on Node { id }"): Promise<string> => {
    const query = `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { ${fields} ... on Refusal { message } } }`;
    const { data, errors } = await ask(query, { input });
    const id = data?.it.id ?? data?.it.plan?.id ?? data?.it.import?.id;
    if (id === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
    return id;
  };
  const unit = await make("createOrgUnit", {
    name: hostile("OrgUnit.name"),
    aliases: [hostile("OrgUnit.aliases")],
    code: hostile("OrgUnit.code", SHORT),
    kind: "ORGANIZATION",
  });
  const part = await make("createOrgUnit", {
    name: hostile("OrgUnit.name of a part"),
    kind: "DEPARTMENT",
    parentId: unit,
  });
  const person = await make("createPerson", {
    name: hostile("Person.name"),
    aliases: [hostile("Person.aliases"), `${LINK}${hostile("Person.aliases as a link")}`],
  });
  const other = await make("createPerson", { name: hostile("Person.name of another") });
  const post = await make("createPost", { unitId: part, title: hostile("Post.title"), isHead: true });
  await make("appoint", { personId: person, postId: post, isMain: true });
  await make("delegate", { fromId: person, toPersonId: other, note: hostile("Delegation.note") });
  const plan = await make("createPlan", {
    title: hostile("Plan.title"),
    documentNumber: hostile("Plan.documentNumber", SHORT),
    publicity: hostile("Plan.publicity", LINK),
    text: `${hostile("Plan.text")}\n<a href="${LINK}">看</a>`,
    status: "IN_FORCE",
    issuerId: unit,
  });
  const draft = await make("createPlan", {
    title: hostile("Plan.title of a draft"),
    status: "DRAFT",
    issuerId: unit,
  });
  const top = await make("createGroup", { name: hostile("Group.name"), kind: "LEADERSHIP", planId: plan });
  const group = await make("createGroup", {
    name: hostile("Group.name of a part"),
    aliases: [hostile("Group.aliases")],
    kind: "WORKING",
    planId: plan,
    parentId: top,
    hostUnitId: part,
  });
  await make("addMember", { groupId: top, role: "HEAD", partyId: other });
  await make("addMember", { groupId: group, role: "HEAD", partyId: person });
  await make("addMember", {
    groupId: group,
    role: "MEMBER",
    nameAsWritten: hostile("GroupMember.nameAsWritten"),
  });
  const duty = await make("createDuty", {
    title: hostile("Duty.title"),
    number: hostile("Duty.number", SHORT),
    text: hostile("Duty.text"),
    groupId: group,
  });
  await make("createDuty", { text: hostile("Duty.text of one that nobody answers for"), groupId: top });
  await make("assign", {
    targetId: duty,
    role: "RESPONSIBLE",
    partyId: part,
    note: hostile("Assignment.note"),
  });
  await make("assign", { targetId: duty, role: "LEAD", partyId: person });
  const task = await make("createTask", {
    title: hostile("Task.title"),
    description: `${hostile("Task.description")}\n${LINK}`,
    dutyId: duty,
    dueAt: "2026-01-05T09:00:00Z",
  });
  await make("addTaskStep", { taskId: task, text: hostile("TaskStep.text") });
  await make("addTaskComment", { taskId: task, text: hostile("TaskComment.text") });
  await make("changeTaskStatus", {
    id: task,
    expectedVersion: 1,
    status: "BLOCKED",
    reason: hostile("Task.statusReason"),
  });
  const result = await make("recordResult", {
    dutyId: duty,
    label: hostile("DutyResult.label"),
    value: 1,
    unit: hostile("DutyResult.unit", SHORT),
    onDay: "2026-01-05",
    note: hostile("DutyResult.note"),
  });
  for (const targetId of [task, result]) {
    const name = hostile("Evidence.fileName", "<img src=x onerror=pwned(8)>.html");
    const uploadId = await sendFile(name, "<script>pwned(9)</script>");
    await make("addEvidence", { targetId, uploadId, note: hostile("Evidence.note") });
  }
  await make(
    "importDirectory",
    {
      fileName: hostile("DirectoryImport.fileName", "<img src=x onerror=pwned(10)>.xlsx"),
      rows: [
        {
          unit: hostile("DirectoryRow.unit"),
          post: hostile("DirectoryRow.post"),
          person: hostile("DirectoryRow.person"),
        },
      ],
    },
    "... on ImportDirectoryReport { import { id } }",
  );
  const imported = await make(
    "importPlan",
    { draft: hostileDraft(hostile) },
    "... on ImportPlanSuccess { plan { id } }",
  );
  const open = await make("readPlan", {
    fileName: hostile("PlanReading.fileName"),
    text: hostileDocument(hostile),
  });
  const pasted = await make("readPlan", {
    html: `<h1>${SCRIPT}方案</h1><p onclick=pwned(11)>一、领导小组</p><p>组长：<a href="${LINK}">安平</a> 局长</p><iframe srcdoc="<script>parent.pwned(12)</script>"></iframe><object data="${LINK}"></object>`,
  });
  return {
    ids: { unit, part, person, post, plan, group, duty, task, draft, imported },
    readings: { open, pasted },
    marks,
  };
}

type Hostile = (field: string, script?: string) => string;

function hostileDraft(hostile: Hostile): object {
  return {
    meta: {
      title: hostile("draft.title"),
      docNumber: hostile("draft.docNumber", SHORT),
      issuer: hostile("draft.issuer"),
    },
    groups: [
      {
        name: hostile("draft.group"),
        kind: "LEADERSHIP",
        members: [{ name: hostile("draft.member"), role: "HEAD", posts: [hostile("draft.post")] }],
        responsible: [hostile("draft.responsible")],
        duties: [hostile("draft.duty")],
      },
    ],
    obligations: [{ text: hostile("draft.obligation"), cadence: "每日", owner: hostile("draft.owner") }],
  };
}

/** A document as the reader of plans takes one, with what is hostile wherever a fact is read. */
function hostileDocument(hostile: Hostile): string {
  return [
    `${hostile("document.title")}防汛工作方案`,
    "一、组织领导",
    "成立防汛工作领导小组。",
    `组长：安平 ${hostile("document.post", SHORT)}局长`,
    "副组长：柳青原 副局长",
    "二、工作职责",
    `（一）${hostile("document.group", SHORT)}预警组。由气象科负责，种植科配合。`,
    `1.${hostile("document.duty")}。`,
    "2.做好应急值守。",
  ].join("\n");
}
