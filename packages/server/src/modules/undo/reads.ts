import type { Db, Tx } from "../../database/open-database.ts";

type Reader = Db | Tx;

/** An event that takes one back. */
export interface Undoing {
  number: number;
  undoes: number;
  subject: string;
}

/** No call writes more events than this that could be taken back together. */
const MOST_TOGETHER = 400;

/** All events on some subjects that take an event back: such an event is about the subject of the one it takes back. */
export async function readUndoings(db: Reader, subjects: readonly string[]): Promise<Undoing[]> {
  return db.$queryRaw<Undoing[]>`
    SELECT "number", "undoes", "subject" FROM "ChangeEvent"
    WHERE "subject" = ANY(${[...subjects]}) AND "undoes" IS NOT NULL`;
}

/**
 * By which mutation each of some events was written first, where it takes another one back: the one at the end of what
 * they took back and forth.
 */
export async function readRootActions(db: Reader, numbers: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.$queryRaw<{ of: number; action: string }[]>`
    WITH RECURSIVE back AS (
      SELECT "number" AS "of", "number", "undoes", "action" FROM "ChangeEvent" WHERE "number" = ANY(${[...numbers]})
      UNION ALL
      SELECT back."of", e."number", e."undoes", e."action" FROM back JOIN "ChangeEvent" e ON e."number" = back."undoes"
    ) SELECT "of", "action" FROM back WHERE "undoes" IS NULL`;
  return new Map(rows.map(({ of, action }) => [of, action]));
}

/** The numbers of all events that the same call wrote, each with the event asked for, in their order. */
export async function readWritesOf(
  db: Reader,
  numbers: readonly number[],
): Promise<Map<number, readonly number[]>> {
  const rows = await db.$queryRaw<{ of: number; number: number }[]>`
    SELECT s."number" AS "of", e."number" FROM "ChangeEvent" s JOIN "ChangeEvent" e
      ON e."number" BETWEEN s."number" - ${MOST_TOGETHER}::int AND s."number" + ${MOST_TOGETHER}::int
      AND e."requestId" IS NOT DISTINCT FROM s."requestId" AND e."action" = s."action"
      AND e."at" = s."at" AND e."actorId" = s."actorId"
    WHERE s."number" = ANY(${[...numbers]}) ORDER BY 1, 2`;
  const found = Map.groupBy(rows, ({ of }) => of);
  return new Map(
    numbers.map((number) => [
      number,
      unbrokenAround(number, found.get(number)?.map((row) => row.number) ?? []),
    ]),
  );
}

/** Those of some rising numbers that follow one another without a hole and hold `number`. */
function unbrokenAround(number: number, numbers: readonly number[]): number[] {
  const all = new Set(numbers);
  const run = [number];
  for (let before = number - 1; all.has(before); before--) run.unshift(before);
  for (let after = number + 1; all.has(after); after++) run.push(after);
  return run;
}
