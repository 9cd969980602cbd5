import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { makeWhatIsStale } from "../../scripts/make.ts";
import { emptyDataDir, startServer } from "../support/server-process.ts";

vi.setConfig({ testTimeout: 240_000 });

const RECORDER = new URL("../support/record-imports.ts", import.meta.url).href;

/** What only other things than a start and its usual requests need. */
const FOR_LATER = [
  "schema-engine-wasm",
  "render-graphiql",
  "@zxcvbn-ts",
  "/docx/",
  "/mammoth/",
  "/pdfjs-dist/",
  "/write-excel-file/",
  "/@opentelemetry/",
];

const HAS_GIT = spawnSync("git", ["--version"]).status === 0;
if (!HAS_GIT) console.log("Skipped: there is no git here, so that no checkout can be clean.");

/** Starts a server, ends it, and answers the modules that it loaded and what it said. */
async function startAndEnd(dataDir: string): Promise<{ modules: string[]; output: string }> {
  const file = join(await emptyDataDir(), "imports");
  const server = await startServer({
    DATA_DIR: dataDir,
    NODE_OPTIONS: `--import=${RECORDER}`,
    RECORD_IMPORTS_IN: file,
  });
  expect(await server.end("SIGTERM")).toBe(0);
  return { modules: (await readFile(file, "utf8")).split("\n"), output: server.output() };
}

test("a second start loads neither the migration engine nor what only documents, tables and first passwords need", async () => {
  const dataDir = await emptyDataDir();
  const loaded = ({ modules }: { modules: string[] }) =>
    FOR_LATER.filter((part) => modules.some((url) => url.includes(part)));
  // The password of the first account is held against the lists of leaked ones.
  expect(loaded(await startAndEnd(dataDir))).toContain("@zxcvbn-ts");
  const second = await startAndEnd(dataDir);
  expect(loaded(second)).toEqual([]);
  expect(second.output.trim().split("\n")).toEqual([
    `Opening the embedded database in ${dataDir} …`,
    expect.stringContaining("Dutygraph is ready"),
  ]);
});

describe("what a start makes", () => {
  const FILES = {
    "pnpm-lock.yaml": "",
    "prisma.config.ts": "",
    "prisma/schema/duty.prisma": "model Duty {}",
    "packages/plan-parser/index.ts": "",
    "packages/server/print-schema.ts": "",
    "packages/server/src/main.ts": "",
    "packages/console/main.tsx": "",
  };
  let root: string;
  let sdl: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "dutygraph-start-"));
    sdl = "type Query";
    for (const [path, content] of Object.entries(FILES)) await put(path, content);
    await put("packages/server/schema.graphql", sdl);
  });

  async function put(path: string, content: string): Promise<void> {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }

  const MAKES: Record<string, () => Promise<void>> = {
    "Generating the database client": () => put("packages/server/src/generated/prisma/client.ts", ""),
    "Printing the API schema": () => put("packages/server/schema.graphql", sdl),
    "Building the console": () => put("packages/console/dist/index.html", ""),
  };

  /** Starts, and answers what was done on the way, by name. */
  async function start(options: { withDatabase?: boolean; fails?: string } = {}): Promise<string[]> {
    const done: string[] = [];
    await makeWhatIsStale({
      root,
      withDatabase: options.withDatabase ?? false,
      run: async ({ says }) => {
        if (says === options.fails) throw new Error(`${says} failed.`);
        done.push(says);
        await MAKES[says]?.();
      },
    });
    return done.sort();
  }

  const ALL = [
    "Building the console",
    "Generating the console's typed documents",
    "Generating the database client",
    "Printing the API schema",
  ];

  test("is all made at the first start, and at the second nothing", async () => {
    expect(await start({ withDatabase: true })).toEqual([...ALL, "Making an empty database"].sort());
    expect(await start()).toEqual([]);
  });

  test("is made again where it is gone or where what it follows from is another one", async () => {
    await start();
    await put("packages/server/src/main.ts", "changed");
    expect(await start()).toEqual(["Printing the API schema"]);
    await put("packages/console/main.tsx", "changed");
    expect(await start()).toEqual(ALL.slice(0, 2));
    await put("pnpm-lock.yaml", "changed");
    expect(await start()).toEqual(ALL);
    expect(await start()).toEqual([]);
  });

  test.skipIf(!HAS_GIT)(
    "takes the API schema of a clean checkout for printed, and that of a changed one not",
    async () => {
      const git = (...args: string[]) =>
        execFileSync(
          "git",
          ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args],
          { cwd: root },
        );
      git("init", "--quiet");
      await put(".gitignore", "generated\nnode_modules\ndist\n");
      git("add", ".");
      git("commit", "--quiet", "--message=first");
      expect(await start()).toEqual(ALL.slice(0, 3));
      await put("packages/server/src/main.ts", "changed");
      expect(await start()).toEqual(["Printing the API schema"]);
    },
  );

  test("follows a printed API schema that changed: the console is built again", async () => {
    await start();
    await put("packages/server/src/main.ts", "changed");
    sdl = "type Query { duties: Int }";
    expect(await start()).toEqual([ALL[0], ALL[1], ALL[3]]);
    expect(await start()).toEqual([]);
  });

  test("is not taken for made where a step fails", async () => {
    await expect(start({ fails: "Building the console" })).rejects.toThrow("Building the console failed.");
    expect(await start()).toEqual(expect.arrayContaining(ALL.slice(0, 2)));
  });
});
