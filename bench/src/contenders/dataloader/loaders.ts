import DataLoader from "dataloader";
import type pg from "pg";
import { current, heldAt } from "../sql/statements/holds.ts";

export type Row = Record<string, unknown>;

/** A moment other than now: what was in force when, as known when. */
export interface Moment {
  inForce: string;
  known: string;
}

const COLUMNS = {
  Duty: ["id", "number", "text", "groupId", "planId", "parentId"],
  Plan: ["id", "title"],
  Group: ["id", "name", "kind", "parentId"],
  Person: ["id", "name"],
  Post: ["id", "title", "isHead", "unitId"],
  OrgUnit: ["id", "name", "kind"],
  PartyClass: ["id", "name"],
  GroupMember: ["role", "validFrom", "groupId", "personId", "postId", "unitId", "partyClassId"],
  PostHolding: ["validFrom", "isActing", "personId", "postId"],
  Assignment: ["id", "role", "validFrom", "validTo", "dutyId", "groupId", "personId", "postId", "unitId"],
} as const;

export type Table = keyof typeof COLUMNS;

const EDGES: readonly Table[] = ["GroupMember", "PostHolding", "Assignment"];

/** The loaders of one request: rows by id, and rows by what they point at, each one named statement for all who ask together. */
export class Loaders {
  readonly #db: pg.Pool;
  readonly #moment: Moment | null;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(db: pg.Pool, moment: Moment | null) {
    this.#db = db;
    this.#moment = moment;
  }

  async row(table: Table, id: unknown): Promise<Row | null> {
    if (typeof id !== "string") return null;
    const [row] = await this.rows(table, "id", id, "");
    return row ?? null;
  }

  /** The rows of a table that point at something, those of edges only where they hold. */
  rows(table: Table, column: string, id: string, filter: string, order = `t."id"`): Promise<Row[]> {
    const holds = this.#moment === null ? current("t") : heldAt("$2", "$3")("t");
    const where = [
      `t."${column}" = ANY($1::uuid[])`,
      ...(EDGES.includes(table) ? [holds] : []),
      ...(filter === "" ? [] : [filter]),
    ];
    const columns = new Set([...COLUMNS[table], column]);
    const text = `SELECT ${[...columns].map((name) => `t."${name}"`).join(", ")} FROM "${table}" t
      WHERE ${where.join(" AND ")} ORDER BY ${order}`;
    return this.#ask(text, id, EDGES.includes(table), (rows) => Map.groupBy(rows, (row) => row[column]), []);
  }

  /** How many people hold a post in a unit. */
  headcount(unitId: string): Promise<number> {
    const text = `SELECT s."unitId", count(DISTINCT h."personId")::int AS "people" FROM "Post" s JOIN "PostHolding" h ON h."postId" = s."id"
      WHERE s."unitId" = ANY($1::uuid[]) AND s."retiredAt" IS NULL AND ${current("h")} GROUP BY s."unitId"`;
    return this.#ask(
      text,
      unitId,
      false,
      (rows) => new Map(rows.map((row) => [row.unitId, Number(row.people)])),
      0,
    );
  }

  /** The units right below a unit. */
  unitsBelow(unitId: string): Promise<Row[]> {
    const text = `SELECT u."id", u."name", u."kind", p."parentId" FROM "UnitPlacement" p JOIN "OrgUnit" u ON u."id" = p."unitId"
      WHERE p."parentId" = ANY($1::uuid[]) AND p."tree" = 'LINE' AND ${current("p")} AND u."retiredAt" IS NULL ORDER BY u."id"`;
    return this.#ask(text, unitId, false, (rows) => Map.groupBy(rows, ({ parentId }) => parentId), []);
  }

  /** One statement of its own. */
  async query(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return (await this.#db.query<Row>({ name, text, values })).rows;
  }

  #ask<Value>(
    text: string,
    id: string,
    isDated: boolean,
    index: (rows: Row[]) => Map<unknown, Value>,
    none: Value,
  ): Promise<Value> {
    let loader = this.#loaders.get(text) as DataLoader<string, Value> | undefined;
    if (loader === undefined) {
      const moment = isDated && this.#moment !== null ? [this.#moment.inForce, this.#moment.known] : [];
      loader = new DataLoader(async (ids: readonly string[]) => {
        const found = index(await this.query(nameOf(text), text, [ids, ...moment]));
        return ids.map((key) => found.get(key) ?? none);
      });
      this.#loaders.set(text, loader as DataLoader<string, unknown>);
    }
    return loader.load(id);
  }
}

const names = new Map<string, string>();

/** The name under which a statement is prepared. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `statement_${names.size}`;
  names.set(text, name);
  return name;
}
