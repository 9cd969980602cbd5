import { isFoundByKey } from "./found-by-key.ts";
import { type ListTable, tableFacts } from "./list-tables.ts";
import type { Relation } from "./table-facts.ts";
import { tableSql, valueSql } from "./table-sql.ts";

/** A condition on rows as Prisma writes it. */
export type Where = Record<string, unknown>;

/** Takes a value of a statement and answers how the text names it. */
export type Put = (value: unknown) => string;

/**
 * A condition as SQL, so that a page is one statement that the database plans once. It knows what the lists and the
 * rules of sight write, and means the same by it as Prisma (tests hold both against each other on every list).
 * Values of enums and truth values stand in the text, since by them the database tells frequent rows from rare ones.
 * @throws Error for anything that it does not know: a condition is never left out.
 */
export function whereSql(table: ListTable, where: Where, put: Put): string {
  return holdsSql({ table, put, depth: 0, isAlternative: false }, where);
}

interface Place {
  table: ListTable;
  put: Put;
  depth: number;
  /** Whether it is one of several of which one is enough, so that rows cannot be looked up by it alone. */
  isAlternative: boolean;
}

function holdsSql(place: Place, where: Where): string {
  const parts = Object.entries(where)
    .filter(([, condition]) => condition !== undefined)
    .map(([key, condition]) => partSql(place, key, condition));
  return joined(parts, "AND");
}

function partSql(place: Place, key: string, condition: unknown): string {
  if (key === "AND")
    return joined(
      wheres(condition).map((each) => holdsSql(place, each)),
      "AND",
    );
  if (key === "OR") {
    const each = wheres(condition);
    return joined(
      each.map((one) => holdsSql({ ...place, isAlternative: place.isAlternative || each.length > 1 }, one)),
      "OR",
    );
  }
  if (key === "NOT")
    return joined(
      wheres(condition).map((each) => `NOT ${holdsSql(place, each)}`),
      "AND",
    );
  const { columns, relations } = tableFacts(place.table);
  const relation = relations?.[key];
  if (relation !== undefined) return relationSql(place, key, relation, condition);
  if (!(key in columns)) throw new Error(`${place.table} has no column ${key} that lists know.`);
  return columnCondition(place, key, condition);
}

/** Nothing to hold is true, nothing to choose from is false. */
function joined(parts: string[], word: "AND" | "OR"): string {
  const neutral = word === "AND" ? "TRUE" : "FALSE";
  const telling = parts.filter((part) => part !== neutral);
  return telling.length > 1 ? `(${telling.join(` ${word} `)})` : (telling[0] ?? neutral);
}

function wheres(condition: unknown): Where[] {
  return (Array.isArray(condition) ? condition : [condition]) as Where[];
}

function relationSql(place: Place, key: string, relation: Relation, condition: unknown): string {
  const outer = `${aliasAt(place.depth)}."${relation.from}"`;
  const [quantity, where] = quantityOf(relation, condition as Where);
  const inner = aliasAt(place.depth + 1);
  const holds = holdsSql(
    { table: relation.table, put: place.put, depth: place.depth + 1, isAlternative: false },
    where,
  );
  const from = `FROM ${tableSql(relation.table)} ${inner} WHERE`;
  // Beside alternatives the rows are found by an index on the key, where those to which it points are few.
  if (quantity === "is" && place.isAlternative && isByIds(where))
    return `${outer} = ANY(ARRAY(SELECT ${inner}."${relation.to}" ${from} ${holds}))`;
  // A list's own rows too, where those beyond the edge hang on a key: it would else look at each row of the list for them.
  if (quantity !== "none" && place.depth === 0 && isFoundByKey(place.table, { [key]: condition as Where }))
    return `${outer} = ANY(ARRAY(SELECT ${inner}."${relation.to}" ${from} ${holds}))`;
  // The offset keeps the planner from trying each alternative in two ways, and those within it in two ways again.
  const once = place.isAlternative ? " OFFSET 0" : "";
  const exists = `EXISTS (SELECT ${from} ${inner}."${relation.to}" = ${outer} AND ${holds}${once})`;
  return quantity === "none" ? `NOT ${exists}` : exists;
}

function quantityOf({ to }: Relation, condition: Where): ["is" | "some" | "none", Where] {
  const isOne = to === "id";
  const keys = Object.keys(condition);
  const [key] = keys;
  if (key === "is" && condition.is === null) return ["none", {}];
  if (isOne && key !== "is") return ["is", condition];
  if (keys.length === 1 && (isOne ? key === "is" : key === "some" || key === "none"))
    return [key as "is" | "some" | "none", condition[String(key)] as Where];
  throw new Error(`Lists do not know how to join by ${keys.join(", ")}.`);
}

/** Whether a condition only says to what the rows belong. */
function isByIds(where: Where): boolean {
  const entries = Object.entries(where);
  return (
    entries.length > 0 && entries.every(([key, value]) => key.endsWith("Id") && typeof value === "string")
  );
}

function columnCondition({ table, put, depth }: Place, column: string, condition: unknown): string {
  const name = `${aliasAt(depth)}."${column}"`;
  const values = tableFacts(table).enums?.[column];
  const say = (value: unknown) =>
    values === undefined ? valueSql(table, column, put(value)) : enumValue(values, value);
  if (condition === null) return `${name} IS NULL`;
  if (typeof condition === "boolean") return condition ? name : `NOT ${name}`;
  if (typeof condition !== "object" || condition instanceof Date) return `${name} = ${say(condition)}`;
  const { mode, ...operators } = condition as Where;
  const parts = Object.entries(operators)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) =>
      operatorSql({ name, put, say, isEnum: values !== undefined }, operator, value, mode),
    );
  return joined(parts, "AND");
}

interface Operand {
  name: string;
  put: Put;
  say: Put;
  isEnum: boolean;
}

const COMPARISONS: Record<string, string> = { equals: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

function operatorSql(
  { name, put, say, isEnum }: Operand,
  operator: string,
  value: unknown,
  mode: unknown,
): string {
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined && value !== null) return `${name} ${comparison} ${say(value)}`;
  const like = mode === "insensitive" ? "ILIKE" : "LIKE";
  switch (operator) {
    case "not":
      return value === null ? `${name} IS NOT NULL` : `${name} <> ${say(value)}`;
    case "in":
    case "notIn": {
      const [isAmong, word] = operator === "in" ? ["= ANY", "IN"] : ["<> ALL", "NOT IN"];
      if (!isEnum) return `${name} ${isAmong}(${put([...(value as unknown[])])})`;
      const among = [...new Set(value as unknown[])].map(say).toSorted();
      if (among.length === 0) return operator === "in" ? "FALSE" : "TRUE";
      return among.length === 1 && operator === "in"
        ? `${name} = ${among[0]}`
        : `${name} ${word} (${among.join(", ")})`;
    }
    case "contains":
      return `${name} ${like} ${put(`%${String(value)}%`)}`;
    case "startsWith":
      return `${name} ${like} ${put(`${String(value)}%`)}`;
    case "has":
      return `${name} @> ${put([value])}`;
    default:
      throw new Error(`Lists do not know the condition ${operator} on ${name}.`);
  }
}

function enumValue(values: Record<string, string>, value: unknown): string {
  const known = Object.values(values).find((each) => each === value);
  if (known === undefined)
    throw new Error(`${String(value)} is none of ${Object.values(values).join(", ")}.`);
  return `'${known}'`;
}

/** The name of the table within a statement; those within conditions count on. */
export function aliasAt(depth: number): string {
  return depth === 0 ? "t" : `t${depth}`;
}
