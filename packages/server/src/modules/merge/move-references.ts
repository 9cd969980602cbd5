import { globalId, type NodeType } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import type { MergedThing, Tally } from "./tally.ts";

/** A column of a node that points to a duplicate. */
export interface Reference {
  type: NodeType;
  column: string;
  /** What it points to. */
  to: NodeType;
  thing: MergedThing;
  /** It never changes otherwise, and carries no version. */
  isBare?: true;
}

/**
 * Lets all nodes that point to duplicates by a column point to those that are kept (`targets`, by the duplicate's id),
 * in one statement; retired ones too. That stands in the history of both.
 */
export async function moveReferences(
  { tx, log }: Write,
  { type, column, to, thing, isBare }: Reference,
  targets: ReadonlyMap<string, string>,
  tally: Tally,
): Promise<void> {
  const [table, pointer] = [Prisma.raw(`"${type}"`), Prisma.raw(`"${column}"`)];
  const rise = Prisma.raw(isBare ? "" : `, "version" = n."version" + 1`);
  const risen = Prisma.raw(isBare ? `NULL::int AS "version"` : `n."version"`);
  const rows = await tx.$queryRaw<{ id: string; version: number | null; mergedId: string; keptId: string }[]>`
    UPDATE ${table} AS n SET ${pointer} = t."keptId"${rise}
    FROM unnest(${[...targets.keys()]}::uuid[], ${[...targets.values()]}::uuid[]) AS t("mergedId", "keptId")
    WHERE n.${pointer} = t."mergedId" RETURNING n."id", ${risen}, t."mergedId", t."keptId"`;
  for (const { id, version, mergedId, keptId } of rows) {
    log({
      subject: globalId(type, id),
      nodeIds: [globalId(to, mergedId), globalId(to, keptId)],
      before: { id, ...(version !== null && { version: version - 1 }), [column]: mergedId },
      after: { id, ...(version !== null && { version }), [column]: keptId },
    });
  }
  tally.add(thing, rows.length);
}

/** Lets the accounts of a duplicate stand for the kept person. */
export async function moveAccounts(
  { tx, log }: Write,
  from: string,
  to: string,
  tally: Tally,
): Promise<void> {
  const accounts = await tx.user.findMany({ where: { personId: from }, orderBy: { id: "asc" } });
  await tx.user.updateMany({ where: { personId: from }, data: { personId: to } });
  for (const { id, username, name } of accounts) {
    const account = { id, name: username ?? name };
    log({
      subject: `Account:${id}`,
      nodeIds: [globalId("Person", from), globalId("Person", to)],
      before: { ...account, personId: from },
      after: { ...account, personId: to },
    });
  }
  tally.add("ACCOUNTS", accounts.length);
}
