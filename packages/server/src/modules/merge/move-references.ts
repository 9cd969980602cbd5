import { globalId, type NodeType } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import type { MergedThing, Tally } from "./tally.ts";

/** A column of a node that points to a duplicate. */
export interface Reference {
  type: NodeType;
  column: string;
  thing: MergedThing;
}

/** Lets all nodes that point to a duplicate by a column point to the kept one, in one statement; retired ones too. */
export async function moveReferences(
  { tx, log }: Write,
  { type, column, thing }: Reference,
  from: string,
  to: string,
  tally: Tally,
): Promise<void> {
  const [table, pointer] = [Prisma.raw(`"${type}"`), Prisma.raw(`"${column}"`)];
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    UPDATE ${table} SET ${pointer} = ${to}::uuid, "version" = "version" + 1
    WHERE ${pointer} = ${from}::uuid RETURNING "id", "version"`;
  for (const { id, version } of rows) {
    log({
      subject: globalId(type, id),
      nodeIds: [],
      before: { id, version: version - 1, [column]: from },
      after: { id, version, [column]: to },
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
