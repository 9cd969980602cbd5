import { tableFacts } from "./list-tables.ts";

/** The table's name as SQL. */
export function tableSql(table: string): string {
  return `"${tableFacts(table).name ?? table}"`;
}

/** The columns that hold several texts, whatever the table. */
const TEXTS = ["aliases", "issues", "nodeIds", "receiverIds", "originIds"];

/** The columns that hold several values of an enum, which drivers read as texts alone. */
const CODES = ["tellWhenLate", "tellWhenMissed", "requiredSeats"];

/** A column as it is selected: a day as the instant at which it begins and no texts as none, as Prisma gives them. */
export function columnSql(table: string, alias: string, column: string): string {
  const name = `${alias}."${column}"`;
  if (TEXTS.includes(column)) return `COALESCE(${name}, '{}')`;
  if (CODES.includes(column)) return `COALESCE(${name}::text[], '{}')`;
  return tableFacts(table).days?.includes(column) === true ? `${name}::timestamp AT TIME ZONE 'UTC'` : name;
}

/** The value of a parameter that is held against a column. */
export function valueSql(table: string, column: string, name: string): string {
  const isDay = tableFacts(table).days?.includes(column) === true;
  return isDay ? `(${name}::timestamptz AT TIME ZONE 'UTC')::date` : name;
}
