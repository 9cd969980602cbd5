import type { Diagnostic, Plan } from "../packages/plan-parser/src/parse-plan.ts";
import { DocumentError } from "../packages/server/src/documents/document-error.ts";
import type { DocumentNote } from "../packages/server/src/documents/document-text.ts";

/** One line on what was found in a document, with its doubts counted by code and the notes of its reader. */
export function summaryOf(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  notes: readonly DocumentNote[],
): string {
  const people = plan.groups.flatMap(({ members }) => members.filter(({ name }) => name !== null));
  const duties = plan.groups.reduce((sum, group) => sum + group.duties.length, 0);
  const doubts = [...Map.groupBy(diagnostics, ({ code }) => code)].map(([code, all]) =>
    all.length > 1 ? `${code} × ${all.length}` : code,
  );
  const found = `${plan.groups.length} groups, ${people.length} members, ${duties} duties, ${plan.obligations.length} obligations`;
  return [
    plan.meta.title === null ? found : `${plan.meta.title.replace(/\s+/gu, "")}: ${found}`,
    ...(doubts.length > 0 ? [`to check: ${doubts.join(", ")}`] : []),
    ...notes.map(({ message }) => message),
  ].join("; ");
}

/** Why a file could not be read, for people. */
export function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return `${error.code}: ${error.message}`;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder";
  return error instanceof Error ? error.message : String(error);
}
