import { globalId, inputId } from "../../access/global-id.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { NotFoundError, ValidationError } from "../../errors.ts";
import type { DirectoryImport } from "../../generated/prisma/client.ts";
import { edgeTable } from "../../timeline/edges.ts";
import { retractEdges } from "../../timeline/write-edges.ts";
import { type Typed, typed } from "../../typed.ts";
import { readLeaning } from "./leaning.ts";
import type { Creations } from "./report.ts";
import { decideUndo } from "./rules.ts";

export interface UndoDirectoryImportInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Takes an import back: its edges never held, its units, posts and people are retired. Only where nothing leans on them
 * by now; else nothing is undone, and all that leans is named.
 * @throws DomainError: IMPORT_UNDONE; ValidationError IN_USE, whose paths lead from what was created to what leans on it; an edge of
 * the import that was ended or corrected since leans on whom it is about
 */
export function undoDirectoryImport(
  context: WriteContext,
  input: UndoDirectoryImportInput,
): Promise<DirectoryImport & Typed> {
  return write(context, "undoDirectoryImport", input, async (current) => {
    const { tx, now, log } = current;
    const { id } = inputId(input.id, ["DirectoryImport"], ["id"]);
    const before = await tx.directoryImport.findUnique({ where: { id } });
    if (before === null) throw new NotFoundError(["id"], globalId("DirectoryImport", id));
    enforce(decideUndo(before));
    const created = before.created as Creations;
    const leaning = await readLeaning(tx, created, before.createdAt);
    if (leaning.length > 0) {
      throw new ValidationError(
        leaning.map((one) => ({
          path: ["id", one.createdId, one.id],
          code: "IN_USE",
          message: one.name === "" ? `${one.id} leans on it.` : `${one.name} leans on it.`,
        })),
      );
    }
    await takeBackEdges(current, created, before.createdAt);
    await retireNodes(current, created);
    const after = await tx.directoryImport.update({ where: { id }, data: { undoneAt: now } });
    log(nodeEvent("DirectoryImport", stateOf(before), stateOf(after)));
    return typed("DirectoryImport", after);
  });
}

async function takeBackEdges({ tx, now, log }: Write, created: Creations, importedAt: Date): Promise<void> {
  for (const kind of ["PostHolding", "UnitPlacement"] as const) {
    const rows = await edgeTable(tx, kind).findMany({
      where: { recordedAt: importedAt, retractedAt: null, id: { in: created[kind] ?? [] } },
    });
    await retractEdges(tx, kind, rows, now);
    for (const row of rows) log(edgeEvent(kind, row, null));
  }
}

async function retireNodes({ tx, now, log }: Write, created: Creations): Promise<void> {
  const retired = { retiredAt: now, version: { increment: 1 } };
  const tables = { Post: tx.post, Person: tx.person, OrgUnit: tx.orgUnit };
  for (const type of ["Post", "Person", "OrgUnit"] as const) {
    const table = tables[type] as unknown as typeof tx.person;
    const where = { id: { in: created[type] ?? [] }, retiredAt: null };
    const rows = await table.findMany({ where });
    await table.updateMany({ where, data: retired });
    for (const row of rows) {
      const after: typeof row = { ...row, retiredAt: now, version: row.version + 1 };
      log(nodeEvent(type, row, after));
    }
  }
}

function stateOf({
  id,
  fileName,
  undoneAt,
}: DirectoryImport): Pick<DirectoryImport, "id" | "fileName" | "undoneAt"> {
  return { id, fileName, undoneAt };
}
