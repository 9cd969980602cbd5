/** What the data sets are made through: a client of `pg`, or anything that takes one statement at a time. */
export interface Sql {
  // biome-ignore lint/suspicious/noExplicitAny: a row is as its statement says
  query(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** Which kind a number counts; a part of the id, so that no two kinds share one. */
const KINDS = {
  unit: 1,
  person: 2,
  post: 3,
  plan: 4,
  group: 5,
  class: 6,
  duty: 7,
  placement: 16,
  holding: 20,
  member: 24,
  delegation: 28,
  assignment: 32,
} as const;

export type Kind = keyof typeof KINDS;

/** The id of the n-th of a kind, as SQL. `offset` tells an edge's rows and former edges apart. */
export function idOf(kind: Kind, n: string, offset = 0): string {
  return `pg_temp.id_of(${KINDS[kind] + offset}, (${n})::bigint)`;
}

/** The n-th entry of a list, from 0 on and around, as SQL. */
export function pick(entries: readonly string[], n: string): string {
  return `(ARRAY[${entries.map((entry) => `'${entry}'`).join(",")}])[1 + ((${n}) % ${entries.length})::int]`;
}

const FUNCTIONS = [
  // As UUIDv7: in the order of the numbers, one millisecond apart from the beginning of 2025 on.
  `CREATE FUNCTION pg_temp.id_of(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1735689600000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000'
      || lpad(to_hex(n), 12, '0'))::uuid $$`,
  // How a name is typed in letters, as the server writes it: initials, then syllables, each with all its endings.
  `CREATE FUNCTION pg_temp.read_as(syllables text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT E'\\n' || string_agg(array_to_string(ARRAY(SELECT left(s, 1) FROM unnest(syllables[place:]) s), ''), '|' ORDER BY place)
      || E'\\n' || string_agg(array_to_string(syllables[place:], ''), '|' ORDER BY place)
    FROM generate_subscripts(syllables, 1) place $$`,
  `CREATE FUNCTION pg_temp.digits(n bigint) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT string_to_array(n::text, NULL) $$`,
  // A few edges begin in autumn, where somebody else stood before; the others at some time in the first months.
  `CREATE FUNCTION pg_temp.begins(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN n % 8 = 3 THEN timestamptz '2025-09-01 00:00:00Z' ELSE timestamptz '2025-01-15 00:00:00Z' END
      + ((n * 7919) % 7776000) * interval '1 second' $$`,
];

/** Makes the functions by which ids, readings and days are written. They end with the session. */
export async function openFunctions(sql: Sql): Promise<void> {
  for (const text of FUNCTIONS)
    await sql.query(text.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"));
}

/** When all nodes were entered. */
export const ENTERED = "timestamptz '2025-01-01 00:00:00Z'";
