import { open } from "../sql/statements/holds.ts";
import { ASSIGN, END } from "../sql/statements/m1.ts";
import type { Row } from "./loaders.ts";
import type { Resolve } from "./resolvers.ts";

const COLUMNS = [
  "rowId",
  "id",
  "role",
  "validFrom",
  "validTo",
  "dutyId",
  "groupId",
  "personId",
  "postId",
  "unitId",
]
  .map((name) => `"${name}"`)
  .join(", ");

const LATEST = `SELECT ${COLUMNS} FROM "Assignment" a WHERE "role" = $1::"AssignmentRole" AND ${open("a")}
  AND ("validFrom", "rowId") < ($2::timestamptz, $3::uuid) ORDER BY "validFrom" DESC, "rowId" DESC LIMIT $4`;

const ALL = `SELECT ${COLUMNS} FROM "Assignment" a WHERE "rowId" > $1::uuid AND ${open("a")} ORDER BY "rowId" LIMIT $2`;

export const PAGES: Record<string, Resolve> = {
  latestAssignments: async (_source, { role, first, after }, { load }) => {
    const size = Number(first);
    const rows = await load.query("latest", LATEST, [role, ...String(after).split(","), size + 1]);
    return page(rows, size, ({ validFrom, rowId }) => `${(validFrom as Date).toISOString()},${rowId}`);
  },
  assignments: async (_source, { first, after }, { load }) => {
    const size = Number(first);
    const rows = await load.query("all", ALL, [after ?? "00000000-0000-0000-0000-000000000000", size + 1]);
    return page(rows, size, ({ rowId }) => String(rowId));
  },
};

function page(rows: Row[], size: number, cursorOf: (row: Row) => string): object {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursorOf(last) },
  };
}

/** Without authentication, rules or a log, as the yardstick writes. */
export const MUTATION: Record<string, Resolve> = {
  assign: async (_source, { dutyId, personId }, { load }) =>
    written(await load.query("assign", ASSIGN, [dutyId, personId])),
  end: async (_source, { id }, { load }) => written(await load.query("end", END, [id])),
};

function written([row]: Row[]): Row | null {
  return row === undefined ? null : JSON.parse(String(row.json));
}
