import type { Tx } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import type { Creations } from "./report.ts";

/** Something that was made after an import and would be left hanging without what the import created. */
export interface Leaning {
  /** The node that was created, or whom a created edge is about. */
  createdId: string;
  id: string;
  name: string;
}

interface LeaningRow {
  createdType: string;
  created: string;
  type: string;
  id: string;
  name: string;
}

/** So many are named; more would not help anybody to decide. */
const MOST = 100;

/** The tables of edges and the columns by which they point to a unit, a person or a post. */
const EDGES = [
  ["UnitPlacement", "parentId", "OrgUnit"],
  ["UnitPlacement", "unitId", "OrgUnit"],
  ["PostHolding", "personId", "Person"],
  ["PostHolding", "postId", "Post"],
  ["GroupMember", "personId", "Person"],
  ["GroupMember", "postId", "Post"],
  ["GroupMember", "unitId", "OrgUnit"],
  ["Assignment", "personId", "Person"],
  ["Assignment", "postId", "Post"],
  ["Assignment", "unitId", "OrgUnit"],
  ["Delegation", "fromPersonId", "Person"],
  ["Delegation", "toPersonId", "Person"],
  ["Delegation", "fromPostId", "Post"],
] as const;

/** The tables of nodes that point to a unit, a person or a post, with what they are called. */
const NODES = [
  ["Post", "unitId", "OrgUnit", "title"],
  ["Group", "hostUnitId", "OrgUnit", "name"],
  ["Duty", "unitId", "OrgUnit", "text"],
  ["Plan", "issuerId", "OrgUnit", "title"],
  ["Plan", "superiorId", "OrgUnit", "title"],
  ["PartyClass", "baseUnitId", "OrgUnit", "name"],
  ["Task", "finishedById", "Person", "title"],
  ["Task", "acceptedById", "Person", "title"],
  ["OrgUnit", "mergedIntoId", "OrgUnit", "name"],
  ["Person", "mergedIntoId", "Person", "name"],
  ["Post", "mergedIntoId", "Post", "title"],
] as const;

/**
 * What leans by now on what an import created: edges that are believed and nodes that point to it, and the import's own
 * edges where they say by now what it did not, whomever they join.
 */
export async function readLeaning(tx: Tx, created: Creations, importedAt: Date): Promise<Leaning[]> {
  const edges = EDGES.map(([table, column, type]) => {
    const [from, pointer] = [Prisma.raw(`"${table}"`), Prisma.raw(`e."${column}"`)];
    return Prisma.sql`SELECT ${type} AS "createdType", ${pointer} AS "created", ${table} AS "type", e."id", '' AS "name"
      FROM ${from} e WHERE e."retractedAt" IS NULL AND ${pointer} = ANY(${created[type] ?? []}::uuid[])
      AND NOT e."id" = ANY(${created[table] ?? []}::uuid[])`;
  });
  const nodes = NODES.map(([table, column, type, name]) => {
    const [from, pointer, label] = [
      Prisma.raw(`"${table}"`),
      Prisma.raw(`n."${column}"`),
      Prisma.raw(`n."${name}"`),
    ];
    return Prisma.sql`SELECT ${type} AS "createdType", ${pointer} AS "created", ${table} AS "type", n."id", ${label} AS "name"
      FROM ${from} n WHERE ${pointer} = ANY(${created[type] ?? []}::uuid[])
      AND NOT n."id" = ANY(${created[table] ?? []}::uuid[])`;
  });
  const rows = await tx.$queryRaw<LeaningRow[]>`
    SELECT * FROM (${Prisma.join([...edges, ...nodes, ...changed(created, importedAt), ...pointing(created)], " UNION ALL ")}) AS leaning
    ORDER BY "created", "id" LIMIT ${MOST}`;
  return rows.map((row) => ({
    createdId: `${row.createdType}:${row.created}`,
    id: `${row.type}:${row.id}`,
    name: row.name,
  }));
}

/** Edges of the import that were ended or corrected since, at whom they are about: a client can show that by a name. */
function changed(created: Creations, importedAt: Date): Prisma.Sql[] {
  const about = [
    ["UnitPlacement", "unitId", "OrgUnit"],
    ["PostHolding", "personId", "Person"],
  ] as const;
  return about.map(([table, column, type]) => {
    const [from, pointer] = [Prisma.raw(`"${table}"`), Prisma.raw(`e."${column}"`)];
    return Prisma.sql`SELECT ${type} AS "createdType", ${pointer} AS "created", ${table} AS "type", e."id", '' AS "name"
      FROM ${from} e WHERE e."retractedAt" IS NULL AND e."id" = ANY(${created[table] ?? []}::uuid[])
      AND e."recordedAt" <> ${importedAt}`;
  });
}

/** Accounts that stand for a person of the import, and nodes of the import that were merged into others. */
function pointing(created: Creations): Prisma.Sql[] {
  const account = Prisma.sql`SELECT 'Person' AS "createdType", a."personId" AS "created", 'Account' AS "type",
    a."personId" AS "id", a."name" FROM "user" a WHERE a."personId" = ANY(${created.Person ?? []}::uuid[])`;
  const named = { OrgUnit: "name", Person: "name", Post: "title" };
  const merged = Object.entries(named).map(([type, name]) => {
    const [table, label] = [Prisma.raw(`"${type}"`), Prisma.raw(`n."${name}"`)];
    return Prisma.sql`SELECT ${type} AS "createdType", n."id" AS "created", ${type} AS "type", n."mergedIntoId" AS "id", ${label} AS "name"
      FROM ${table} n WHERE n."mergedIntoId" IS NOT NULL AND n."id" = ANY(${created[type] ?? []}::uuid[])`;
  });
  return [account, ...merged];
}
