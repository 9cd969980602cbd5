import { type DraftModel, modelOf } from "./draft-model";

/** A small document and its draft, for tests: every fact stands where its words first stand. */
export const DOCUMENT = [
  "防火工作方案",
  "云塘科字〔2026〕3号",
  "成立防火领导小组，组长：柏若川（局长、书记），成员：麦青禾。",
  "领导小组办公室设在综合科，主任麦青禾。",
  "（一）排查组。每周排查隐患；限期整改。由综合科牵头，后勤科配合。",
  "云塘科技局",
].join("\n");

const at = (path: string, words: string, from = 0) => {
  const start = DOCUMENT.indexOf(words, from);
  return { path, start, end: start + words.length };
};

const office = DOCUMENT.indexOf("领导小组办公室");
const squad = DOCUMENT.indexOf("排查组");

export const DRAFT = {
  meta: {
    title: "防火工作方案",
    docNumber: "云塘科字〔2026〕3号",
    issuer: "云塘科技局",
    date: null,
    publicity: null,
  },
  groups: [
    {
      name: "防火领导小组",
      kind: "LEADERSHIP",
      parent: null,
      hostDepartment: null,
      members: [
        { name: "柏若川", role: "HEAD", posts: ["局长", "书记"] },
        { name: "麦青禾", role: "MEMBER", posts: [] },
      ],
      leads: [],
      responsible: [],
      supporting: [],
      duties: [],
    },
    {
      name: "领导小组办公室",
      kind: "OFFICE",
      parent: "防火领导小组",
      hostDepartment: "综合科",
      members: [{ name: "麦青禾", role: "OFFICE_DIRECTOR", posts: [] }],
      leads: [],
      responsible: [],
      supporting: [],
      duties: [],
    },
    {
      name: "排查组",
      kind: "WORKING",
      parent: "防火领导小组",
      hostDepartment: null,
      aliases: ["隐患排查组"],
      members: [],
      leads: ["综合科"],
      responsible: [],
      supporting: ["后勤科"],
      duties: ["每周排查隐患", "限期整改"],
    },
  ],
  departments: ["综合科", "后勤科"],
  obligations: [{ text: "每周排查隐患", cadence: "每周", deadline: null, owner: null }],
  issues: ["NO_RESPONSIBLE"],
  spans: [
    at("/meta/title", "防火工作方案"),
    at("/meta/docNumber", "云塘科字〔2026〕3号"),
    at("/meta/issuer", "云塘科技局"),
    at("/groups/0/name", "防火领导小组"),
    at("/groups/0/members/0/name", "柏若川"),
    at("/groups/0/members/0/posts/0", "局长"),
    at("/groups/0/members/0/posts/1", "书记"),
    at("/groups/0/members/1/name", "麦青禾"),
    at("/groups/1/name", "领导小组办公室"),
    at("/groups/1/hostDepartment", "综合科"),
    at("/groups/1/members/0/name", "麦青禾", office),
    at("/groups/2/name", "排查组"),
    at("/groups/2/leads/0", "综合科", squad),
    at("/groups/2/supporting/0", "后勤科"),
    at("/groups/2/duties/0", "每周排查隐患"),
    at("/groups/2/duties/1", "限期整改"),
    at("/departments/0", "综合科"),
    at("/departments/1", "后勤科"),
    at("/obligations/0/text", "每周排查隐患"),
    at("/obligations/0/cadence", "每周"),
  ],
};

/** The draft, ready to be worked on. */
export const draftScene = (): DraftModel => modelOf(DRAFT);

export const LEADERSHIP = "/groups/0";
export const OFFICE = "/groups/1";
export const SQUAD = "/groups/2";
