import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const KEPT_IN = "node_modules/.cache/dutygraph/fingerprint";
const INPUTS = [
  "prisma/schema",
  "packages/server/src",
  "packages/server/package.json",
  "packages/console",
  "pnpm-lock.yaml",
];
const MADE = /(^|[\\/])(node_modules|dist|generated)([\\/]|$)/;

/** A hash over everything that generated code and the built console are made from. */
export async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    for (const file of await filesOf(input)) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex");
}

/** Whether what was made last was made from this. */
export async function isFresh(inputs: string): Promise<boolean> {
  return (await readFile(KEPT_IN, "utf8").catch(() => "")) === inputs;
}

/** Remembers from what everything was made. */
export async function keepFingerprint(inputs: string): Promise<void> {
  await mkdir(dirname(KEPT_IN), { recursive: true });
  await writeFile(KEPT_IN, inputs);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const found = await Promise.all(
    entries.map((entry) => {
      const child = join(path, entry.name);
      if (MADE.test(child)) return [];
      return entry.isDirectory() ? filesOf(child) : [child];
    }),
  );
  return found.flat().sort();
}
