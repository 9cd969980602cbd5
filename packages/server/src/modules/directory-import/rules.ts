import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** An import is taken back once. */
export function decideUndo({ undoneAt }: { undoneAt: Date | null }): Decision {
  return undoneAt === null ? ALLOW : refuse("IMPORT_UNDONE", "The import was taken back already.", ["id"]);
}
