import type { Bureau } from "./bureau.ts";
import { act, type Row } from "./row.ts";

const first = (id: string) => ({ id, expectedVersion: 1 });
const WRITE = ["DIRECTORY_WRITE"] as const;
const END = { validTo: "2030-01-01T00:00:00Z" };

const unit = ({ make, fresh, unit: parentId }: Bureau) =>
  make("createOrgUnit", { name: fresh("组"), kind: "DEPARTMENT", parentId });
const looseUnit = ({ make, fresh }: Bureau) =>
  make("createOrgUnit", { name: fresh("科"), kind: "DEPARTMENT" });
const person = ({ make, fresh }: Bureau) => make("createPerson", { name: fresh("人") });
const post = ({ make, fresh, unit: unitId }: Bureau) => make("createPost", { unitId, title: fresh("岗位") });
const holding = async (bureau: Bureau) =>
  bureau.make("appoint", { personId: await person(bureau), postId: await post(bureau) });
const partyPlacement = async (bureau: Bureau) =>
  bureau.make("placeUnit", { unitId: await unit(bureau), parentId: bureau.unit, tree: "PARTY" });
const roster = ({ fresh }: Bureau) => ({
  fileName: "花名册.xlsx",
  rows: [{ unit: fresh("局"), kind: "机关", post: "局长", isHead: "是", person: fresh("人") }],
});
const merged = (keepId: string, mergeId: string) => ({
  keepId,
  keepExpectedVersion: 1,
  mergeId,
  mergeExpectedVersion: 1,
});

let daysSet = 0;
/** A day that nobody has set yet. */
const freshDay = () => new Date(Date.UTC(2030, 0, ++daysSet)).toISOString().slice(0, 10);

/** Units, people and posts of the section; days of the whole body. */
export const DIRECTORY_ROWS: Record<string, Row> = {
  createOrgUnit: act("createOrgUnit", WRITE, ({ fresh, unit: parentId }) => ({
    name: fresh("组"),
    kind: "DEPARTMENT",
    parentId,
  })),
  updateOrgUnit: act("updateOrgUnit", WRITE, async (bureau) => ({
    ...first(await unit(bureau)),
    name: bureau.fresh("组"),
  })),
  retireOrgUnit: act("retireOrgUnit", WRITE, async (bureau) => first(await looseUnit(bureau))),
  placeUnit: act("placeUnit", WRITE, async (bureau) => ({
    unitId: await unit(bureau),
    parentId: bureau.unit,
    tree: "PARTY",
  })),
  endPlacement: act("endPlacement", WRITE, async (bureau) => ({ id: await partyPlacement(bureau), ...END })),
  createPerson: act("createPerson", WRITE, ({ fresh }) => ({ name: fresh("人") })),
  updatePerson: act("updatePerson", WRITE, async (bureau) => {
    const id = await person(bureau);
    await bureau.make("appoint", { personId: id, postId: await post(bureau) });
    return { ...first(id), name: bureau.fresh("人") };
  }),
  retirePerson: act("retirePerson", WRITE, async (bureau) => first(await person(bureau))),
  createPost: act("createPost", WRITE, ({ fresh, unit: unitId }) => ({ unitId, title: fresh("岗位") })),
  updatePost: act("updatePost", WRITE, async (bureau) => ({
    ...first(await post(bureau)),
    title: bureau.fresh("岗位"),
  })),
  retirePost: act("retirePost", WRITE, async (bureau) => first(await post(bureau))),
  appoint: act("appoint", WRITE, async (bureau) => ({ personId: bureau.clerk, postId: await post(bureau) })),
  endHolding: act("endHolding", WRITE, async (bureau) => ({ id: await holding(bureau), ...END })),
  mergeOrgUnits: act("mergeOrgUnits", WRITE, async (bureau) =>
    merged(await looseUnit(bureau), await looseUnit(bureau)),
  ),
  mergePeople: act("mergePeople", WRITE, async (bureau) =>
    merged(await person(bureau), await person(bureau)),
  ),
  importDirectory: act("importDirectory", WRITE, roster),
  undoDirectoryImport: act("undoDirectoryImport", WRITE, async (bureau) => {
    const { import: made } = await bureau.admin.call(
      "importDirectory",
      roster(bureau),
      "... on ImportDirectoryReport { import { id } }",
    );
    return { id: made.id };
  }),
  setCalendarDays: act("setCalendarDays", WRITE, () => ({
    days: [{ day: freshDay(), kind: "HOLIDAY", name: "停课停工" }],
  })),
  retireCalendarDay: act("retireCalendarDay", WRITE, async ({ admin }) => {
    const days = [{ day: freshDay(), kind: "WORKDAY", name: "防汛值守" }];
    const made = await admin.call(
      "setCalendarDays",
      { days },
      "... on SetCalendarDaysSuccess { days { id } }",
    );
    return first(made.days[0].id);
  }),
  correctEdge: act("correctEdge", WRITE, async (bureau) => ({
    id: await holding(bureau),
    validFrom: "2026-01-01T00:00:00Z",
  })),
  restoreNode: act("restoreNode", WRITE, async (bureau) => {
    const id = await post(bureau);
    await bureau.admin.call("retirePost", first(id));
    return { id, expectedVersion: 2 };
  }),
};
