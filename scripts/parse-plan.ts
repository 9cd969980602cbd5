// Turns documents into plan drafts: pnpm plan:parse FILE… [--out DIR] [--text]
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parsePlan } from "../packages/plan-parser/src/parse-plan.ts";
import { DocumentError } from "../packages/server/src/documents/document-error.ts";
import { MAX_DOCUMENT_BYTES, readDocument } from "../packages/server/src/documents/read-document.ts";
import { openProgress } from "./parse-progress.ts";
import { reasonOf, summaryOf } from "./parse-report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string", default: "." }, text: { type: "boolean", default: false } },
});
if (positionals.length === 0) {
  console.error("usage: pnpm plan:parse FILE… [--out DIR] [--text]");
  console.error(
    "  writes NAME.out.json into DIR (default: here), with --text also NAME.text.txt, the text read",
  );
  process.exit(2);
}
// pnpm runs scripts in the project's root; paths are meant from where it was called.
const from = process.env.INIT_CWD ?? process.cwd();
const folder = resolve(from, values.out);
const written = new Map<string, string>();
const progress = openProgress(positionals.length, process.stdout);
await mkdir(folder, { recursive: true });
for (const file of positionals) {
  try {
    progress.done(`✓ ${file}: ${await parseFile(file)}`);
  } catch (error) {
    progress.done(`✗ ${file}: ${reasonOf(error)}`, process.stderr);
    process.exitCode = 1;
  }
}
progress.end();

async function parseFile(file: string): Promise<string> {
  const path = resolve(from, file);
  const name = basename(path, extname(path));
  const other = written.get(name);
  if (other !== undefined) throw new Error(`${name}.out.json was just written for ${other}`);
  const { size } = await stat(path);
  if (size > MAX_DOCUMENT_BYTES) throw new DocumentError("TOO_LARGE", "The file is larger than 20 MB.");
  const bytes = await readFile(path);
  const { text, notes } = await readDocument(bytes, basename(path));
  const { plan, diagnostics } = parsePlan(text);
  await writeFile(join(folder, `${name}.out.json`), `${JSON.stringify(plan, null, 2)}\n`);
  if (values.text) await writeFile(join(folder, `${name}.text.txt`), text);
  written.set(name, file);
  return summaryOf(plan, diagnostics, notes);
}
