import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MADE = new Set(["node_modules", "dist", "generated"]);

/** A hash over the names and contents of files, and of all files in folders save what is itself made. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, root, path);
  return hash.digest("hex");
}

/** Whether what is kept under a name was made from this. */
export function isKept(root: string, name: string, inputs: string): boolean {
  const path = keptIn(root, name);
  return existsSync(path) && readFileSync(path, "utf8") === inputs;
}

/** Remembers from what something was made. */
export function keep(root: string, name: string, inputs: string): void {
  mkdirSync(keptIn(root, ""), { recursive: true });
  writeFileSync(keptIn(root, name), inputs);
}

function keptIn(root: string, name: string): string {
  return join(root, "node_modules/.cache/dutygraph/made-from", name);
}

function addPath(hash: Hash, root: string, path: string): void {
  if (statSync(join(root, path)).isDirectory()) addFolder(hash, root, path);
  else addFile(hash, root, path);
}

function addFolder(hash: Hash, root: string, folder: string): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort(byName)) {
    if (MADE.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, root, path);
    else addFile(hash, root, path);
  }
}

function addFile(hash: Hash, root: string, path: string): void {
  const content = readFileSync(join(root, path));
  hash.update(`${path}\n${content.length}\n`).update(content);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
