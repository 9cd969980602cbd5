// Loads plan drafts: pnpm plan:load FILE… [--text FILE] [--dry-run]
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type LoadPlan, openLoader } from "./plan-loader.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { text: { type: "string" }, "dry-run": { type: "boolean", default: false } },
});
if (positionals.length === 0 || (values.text !== undefined && positionals.length > 1)) {
  console.error("usage: pnpm plan:load FILE… [--text FILE] [--dry-run]   (--text goes with one FILE)");
  process.exit(2);
}
// pnpm runs scripts in the project's root; paths are meant from where it was called.
const from = process.env.INIT_CWD ?? process.cwd();
const loader = await openLoader(process.env);
let failed = false;
try {
  for (const file of positionals) failed = !(await loadFile(file, loader.load)) || failed;
} finally {
  await loader.close();
}
process.exitCode = failed ? 1 : 0;

async function loadFile(file: string, load: LoadPlan): Promise<boolean> {
  const text = values.text === undefined ? null : await readFile(resolve(from, values.text), "utf8");
  const draft = await readDraftFile(file);
  if (draft === undefined) return false;
  const { refusal, outcome } = await load({ draft, text, dryRun: values["dry-run"] ?? false });
  if (outcome === null) {
    console.error(`✗ ${file}: refused, nothing was changed.`);
    for (const line of refusal) console.error(`  ${line}`);
    return false;
  }
  const { title, isDryRun, created, matched, doubtful } = outcome;
  console.log(`✓ ${file}: ${title}${isDryRun ? " (dry run: nothing was changed)" : ""}`);
  console.log(`  created ${created.length}, matched ${matched.length}, doubtful ${doubtful.length}`);
  for (const [type, items] of Map.groupBy(created, (item) => item.type))
    console.log(`  created ${items.length} × ${type}`);
  for (const { code, name, message } of doubtful) console.log(`  ? ${code} ${name}: ${message}`);
  return true;
}

async function readDraftFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(from, file), "utf8"));
  } catch (error) {
    console.error(`✗ ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
