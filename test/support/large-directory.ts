import { SYSTEM } from "../../packages/server/src/access/viewer.ts";
import { Batch } from "../../packages/server/src/audit/batch.ts";
import { write } from "../../packages/server/src/audit/write.ts";
import { openDatabase } from "../../packages/server/src/database/open-database.ts";
import type { OrgUnitKind } from "../../packages/server/src/generated/prisma/client.ts";
import { newOrgUnit } from "../../packages/server/src/modules/org-unit/create-org-unit.ts";
import { newPerson } from "../../packages/server/src/modules/person/create-person.ts";
import { newPost } from "../../packages/server/src/modules/post/create-post.ts";

export const LARGE = { units: 300, people: 1500, vacantHeads: 12 };

const NOW = new Date("2026-03-01T00:00:00Z");
const FROM = new Date("2025-01-01T00:00:00Z");
const FAMILIES = "卞滕岳祁闻郦仇鲍阮楚禹蓝冉邰麦简费詹裘霍";
const GIVEN = [
  "云舟",
  "知夏",
  "望野",
  "清和",
  "砚秋",
  "怀瑾",
  "承泽",
  "书瑶",
  "星澜",
  "亦凡",
  "静姝",
  "长青",
];
const TITLES = ["主任", "副主任", "科员", "技术员", "值班员"];

/**
 * Fills an empty data directory with a body of 300 units on four levels and 1,500 people, by one write through the
 * change log as an import does it. Twelve units have a head post that nobody holds.
 */
export async function fillLargeDirectory(dataDir: string): Promise<void> {
  const database = await openDatabase({ DATABASE_URL: undefined, DATA_DIR: dataDir });
  const clock = { now: () => NOW };
  const context = { db: database.prisma, clock, viewer: SYSTEM, requestId: null, timeZone: "Asia/Shanghai" };
  try {
    await write(context, "loadSample", {}, async (current) => {
      const batch = new Batch(current.now);
      const ids = addUnits(batch);
      for (const [index, unitId] of ids.entries()) addPeople(batch, unitId, index);
      await batch.write(current);
      return { units: ids.length };
    });
  } finally {
    await database.close();
  }
}

/** One bureau, 12 centers, under each of them 23 or 24 units, some of these under a department. */
function addUnits(batch: Batch): string[] {
  const ids: string[] = [];
  const add = (name: string, kind: OrgUnitKind, parentId: string | null): string => {
    const facts = { name, kind, aliases: [], code: null, originPlanId: null };
    const { id } = batch.add("OrgUnit", newOrgUnit(facts, NOW));
    ids.push(id);
    if (parentId !== null) {
      const place = { unitId: id, parentId, tree: "LINE" as const, sourceId: null };
      batch.addEdge("UnitPlacement", { ...place, validFrom: FROM, validTo: null });
    }
    return id;
  };
  const bureau = add("云汀市科学技术局", "ORGANIZATION", null);
  const centers = Array.from({ length: 12 }, (_, index) =>
    add(`云汀市第${index + 1}科技服务中心`, "AFFILIATE", bureau),
  );
  let department = bureau;
  for (let index = 0; ids.length < LARGE.units; index += 1) {
    const center = centers[index % centers.length] ?? bureau;
    if (index % 5 === 0) department = add(`第${index + 1}综合科`, "DEPARTMENT", center);
    else if (index % 5 < 3) add(`第${index + 1}工作站`, "BASE_UNIT", department);
    else add(`第${index + 1}研究室`, "DEPARTMENT", center);
  }
  return ids;
}

/** Five people in posts; in some units the head post is one more, and vacant. */
function addPeople(batch: Batch, unitId: string, index: number): void {
  const isVacant = index % (LARGE.units / LARGE.vacantHeads) === 1;
  const post = (title: string, isHead: boolean, order: number) =>
    batch.add("Post", newPost({ unitId, title, isHead, order }, NOW));
  if (isVacant) post("负责人", true, 0);
  TITLES.forEach((title, place) => {
    const number = index * TITLES.length + place;
    const family = FAMILIES[number % FAMILIES.length] ?? "";
    const name = `${family}${GIVEN[Math.floor(number / FAMILIES.length) % GIVEN.length] ?? ""}${number}`;
    const person = batch.add("Person", newPerson({ name, aliases: [], originPlanId: null }, NOW));
    const { id: postId } = post(title, place === 0 && !isVacant, place + 1);
    const holding = { personId: person.id, postId, isMain: true, isActing: false, sourceId: null };
    batch.addEdge("PostHolding", { ...holding, validFrom: FROM, validTo: null });
  });
}
