import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { type NameSort, pinyinKey } from "../../text/pinyin-key.ts";

/** So many rows are held at a time. */
const BATCH = 500;

const TABLES: { table: string; names: string; sort: NameSort }[] = [
  { table: "OrgUnit", names: `ARRAY["name"] || "aliases"`, sort: "other" },
  { table: "Person", names: `ARRAY["name"] || "aliases"`, sort: "person" },
  { table: "Group", names: `ARRAY["name"] || "aliases"`, sort: "other" },
  { table: "Post", names: `ARRAY["title"]`, sort: "other" },
];

interface Unread {
  id: string;
  names: string[];
}

// Readings were once cut through rare characters, and the halves were stored as this mark; no right reading holds it.
const HALVED = "\ufffd";

/**
 * Gives the readings in letters to rows that have none or spoiled ones, and answers how many. They follow
 * from the names and say nothing by themselves, so nothing is told to the change log. Cut short, it goes on at the
 * next start.
 */
export async function fillPinyinKeys(db: Db): Promise<number> {
  let filled = 0;
  for (const { table, names, sort } of TABLES) {
    const [into, columns] = [Prisma.raw(`"${table}"`), Prisma.raw(names)];
    for (;;) {
      const rows = await db.$queryRaw<Unread[]>`
        SELECT "id", ${columns} AS "names" FROM ${into}
        WHERE "pinyinKey" IS NULL OR strpos("pinyinKey", ${HALVED}) > 0 LIMIT ${BATCH}`;
      if (rows.length === 0) break;
      const ids = rows.map(({ id }) => id);
      const keys = rows.map((row) => pinyinKey(row.names, sort));
      await db.$executeRaw`
        UPDATE ${into} t SET "pinyinKey" = read."key"
        FROM unnest(${ids}::uuid[], ${keys}::text[]) AS read("id", "key") WHERE t."id" = read."id"`;
      filled += rows.length;
    }
  }
  return filled;
}
