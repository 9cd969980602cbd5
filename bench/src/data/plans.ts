import { writeEdges } from "./edges.ts";
import { planCount, type Size, UNITS_IN_BLOCK, unitCount } from "./size.ts";
import { ENTERED, idOf, type Sql } from "./sql.ts";

/** Ten neighboring units carry out two plans together. */
const UNITS_OF_PLAN = 10;
/** A plan's groups are numbered from its number times this on; not all numbers are used. */
export const GROUPS_OF_PLAN = 32;
/** The leaf groups of a plan, which have its duties, are the last of its numbers. */
export const LEAVES = 13;
export const FIRST_LEAF = GROUPS_OF_PLAN - LEAVES;

/** The n-th of the ten units that carry a plan out, as SQL. */
export function unitOfPlan(plan: string, n: string, size: Size): string {
  return `(1 + ((${plan}) / 2 * ${UNITS_OF_PLAN} + (${n}) % ${UNITS_OF_PLAN}) % ${unitCount(size) - 1})`;
}

/** The unit that issues a plan: the head of the block in which its units are. */
export function issuerOf(plan: string, size: Size): string {
  return `(1 + (${unitOfPlan(plan, "0", size)} - 1) / ${UNITS_IN_BLOCK} * ${UNITS_IN_BLOCK})`;
}

/**
 * The plans, all in force, each with a leadership group, its office and three branches of groups, at whose ends the 13
 * leaf groups hang: three to six deep. Heads are people and posts in turn.
 */
export async function makePlans(sql: Sql, size: Size): Promise<void> {
  const plans = planCount(size);
  await sql.query(`INSERT INTO "Plan" ("id", "title", "titleKey", "documentNumber", "numberKey", "issuerId", "issuedOn", "status",
      "inForceFrom", "issues", "createdAt")
    SELECT ${idOf("plan", "p")}, '第' || p || '号工作方案', '第' || p || '号工作方案', p || '号', p || '号',
      ${idOf("unit", issuerOf("p", size))}, date '2025-01-01', 'IN_FORCE', ${ENTERED}, '{}', ${ENTERED}
    FROM generate_series(0, ${plans - 1}) p`);
  await makeClasses(sql, size, plans);
  await makeGroups(sql, size, plans);
  await makeMembers(sql, size);
  await makeDelegations(sql, size);
}

async function makeClasses(sql: Sql, size: Size, plans: number): Promise<void> {
  await sql.query(`INSERT INTO "PartyClass" ("id", "name", "nameKey", "selector", "baseUnitId", "originPlanId", "createdAt")
    SELECT ${idOf("class", "p")}, '各科', '各科', 'DEPARTMENTS', ${idOf("unit", unitOfPlan("p", "9", size))}, ${idOf("plan", "p")}, ${ENTERED}
    FROM generate_series(0, ${plans - 1}) p`);
}

/** Number 0 of a plan leads, 1 is its office, 2 to 13 are the branches level by level, the last 13 are the leaves. */
async function makeGroups(sql: Sql, size: Size, plans: number): Promise<void> {
  await sql.query(`CREATE TEMP TABLE draft_group AS
    SELECT p, g, (p * ${GROUPS_OF_PLAN} + g)::bigint AS n, levels,
      CASE WHEN g = 0 THEN NULL WHEN g = 1 THEN 0
        WHEN g >= ${FIRST_LEAF} THEN CASE WHEN levels = 0 THEN 0 ELSE 2 + (levels - 1) * 3 + (g - ${FIRST_LEAF}) % 3 END
        WHEN g < 5 THEN 0 ELSE g - 3 END AS above
    FROM (SELECT p, (ARRAY[1, 4, 2, 3])[1 + p % 4] AS levels FROM generate_series(0, ${plans - 1}) p) plan,
      generate_series(0, ${GROUPS_OF_PLAN - 1}) g
    WHERE g < 2 + levels * 3 OR g >= ${FIRST_LEAF}`);
  await sql.query(`INSERT INTO "Group" ("id", "name", "nameKey", "aliases", "searchKey", "pinyinKey", "kind", "order", "planId",
      "parentId", "hostUnitId", "createdAt")
    SELECT ${idOf("group", "n")}, name, name, '{}'::text[], name, pg_temp.read_as(ARRAY['di'] || pg_temp.digits(n) || ends), kind::"GroupKind", g,
      ${idOf("plan", "p")}, ${idOf("group", `p * ${GROUPS_OF_PLAN} + above`)},
      CASE WHEN g = 1 THEN ${idOf("unit", unitOfPlan("p", "0", size))} END, ${ENTERED}
    FROM (SELECT *, '第' || n || word AS name FROM draft_group JOIN (VALUES
        (0, 'LEADERSHIP', '领导小组', ARRAY['ling', 'dao', 'xiao', 'zu']), (1, 'OFFICE', '组办公室', ARRAY['zu', 'ban', 'gong', 'shi']),
        (2, 'WORKING', '组', ARRAY['zu'])) AS kinds(place, kind, word, ends) ON place = least(g, 2)) named ORDER BY n`);
}

/** Who sits where; `person` and `post` of a unit are the second in it or its head, so that many names recur. */
async function makeMembers(sql: Sql, size: Size): Promise<void> {
  const units = unitCount(size);
  const unit = (n: string) => unitOfPlan("p", n, size);
  const nobody = "NULL::bigint";
  const line = (role: string, order: number, party: [string, string, string], where: string) =>
    `SELECT n AS place, p, "n" AS "group", '${role}'::"GroupRole" AS role, ${order} AS "order", (${party[0]})::bigint AS person, (${party[1]})::bigint AS post,
      (${party[2]})::bigint AS unit FROM draft_group WHERE ${where}`;
  const second = (n: string) => `${units} + ${unit(n)}`;
  const issuer = issuerOf("p", size);
  const inTurn = (isPerson: string, person: string, post: string): [string, string, string] => [
    `CASE WHEN ${isPerson} THEN ${person} END`,
    `CASE WHEN NOT (${isPerson}) THEN ${post} END`,
    nobody,
  ];
  const lines = [
    line("HEAD", 0, inTurn("p % 2 = 0", issuer, issuer), "g = 0"),
    line("DEPUTY_HEAD", 1, [second("0"), nobody, nobody], "g = 0"),
    line("DEPUTY_HEAD", 2, [second("1"), nobody, nobody], "g = 0"),
    line("OFFICE_DIRECTOR", 0, [nobody, unit("0"), nobody], "g = 1"),
    line("LIAISON", 1, [second("2"), nobody, nobody], "g = 1"),
    line("HEAD", 0, inTurn("g % 2 = 0", second("g"), unit("g")), "g >= 2"),
    line("MEMBER", 3, [nobody, nobody, unit("g + 3")], "g <> 1"),
    line("MEMBER", 4, [nobody, nobody, unit("g + 6")], `g = 0 OR g >= ${FIRST_LEAF}`),
    line("MEMBER", 5, [nobody, nobody, nobody], "g = 0"),
  ];
  await sql.query(`CREATE TEMP TABLE draft_member AS
    SELECT row_number() OVER (ORDER BY "group", "order") - 1 AS n, * FROM (${lines.join(" UNION ALL ")}) member`);
  await writeEdges(sql, {
    table: "GroupMember",
    kind: "member",
    draft: "draft_member",
    columns: ({ numberOf }) => ({
      groupId: idOf("group", `d."group"`),
      role: "d.role",
      order: `d."order"`,
      personId: idOf("person", numberOf("person")),
      postId: idOf("post", numberOf("post")),
      unitId: idOf("unit", numberOf("unit")),
      partyClassId: `CASE WHEN num_nonnulls(d.person, d.post, d.unit) = 0 THEN ${idOf("class", "d.p")} END`,
    }),
    counts: { person: size.people, post: size.people, unit: units },
  });
}

/** A handful, between people who answer for nothing themselves: they change no chain, but are looked through. */
async function makeDelegations(sql: Sql, size: Size): Promise<void> {
  const last = size.people - 1;
  await sql.query(`INSERT INTO "Delegation" ("rowId", "id", "fromPersonId", "toPersonId", "validFrom", "recordedAt")
    SELECT ${idOf("delegation", "n")}, ${idOf("delegation", "n")}, ${idOf("person", `${last} - 2 * n`)},
      ${idOf("person", `${last} - 2 * n - 1`)}, ${ENTERED}, ${ENTERED} FROM generate_series(0, 4) n`);
}
