import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxOf } from "../../packages/server/src/documents/docx-of.test-support.ts";
import { zipOf } from "../../packages/server/src/documents/zip-of.test-support.ts";
import type { Any } from "../support/api.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

const MB = 1024 * 1024;
const SECRET = /root:x:0|DATABASE_URL|correct-horse/;

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
});
afterAll(() => server.close());

/** Sends a document as the console does and has it read. */
async function readPlan(name: string, bytes: Buffer | string): Promise<Any> {
  const taken = await fetch(`${server.url}/api/files?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream" },
    body: bytes as BodyInit,
  });
  const { uploadId } = (await taken.json()) as { uploadId: string };
  const query = `mutation ($input: ReadPlanInput!) { it: readPlan(input: $input) {
    __typename ... on PlanReading { title text } ... on ValidationError { faults { code } } } }`;
  const answer = await server.ask(query, { cookie }, { input: { uploadId } });
  return ((await answer.json()) as Any).data.it;
}

/** Reads what must be refused within some seconds and without this process growing by what it would unpack to. */
async function refused(name: string, bytes: Buffer | string): Promise<string> {
  const [began, before] = [performance.now(), process.memoryUsage.rss()];
  const result = await leavingNoTrace(server, () => readPlan(name, bytes));
  expect(result.__typename).toBe("ValidationError");
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * MB);
  expect((await server.ask("{ viewer { name } }", { cookie })).status).toBe(200);
  return result.faults[0].code;
}

const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A .docx of which the text is this, with what stands before it in the file. */
function docxWith(prolog: string, text: string, more: Record<string, Buffer> = {}): Buffer {
  const body = `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  return zipOf({
    "[Content_Types].xml": Buffer.from(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": Buffer.from(RELATIONS),
    "word/document.xml": Buffer.from(body),
    ...more,
  });
}

/** Ten entities, each ten times the one before: 10 GB in some hundred characters. */
const LAUGHS = `<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${[..."bcdefghij"]
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`)
  .join("")}]>`;

test("a plain document of this make is read, so that what is refused below is refused for what it does", async () => {
  expect((await readPlan("案.docx", docxWith("", "防汛工作方案"))).text).toContain("防汛工作方案");
  expect((await readPlan("案.docx", await docxOf(["防汛工作方案"]))).text).toContain("防汛工作方案");
});

test("a .docx that unpacks to more than it says, to too much or to too many is refused", async () => {
  const zeros = Buffer.alloc(60 * MB);
  const many = Object.fromEntries(
    Array.from({ length: 5001 }, (_none, at) => [`a${at}.xml`, Buffer.from("x")]),
  );
  expect(await refused("案.docx", docxWith("", "案", { "word/media/a.bin": zeros }))).toBe("ZIP_BOMB");
  expect(await refused("案.docx", docxWith("", "案", many))).toBe("ZIP_BOMB");
  expect(await refused("案.docx", zipOf({ "word/document.xml": zeros }, { claims: 1000 }))).toBe("ZIP_BOMB");
});

test("an archive within an archive is not unpacked", async () => {
  let inner = zipOf({ "0": Buffer.alloc(10 * MB) });
  for (let depth = 1; depth < 6; depth += 1)
    inner = zipOf(
      Object.fromEntries(Array.from({ length: 10 }, (_none, at) => [`${depth}-${at}.zip`, inner])),
    );
  expect(await refused("案.docx", inner)).toBe("UNKNOWN_FORMAT");
  expect((await readPlan("案.docx", docxWith("", "防汛方案", { "word/media/inner.zip": inner }))).text).toBe(
    "防汛方案",
  );
});

test("a table is no document, whatever it would unpack to", async () => {
  const sheet = zipOf({
    "[Content_Types].xml": Buffer.from("<Types/>"),
    "xl/worksheets/sheet1.xml": Buffer.alloc(4 * MB),
  });
  expect(await refused("花名册.xlsx", sheet)).toBe("UNKNOWN_FORMAT");
  expect(await refused("花名册.docx", sheet)).toBe("UNKNOWN_FORMAT");
});

test("entities that grow are not grown", async () => {
  const began = performance.now();
  const result = await readPlan("案.docx", docxWith(LAUGHS, "&j;"));
  expect(performance.now() - began).toBeLessThan(20_000);
  if (result.__typename === "PlanReading") expect(result.text.length).toBeLessThan(10_000);
  else expect(["DAMAGED", "NO_TEXT"]).toContain(result.faults[0].code);
  expect((await server.ask("{ viewer { name } }", { cookie })).status).toBe(200);
});

test("an entity, a relation, a picture or a style from outside is not fetched, from disk or from the net", async () => {
  const { port } = new URL(server.url);
  const before = server.lines().length;
  const outside = [
    docxWith(`<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, "案&x;"),
    docxWith(`<!DOCTYPE w [<!ENTITY x SYSTEM "http://localhost:${port}/stolen">]>`, "案&x;"),
    docxWith(`<!DOCTYPE w SYSTEM "http://localhost:${port}/stolen"><!-- x -->`, "案"),
    docxWith("", "案", {
      "word/_rels/document.xml.rels": Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>`,
      ),
    }),
  ];
  for (const bytes of outside) expect(JSON.stringify(await readPlan("案.docx", bytes))).not.toMatch(SECRET);
  const page = `<html><head><link rel=stylesheet href="http://localhost:${port}/stolen"><base href="http://localhost:${port}/"></head><body><p>防汛方案</p><img src="/stolen"><iframe src="file:///etc/passwd"></iframe><script src="/stolen"></script></body></html>`;
  const read = await readPlan("案.html", page);
  expect(read.text).toContain("防汛方案");
  expect(JSON.stringify(read)).not.toMatch(SECRET);
  const routes = server
    .lines()
    .slice(before)
    .map(({ route }) => route);
  expect(routes.filter((route) => route !== "/api/files" && route !== "/graphql")).toEqual([]);
});

test("a page nested without end, one tag 200,000 times and a packed text are refused or read at once", async () => {
  const began = performance.now();
  for (const page of [
    "<div>".repeat(200_000),
    "<table><tr><td>".repeat(20_000),
    `<p ${"a=b ".repeat(200_000)}>案</p>`,
  ])
    await leavingNoBusyServer(() => readPlan("案.html", `<html><body>${page}防汛方案</body></html>`));
  await leavingNoBusyServer(() => readPlan("案.txt", gzipSync("x".repeat(30 * MB))));
  expect(performance.now() - began).toBeLessThan(60_000);
});

async function leavingNoBusyServer(read: () => Promise<Any>): Promise<void> {
  const reading = read();
  expect((await server.ask("{ viewer { name } }", { cookie })).status).toBe(200);
  expect(["PlanReading", "ValidationError"]).toContain((await reading).__typename);
}
