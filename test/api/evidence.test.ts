import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "../../packages/server/src/access/viewer.ts";
import { ADMIN, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let taskId: string;
let dutyId: string;

beforeAll(async () => {
  api = await openTestApi();
  const world = createWorld(api);
  dutyId = await world.duty("清点沙袋");
  taskId = (await api.run("createTask", { title: "清点东库", dutyId })).id;
});
afterAll(() => api.close());

/** Takes a text in as a file, as the route does for a request. */
const upload = async (content = "沙袋四十二只", viewer: Viewer = ADMIN) => {
  const bytes = Buffer.from(content);
  const claimed = { fileName: "清点表.txt", mediaType: "text/plain", bytes: bytes.length };
  return (await api.files.uploads.take(viewer, claimed, Readable.from([bytes]))).uploadId;
};
const FIELDS =
  "... on Evidence { id fileName mediaType bytes sha256 note authorName url task { title } result { label } }";
const add = async (more: object = {}) =>
  api.run("addEvidence", { targetId: taskId, uploadId: await upload(), ...more }, FIELDS);
const evidenceOf = async (id: string): Promise<{ note: string | null }[]> => {
  const query = `query ($id: ID!) { node(id: $id) {
    ... on Task { evidence { note } } ... on DutyResult { evidence { note } } } }`;
  return (await api.ask(query, { id })).node.evidence;
};
const storedAs = async (evidenceId: string) => {
  const id = evidenceId.split(":")[1] ?? "";
  const { storageKey } = await api.database.prisma.evidence.findUniqueOrThrow({ where: { id } });
  return storageKey;
};

test("an uploaded file becomes evidence of a task, with what its bytes say of themselves", async () => {
  const evidence = await add({ note: "东库" });
  expect(evidence).toMatchObject({
    fileName: "清点表.txt",
    mediaType: "text/plain",
    bytes: 18,
    sha256: createHash("sha256").update("沙袋四十二只").digest("hex"),
    note: "东库",
    authorName: "admin",
    url: `/api/files/${evidence.id}`,
    task: { title: "清点东库" },
    result: null,
  });
  const bytes = await api.files.store.get(await storedAs(evidence.id));
  expect(bytes && (await text(bytes))).toBe("沙袋四十二只");
});

test("a result has its own evidence, which stands in the history of its duty", async () => {
  const input = { dutyId, label: "沙袋", value: 42, onDay: "2026-02-27" };
  const { id } = await api.run("recordResult", input);
  const evidence = await add({ targetId: id, note: "验收单" });
  expect(evidence).toMatchObject({ task: null, result: { label: "沙袋" } });
  expect(await evidenceOf(id)).toEqual([{ note: "验收单" }]);
  const { changes } = await api.ask(
    "query ($nodeId: ID) { changes(first: 50, filter: { nodeId: $nodeId }) { nodes { action } } }",
    { nodeId: dutyId },
  );
  expect(changes.nodes.map(({ action }: { action: string }) => action)).toContain("addEvidence");
});

test("an upload is used once; the same call again answers the same", async () => {
  const uploadId = await upload();
  const first = await add({ uploadId, clientMutationId: "once" });
  expect((await add({ uploadId, clientMutationId: "once" })).id).toBe(first.id);
  expect(await api.refuse("addEvidence", { targetId: taskId, uploadId })).toMatchObject({
    code: "UPLOAD_GONE",
    path: ["uploadId"],
  });
});

test("an upload of somebody else's, a changed ticket and one that is none are refused", async () => {
  const other: Viewer = { ...ADMIN, id: "somebody-else" };
  const own = await upload();
  const longer = `${Buffer.from('{"bytes":1}').toString("base64url")}.${own.split(".")[1]}`;
  for (const uploadId of [await upload("x", other), longer, "no ticket"]) {
    const refusal = await leavingNoTrace(api, () =>
      api.refuse("addEvidence", { targetId: taskId, uploadId }),
    );
    expect(refusal.faults).toEqual([{ path: ["uploadId"], code: "INVALID_ID" }]);
  }
});

test("an upload waits for a day, and its bytes go after that; those of evidence stay", async () => {
  const kept = await storedAs((await add()).id);
  const waiting = await upload();
  const before = api.clock.now().toISOString();
  api.clock.set("2026-03-02T00:00:01Z");
  expect(await api.refuse("addEvidence", { targetId: taskId, uploadId: waiting })).toMatchObject({
    faults: [{ path: ["uploadId"], code: "INVALID_ID" }],
  });
  // Keys of uploads tell the time of this machine, which the clock of the tests does not set.
  api.clock.set(new Date(Date.now() + 3 * 86_400_000).toISOString());
  expect(await api.files.uploads.removeStale()).toBeGreaterThan(0);
  expect(await api.files.uploads.removeStale()).toBe(0);
  expect(await api.files.store.get(kept)).not.toBeNull();
  api.clock.set(before);
  expect(await api.refuse("addEvidence", { targetId: taskId, uploadId: waiting })).toMatchObject({
    code: "UPLOAD_GONE",
  });
});

test("a retired task and what is neither task nor result take no evidence", async () => {
  const { id } = await api.run("createTask", { title: "已并入他项" });
  expect(await add({ targetId: id })).toMatchObject({ task: { title: "已并入他项" } });
  await api.run("retireTask", { id, expectedVersion: 1 });
  const uploadId = await upload();
  expect(await api.refuse("addEvidence", { targetId: id, uploadId })).toMatchObject({ code: "RETIRED" });
  expect(await api.refuse("addEvidence", { targetId: dutyId, uploadId })).toMatchObject({
    faults: [{ path: ["targetId"], code: "WRONG_TYPE" }],
  });
  expect(await add({ uploadId })).toMatchObject({ task: { title: "清点东库" } });
});

test("what is taken off is listed no more and stays readable by its id, bytes and all", async () => {
  const { id: target } = await api.run("createTask", { title: "清点西库" });
  const evidence = await add({ targetId: target, note: "拍错了" });
  await add({ targetId: target, note: "拍对了" });
  await api.run("removeEvidence", { id: evidence.id });
  expect(await evidenceOf(target)).toEqual([{ note: "拍对了" }]);
  const { node } = await api.ask(
    "query ($id: ID!) { node(id: $id) { ... on Evidence { note retiredAt } } }",
    { id: evidence.id },
  );
  expect(node).toEqual({ note: "拍错了", retiredAt: "2026-03-01T00:00:00.000Z" });
  expect(await api.files.store.get(await storedAs(evidence.id))).not.toBeNull();
  expect(await api.refuse("removeEvidence", { id: evidence.id })).toMatchObject({ code: "RETIRED" });
});

test("while the file service is slow to keep a file, others write and read", async () => {
  const { keep } = api.files.store;
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = vi.spyOn(api.files.store, "keep").mockImplementation(async (key) => {
    asked.resolve();
    await answered.promise;
    return keep(key);
  });
  const adding = add({ note: "慢" });
  await asked.promise;
  const { id } = await api.run("createTask", { title: "清点南库" });
  expect(await evidenceOf(id)).toEqual([]);
  answered.resolve();
  expect(await adding).toMatchObject({ note: "慢" });
  slow.mockRestore();
});

test("a call that is made again long after answers the same, though its ticket is old by then", async () => {
  const call = { uploadId: await upload(), clientMutationId: "long ago" };
  const { id } = await add(call);
  const before = api.clock.now().toISOString();
  api.clock.set("2026-04-01T00:00:00Z");
  expect((await add(call)).id).toBe(id);
  api.clock.set(before);
});

test("whoever may not add evidence has nothing kept", async () => {
  const keep = vi.spyOn(api.files.store, "keep");
  const query = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename } }`;
  const viewer: Viewer = { ...ADMIN, grants: [] };
  const input = { targetId: taskId, uploadId: await upload("x", viewer) };
  const { data } = await api.request(query, { input }, { viewer });
  expect(data).toEqual({ addEvidence: { __typename: "ForbiddenError" } });
  expect(keep).not.toHaveBeenCalled();
  await add();
  expect(keep).toHaveBeenCalledOnce();
  keep.mockRestore();
});

test("the evidence of many tasks is read in one statement", async () => {
  for (const title of ["甲库", "乙库", "丙库"]) {
    const { id } = await api.run("createTask", { title });
    await add({ targetId: id });
  }
  const { statements } = await api.request("{ tasks(first: 50) { nodes { evidence { fileName url } } } }");
  expect(statements.filter((statement) => statement.includes('"Evidence"'))).toHaveLength(1);
});
