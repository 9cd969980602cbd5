import { expect } from "vitest";
import type { TestApi } from "./api.ts";

/** The number of rows of every table, and the change log's last number. */
export type Snapshot = Record<string, number>;

/** Counts all rows, so that a test can say that nothing was written. */
export async function takeSnapshot({ database }: Pick<TestApi, "database">): Promise<Snapshot> {
  const tables = await database.prisma.$queryRawUnsafe<{ name: string }[]>(
    `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM "${name}") AS "${name}"`);
  const head = `(SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1) AS "last change"`;
  const [row] = await database.prisma.$queryRawUnsafe<Snapshot[]>(`SELECT ${[...counts, head].join(", ")}`);
  if (row === undefined) throw new Error("The snapshot answered nothing.");
  return row;
}

/** Runs something that must be refused and proves that the database is as it was. */
export async function leavingNoTrace<T>(api: Pick<TestApi, "database">, run: () => Promise<T>): Promise<T> {
  const before = await takeSnapshot(api);
  const result = await run();
  expect(await takeSnapshot(api)).toEqual(before);
  return result;
}
