import { writeEdges } from "./edges.ts";
import { FIRST_LEAF, GROUPS_OF_PLAN, LEAVES, unitOfPlan } from "./plans.ts";
import { DUTIES_IN_PLAN, type Size, unitCount } from "./size.ts";
import { ENTERED, idOf, pick, type Sql } from "./sql.ts";

const WORK = [
  "负责堤防巡查和险情登记，发现隐患当日上报并跟踪整改到位",
  "组织物资清点和调运，每月核对库存并公布可用数量",
  "汇总各站水位和雨量，形成日报送办公室并抄送成员单位",
  "牵头修订转移路线，逐户核对名单，做到一户一卡一人负责",
  "检查值班值守情况，对缺岗漏报的单位及时通报并督促改正",
  "开展培训和演练，每季不少于一次，记录参加人员和存在问题",
  "维护通信设备，确保主备线路畅通，故障两小时内恢复",
  "受理群众来电，分类转办，限期答复并回访满意情况",
] as const;

/**
 * The duties of the plans under their leaf groups, one in twenty a part of the one before it. Seven in ten have parties
 * of their own, the others inherit those of their group; in the last group of a plan, which has none, five of its 500
 * duties are carried out by nobody.
 */
export async function makeDuties(sql: Sql, size: Size): Promise<void> {
  await draftDuties(sql, size);
  // A comma of full width is folded in what is searched; all else of the text is written as it is folded.
  await sql.query(`INSERT INTO "Duty" ("id", "number", "text", "textKey", "sortKey", "order", "planId", "groupId", "parentId", "createdAt")
    SELECT ${idOf("duty", "n")}, number, text, replace(text, '，', ','), left(text, 80), i, ${idOf("plan", "p")},
      ${idOf("group", "leaf_group")}, CASE WHEN is_part THEN ${idOf("duty", "n - 1")} END, ${ENTERED}
    FROM (SELECT *, (leaf + 1) || '.' || (i - first + 1) AS number, ${pick(WORK, "n")} || '，任务' || n || '号' AS text
      FROM draft_duty) written ORDER BY n`);
  await draftAssignments(sql, size);
  await writeEdges(sql, {
    table: "Assignment",
    kind: "assignment",
    draft: "draft_assignment",
    columns: ({ numberOf }) => ({
      dutyId: idOf("duty", "d.duty"),
      groupId: idOf("group", `d."group"`),
      role: "d.role",
      order: `d."order"`,
      personId: idOf("person", numberOf("person")),
      postId: idOf("post", numberOf("post")),
      unitId: idOf("unit", numberOf("unit")),
    }),
    counts: { person: size.people, post: size.people, unit: unitCount(size) },
  });
}

/** Which duty stands where, and what it has of its own. */
async function draftDuties(sql: Sql, size: Size): Promise<void> {
  const leafOf = (i: string) => `((${i}) * ${LEAVES} / ${DUTIES_IN_PLAN})`;
  await sql.query(`CREATE TEMP TABLE draft_duty AS
    SELECT *, p * ${GROUPS_OF_PLAN} + ${FIRST_LEAF} + leaf AS leaf_group,
      i % 10 < 7 OR (leaf = ${LEAVES - 1} AND NOT is_part AND i % 10 <> 8 AND i <> ${DUTIES_IN_PLAN - 1}) AS is_own
    FROM (SELECT n, n / ${DUTIES_IN_PLAN} AS p, i, ${leafOf("i")} AS leaf,
        (${leafOf("i")} * ${DUTIES_IN_PLAN} + ${LEAVES - 1}) / ${LEAVES} AS first, i % 20 = 7 AND ${leafOf("i")} = ${leafOf("i - 1")} AS is_part
      FROM (SELECT n, (n % ${DUTIES_IN_PLAN})::int AS i FROM generate_series(0, ${size.duties - 1}::bigint) n) numbered) placed`);
}

async function draftAssignments(sql: Sql, size: Size): Promise<void> {
  const unit = (n: string) => unitOfPlan("p", n, size);
  const second = (n: string) => `${unitCount(size)} + ${unit(n)}`;
  const line = (
    from: string,
    role: string,
    order: number,
    party: { person?: string; post?: string; unit?: string },
    where: string,
  ) => {
    const target = from === "draft_duty" ? `n AS duty, NULL::bigint AS "group"` : `NULL, n`;
    const { person = "NULL", post = "NULL", unit: unitNumber = "NULL" } = party;
    return `SELECT ${target}, '${role}'::"AssignmentRole" AS role, ${order} AS "order", (${person})::bigint AS person, (${post})::bigint AS post,
      (${unitNumber})::bigint AS unit FROM ${from} WHERE ${where}`;
  };
  const lead = {
    person: `CASE WHEN i % 2 = 0 THEN ${second("i / 2")} END`,
    post: `CASE WHEN i % 2 = 1 THEN ${unit("i / 2")} END`,
  };
  const lines = [
    line("draft_duty", "RESPONSIBLE", 0, { unit: unit("i") }, "is_own"),
    line("draft_duty", "RESPONSIBLE", 1, { unit: unit("i + 1") }, "is_own AND i % 3 = 0"),
    line("draft_duty", "LEAD", 0, lead, "is_own"),
    line("draft_duty", "SUPPORT", 0, { unit: unit("i + 3") }, "i % 5 = 0"),
    line(
      "draft_group",
      "RESPONSIBLE",
      0,
      { unit: unit("g") },
      `g >= ${FIRST_LEAF} AND g < ${GROUPS_OF_PLAN - 1}`,
    ),
    line("draft_group", "LEAD", 0, { person: second("g + 1") }, `g >= ${FIRST_LEAF}`),
  ];
  await sql.query(`CREATE TEMP TABLE draft_assignment AS
    SELECT row_number() OVER () - 1 AS n, * FROM (${lines.join(" UNION ALL ")}) assignment`);
}
