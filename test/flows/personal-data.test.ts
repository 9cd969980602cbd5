import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { emptyDataDir, signIn, startServer } from "../support/server-process.ts";

const VALUES = { PHONE: "13800005678", IDENTITY_NUMBER: "11010519491231002X", HEALTH: "ward-round-7731" };
const MASK = "138****5678";

/** All bytes of all files of a folder. */
async function bytesOf(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
}

test("values that were recorded, shown and erased stand in no file of the database, no backup and no line of the log", async () => {
  const server = await startServer({ LOG_LEVEL: "trace" });
  const backup = join(await emptyDataDir(), "bureau.backup.gz");
  try {
    const ask = await signIn(server);
    const tell = async (mutation: string, selection: string, input: object) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${selection} ... on Refusal { message } } }`;
      const { data, errors } = await ask(query, { input });
      expect(errors).toBeUndefined();
      expect(data.result.message).toBeUndefined();
      return data.result;
    };
    const { id: personId } = await tell("createPerson", "... on Node { id }", { name: "白术" });
    for (const [kind, value] of Object.entries(VALUES))
      await tell("recordPersonalDetail", "__typename", { personId, kind, value });
    const { details } = await tell(
      "revealPersonalDetails",
      "... on RevealPersonalDetailsSuccess { details { kind value } }",
      { personIds: [personId], kinds: Object.keys(VALUES), reason: "应急联络" },
    );
    expect(Object.fromEntries(details.map(({ kind, value }: Detail) => [kind, value]))).toEqual(VALUES);
    await tell("erasePersonalData", "__typename", { personId, reason: "本人申请" });
  } finally {
    await server.end("SIGTERM");
  }
  const { status, output } = await runCommand("write-backup", [backup], { DATA_DIR: server.dataDir });
  expect(status, output).toBe(0);
  const verified = await runCommand("verify-audit", [], { DATA_DIR: server.dataDir });
  expect(verified.status, verified.output).toBe(0);
  const places = {
    database: await bytesOf(server.dataDir),
    backup: gunzipSync(await readFile(backup)),
    log: Buffer.from(server.output()),
  };
  // What is looked for would be found: the reason stands in both, and the log has its lines.
  expect(places.backup.includes("应急联络")).toBe(true);
  expect(places.database.includes("应急联络")).toBe(true);
  expect(server.output().split("\n").length).toBeGreaterThan(5);
  for (const [place, bytes] of Object.entries(places))
    for (const value of [...Object.values(VALUES), MASK]) expect(bytes.includes(value), place).toBe(false);
});

interface Detail {
  kind: string;
  value: string;
}
