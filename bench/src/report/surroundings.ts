import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { query } from "../query.ts";

/** The machine in one line. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim()}), ${memory} GB of memory, ${process.platform} ${release()}`;
}

/** What was measured with, by name. */
export async function describeVersions(clusterUrl: string): Promise<Record<string, string>> {
  const [row] = await query(clusterUrl, "SHOW server_version");
  const packages = ["postgraphile", "@pothos/core", "@prisma/client", "dataloader", "pg", "autocannon"];
  const entries = packages.map((name) => [name, versionOf(name)] as const);
  return {
    node: process.version.slice(1),
    postgresql: String(row?.server_version),
    ...Object.fromEntries(entries),
  };
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
