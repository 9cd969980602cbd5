import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, runServer, type ServerProcess, startServer } from "../support/server-process.ts";

const MB_20 = 20 * 1024 * 1024;
/** How a PNG begins. */
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
// biome-ignore lint/suspicious/noExplicitAny: what GraphQL answers is as deep as the query
type Any = any;

let server: ServerProcess;
let cookie: string;
let taskId: string;

beforeAll(async () => {
  server = await startServer();
  cookie = await sessionOf(server);
  taskId = (await tell("createTask", "CreateTaskInput", { title: "巡查北堤" })).id;
});
afterAll(() => server.end("SIGKILL"));

async function sessionOf({ url }: ServerProcess): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password: PASSWORD }),
  });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function tell(
  mutation: string,
  type: string,
  input: object,
  fields = "",
  who: Record<string, string> = { cookie },
): Promise<Any> {
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
    __typename ... on Node { id } ${fields} ... on Refusal { message } ... on RuleError { code } } }`;
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...who },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return ((await response.json()) as Any).data.result;
}

/** Sends a file as a browser or a program does. */
function send(bytes: Buffer | string, name: string, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/api/files?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { cookie, "content-type": "text/plain", ...headers },
    body: bytes as BodyInit,
  });
}

async function evidenceOf(bytes: Buffer | string, name: string, headers: Record<string, string> = {}) {
  const { uploadId } = (await (await send(bytes, name, headers)).json()) as { uploadId: string };
  return addEvidence(uploadId);
}

const addEvidence = (uploadId: string, who?: Record<string, string>) =>
  tell(
    "addEvidence",
    "AddEvidenceInput",
    { targetId: taskId, uploadId },
    "... on Evidence { url bytes fileName }",
    who,
  );

const read = (path: string, headers: Record<string, string> = { cookie }, method = "GET") =>
  fetch(`${server.url}${path}`, { method, headers });
const uploadsOnDisk = () => readdir(join(server.dataDir, "files/uploads"));
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

test("a file of 20 MB comes in and goes out byte for byte; one byte more is refused and leaves nothing", async () => {
  const bytes = randomBytes(MB_20);
  const evidence = await evidenceOf(bytes, "北堤.mp4", { "content-type": "video/mp4" });
  expect(evidence).toMatchObject({ bytes: MB_20, fileName: "北堤.mp4" });
  const answer = await read(evidence.url);
  expect(answer.headers.get("content-length")).toBe(String(MB_20));
  expect(bytes.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true);
  const before = await uploadsOnDisk();
  expect(await codeOf(await send(randomBytes(MB_20 + 1), "北堤.mp4"))).toEqual([413, "FILE_TOO_LARGE"]);
  expect(await uploadsOnDisk()).toEqual(before);
});

test("an empty file and one that does not say how long it is are refused", async () => {
  expect(await codeOf(await send("", "空.png"))).toEqual([400, "EMPTY_FILE"]);
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(`${server.url}/api/files?name=a.png`, {
      method: "POST",
      headers: { cookie, "transfer-encoding": "chunked" },
    });
    request.once("response", ({ statusCode }) => resolve(statusCode)).once("error", reject);
    request.end("abc");
  });
  expect(status).toBe(411);
});

test("a sender who goes away in the middle leaves nothing behind", async () => {
  const before = await uploadsOnDisk();
  await new Promise<void>((resolve) => {
    const request = httpRequest(`${server.url}/api/files?name=a.png`, {
      method: "POST",
      headers: { cookie, "content-length": "1000000" },
    });
    request.once("error", () => resolve());
    request.write(randomBytes(500_000), () => request.destroy(new Error("gone")));
  });
  await expect.poll(uploadsOnDisk, { timeout: 10_000 }).toEqual(before);
  expect((await read("/healthz")).status).toBe(200);
});

test("who is not signed in neither sends nor reads, and a page of another origin does not either", async () => {
  const { url } = await evidenceOf("x", "a.png");
  expect(await codeOf(await send("x", "a.png", { cookie: "" }))).toEqual([401, "UNAUTHENTICATED"]);
  expect(await codeOf(await read(url, {}))).toEqual([401, "UNAUTHENTICATED"]);
  const origin = "http://localhost:1";
  expect(await codeOf(await send("x", "a.png", { origin }))).toEqual([403, "FORBIDDEN_ORIGIN"]);
  expect(await codeOf(await read(url, { cookie, origin }))).toEqual([403, "FORBIDDEN_ORIGIN"]);
  expect((await send("x", "a.png", { origin: server.url })).status).toBe(201);
});

test("a key sends and reads by its scopes, and what it sent is its own", async () => {
  const ask = async (query: string, variables: object = {}): Promise<Any> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { cookie, origin: server.url, "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as Any).data;
  };
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const scopes = ["TASKS_READ", "TASKS_WRITE"];
  const input = { accountId: (await ask("{ viewer { id } }")).viewer.id, name: "reports", scopes, expiresAt };
  const { createApiKey: made } = await ask(
    "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on ApiKeySuccess { key } } }",
    { input },
  );
  const headers = { cookie: "", "x-api-key": made.key as string };
  const sent = await send("from a program", "报表.png", headers);
  const { uploadId } = (await sent.json()) as { uploadId: string };
  expect(await addEvidence(uploadId)).toMatchObject({ __typename: "ValidationError" });
  const evidence = await addEvidence(uploadId, headers);
  expect(await (await read(evidence.url, headers)).text()).toBe("from a program");
});

test("a Chinese name is kept, and a name that is a path is only a name", async () => {
  const chinese = await evidenceOf("x", "现场照片（一）.png");
  expect((await read(chinese.url)).headers.get("content-disposition")).toBe(
    `attachment; filename="_______.png"; filename*=UTF-8''${encodeURIComponent("现场照片（一）.png")}`,
  );
  expect(await evidenceOf("x", "../../../auth-secret")).toMatchObject({ fileName: "auth-secret" });
  expect(await codeOf(await send("x", "值班/"))).toEqual([400, "FILE_NAME"]);
  expect(await codeOf(await send("x", "a", { "content-type": "text/html\tx" }))).toEqual([400, "MEDIA_TYPE"]);
});

test("a page or a drawing with scripts is only ever saved; a picture or a PDF is shown where it is asked for", async () => {
  const page = await evidenceOf("<script>alert(1)</script>", "a.html", { "content-type": "text/html" });
  const drawing = await evidenceOf("<svg/>", "a.svg", { "content-type": "image/svg+xml" });
  for (const { url } of [page, drawing]) {
    const { headers } = await read(`${url}?inline`);
    expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
  const picture = await evidenceOf(PNG, "a.png", { "content-type": "image/png" });
  expect((await read(`${picture.url}?inline`)).headers.get("content-disposition")).toMatch(/^inline;/);
  const paper = await evidenceOf("%PDF-1.7", "a.pdf", { "content-type": "application/pdf; version=1.7" });
  const shown = (await read(`${paper.url}?inline`)).headers;
  expect(shown.get("content-type")).toBe("application/pdf");
  expect(shown.get("content-disposition")).toMatch(/^inline;/);
  expect(shown.get("content-security-policy")).not.toContain("script");
  expect((await read(picture.url)).headers.get("content-disposition")).toMatch(/^attachment;/);
});

test("a file that is not what it claims to be is refused and leaves nothing; one of no claim is only ever saved", async () => {
  const before = await uploadsOnDisk();
  const page = "<html><script>alert(1)</script></html>";
  for (const type of ["image/png", "image/jpeg", "image/webp", "application/pdf", "application/zip"])
    expect(await codeOf(await send(page, "a.png", { "content-type": type })), type).toEqual([
      415,
      "CONTENT_DIFFERS",
    ]);
  expect(await codeOf(await send(randomBytes(3_000_000), "a.png", { "content-type": "image/png" }))).toEqual([
    415,
    "CONTENT_DIFFERS",
  ]);
  expect(await uploadsOnDisk()).toEqual(before);
  const { url } = await evidenceOf(page, "a.png", { "content-type": "application/octet-stream" });
  expect((await read(`${url}?inline`)).headers.get("content-disposition")).toMatch(/^attachment;/);
});

test("what a browser has already is not sent again, but who asks is looked at each time", async () => {
  const { url } = await evidenceOf("png", "a.png");
  const etag = (await read(url)).headers.get("etag") ?? "";
  expect((await read(url, { cookie, "if-none-match": etag })).status).toBe(304);
  expect((await read(url, { "if-none-match": etag })).status).toBe(401);
  const head = await read(url, { cookie }, "HEAD");
  expect([head.status, head.headers.get("content-length")]).toEqual([200, "3"]);
});

test("what is no evidence is not found, whatever the path says", async () => {
  for (const path of [
    taskId,
    "Evidence:01980000-0000-7000-8000-000000000000",
    "..%2f..%2fauth-secret",
    "%ff",
  ])
    expect(await codeOf(await read(`/api/files/${path}`))).toEqual([404, "NOT_FOUND"]);
  expect((await read("/api/files")).status).toBe(405);
});

test("evidence outlives the death of the server, and so does an upload that waits", async () => {
  const { url } = await evidenceOf("kept", "a.png");
  const { uploadId } = (await (await send("waits", "b.png")).json()) as { uploadId: string };
  await server.end("SIGKILL");
  server = await startServer({ DATA_DIR: server.dataDir });
  cookie = await sessionOf(server);
  expect(await (await read(url)).text()).toBe("kept");
  const added = await addEvidence(uploadId);
  expect(await (await read(added.url)).text()).toBe("waits");
});

test("a file service that is only half set stops the start with one line that names what lacks", async () => {
  const { status, output } = await runServer({
    FILES_S3_ENDPOINT: "https://files.internal",
    FILES_S3_BUCKET: "evidence",
  });
  expect(status).toBe(1);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(output).toContain("FILES_S3_REGION, FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY");
});
