import { writeEdges } from "./edges.ts";
import { type Size, UNITS_IN_BLOCK, unitCount } from "./size.ts";
import { ENTERED, idOf, pick, type Sql } from "./sql.ts";

/**
 * One organization with blocks of 200 units below, six deep; people spread evenly over the units, the first of each in
 * its head post. Two head posts in a hundred are vacant.
 */
export async function makeDirectory(sql: Sql, size: Size): Promise<void> {
  const units = unitCount(size);
  const counts = { person: size.people, post: size.people, unit: units };
  await makeUnits(sql, units);
  await writeEdges(sql, {
    table: "UnitPlacement",
    kind: "placement",
    draft: "draft_unit",
    // Who moved stood under the organization before.
    columns: ({ isFormer }) => ({
      unitId: idOf("unit", "d.unit"),
      parentId: idOf("unit", isFormer ? "0" : "d.above"),
    }),
    counts,
  });
  await makePeople(sql, size.people);
  await makePosts(sql, size.people, units);
  await writeEdges(sql, {
    table: "PostHolding",
    kind: "holding",
    draft: `(SELECT n, n AS post, n AS person FROM generate_series(0, ${size.people - 1}) n WHERE NOT ${isVacant("n", units)})`,
    columns: ({ isFormer, numberOf }) => ({
      personId: idOf("person", numberOf("person")),
      postId: idOf("post", "d.post"),
      isMain: String(!isFormer),
    }),
    counts,
  });
}

/** Whether the n-th post is a head post that nobody holds. */
export function isVacant(n: string, units: number): string {
  return `(${n} < ${units} AND ${n} % 50 = 49)`;
}

/** In a block, each unit has three below it: level 0 is the block's head, level 5 the lowest. */
async function makeUnits(sql: Sql, units: number): Promise<void> {
  await sql.query(`CREATE TEMP TABLE draft_unit AS
    SELECT unit AS n, unit, block, place,
      CASE WHEN place = 0 THEN 0 ELSE 1 + block * ${UNITS_IN_BLOCK} + (place - 1) / 3 END AS above,
      CASE WHEN place < 1 THEN 0 WHEN place < 4 THEN 1 WHEN place < 13 THEN 2 WHEN place < 40 THEN 3
        WHEN place < 121 THEN 4 ELSE 5 END AS level
    FROM (SELECT unit, (unit - 1) / ${UNITS_IN_BLOCK} AS block, (unit - 1) % ${UNITS_IN_BLOCK} AS place
      FROM generate_series(1, ${units - 1}) unit) numbered`);
  const level = (affiliate: string, department: string, base: string) =>
    `CASE WHEN level < 2 THEN ${affiliate} WHEN level < 5 THEN ${department} ELSE ${base} END`;
  const reading = (last: string) =>
    `pg_temp.read_as(ARRAY['di'] || pg_temp.digits(unit) || ARRAY['${last}'])`;
  await sql.query(`INSERT INTO "OrgUnit" ("id", "name", "nameKey", "aliases", "searchKey", "pinyinKey", "kind", "createdAt")
    SELECT ${idOf("unit", "0")}, '云汀州公署', '云汀州公署', '{}'::text[], '云汀州公署',
      pg_temp.read_as(ARRAY['yun', 'ting', 'zhou', 'gong', 'shu']), 'ORGANIZATION'::"OrgUnitKind", ${ENTERED}
    UNION ALL
    SELECT ${idOf("unit", "unit")}, name, name, '{}'::text[], name, reading, kind, ${ENTERED} FROM (
      SELECT unit, '第' || unit || ${level("'局'", "'科'", "'站'")} AS name,
        ${level(reading("ju"), reading("ke"), reading("zhan"))} AS reading,
        (${level("'AFFILIATE'", "'DEPARTMENT'", "'BASE_UNIT'")})::"OrgUnitKind" AS kind
      FROM draft_unit ORDER BY unit) named`);
}

// Characters with one reading each, so that the readings can be written here.
const FAMILIES =
  "卞 滕 岳 祁 闻 鲍 阮 楚 禹 蓝 冉 邰 麦 简 费 詹 裘 霍 柯 洛|bian teng yue qi wen bao ruan chu yu lan ran tai mai jian fei zhan qiu huo ke luo";
const GIVEN =
  "云 舟 知 夏 望 野 清 砚 秋 怀 瑾 书 瑶 星 澜 亦 凡 静 姝 青 林 海 明 华 文 雨 雪 梅 兰 竹 菊 松 溪 江 河 湖 山 峰 岩 川 岭 晨 曦 晚 霞 春 冬 东 北 安 宁 康 健 平 顺 吉 祥 志 远 宏 博 学 勤 俭 诚 忠 义 仁 礼 智|yun zhou zhi xia wang ye qing yan qiu huai jin shu yao xing lan yi fan jing shu qing lin hai ming hua wen yu xue mei lan zhu ju song xi jiang he hu shan feng yan chuan ling chen xi wan xia chun dong dong bei an ning kang jian ping shun ji xiang zhi yuan hong bo xue qin jian cheng zhong yi ren li zhi";

/** No two people share a name below 56,000. */
async function makePeople(sql: Sql, people: number): Promise<void> {
  const [family, familyRead] = lists(FAMILIES);
  const [given, givenRead] = lists(GIVEN);
  const [first, firstRead] = [given.slice(0, 40), givenRead.slice(0, 40)];
  await sql.query(`INSERT INTO "Person" ("id", "name", "nameKey", "aliases", "searchKey", "pinyinKey", "createdAt")
    SELECT ${idOf("person", "n")}, name, name, '{}'::text[], name, pg_temp.read_as(syllables), ${ENTERED} FROM (
      SELECT n, ${pick(family, "n")} || ${pick(first, "n / 20")} || ${pick(given, "n / 800")} AS name,
        ARRAY[${pick(familyRead, "n")}, ${pick(firstRead, "n / 20")}, ${pick(givenRead, "n / 800")}] AS syllables
      FROM generate_series(0, ${people - 1}) n) named`);
}

function lists(text: string): [string[], string[]] {
  const [characters = "", syllables = ""] = text.split("|");
  return [characters.split(" "), syllables.split(" ")];
}

const KEPT_READINGS = {
  主任: "\nzr|r\nzhuren|ren",
  副主任: "\nfzr|zr|r\nfuzhuren|zhuren|ren",
  科员: "\nky|y\nkeyuan|yuan\nkeyun",
};

/** Post n is meant for person n, in unit n mod units; the first of a unit is its head post. */
async function makePosts(sql: Sql, people: number, units: number): Promise<void> {
  const readings = Object.entries(KEPT_READINGS).map(([title, key]) => `('${title}', '${key}')`);
  await sql.query(`INSERT INTO "Post" ("id", "unitId", "title", "titleKey", "pinyinKey", "isHead", "order", "createdAt")
    SELECT ${idOf("post", "n")}, ${idOf("unit", `n % ${units}`)}, title, title, key, n < ${units}, n / ${units}, ${ENTERED}
    FROM (SELECT n, CASE n / ${units} WHEN 0 THEN '主任' WHEN 1 THEN '副主任' ELSE '科员' END AS title
      FROM generate_series(0, ${people - 1}) n) numbered
    JOIN (VALUES ${readings.join(", ")}) AS reading(word, key) ON word = title ORDER BY n`);
}
