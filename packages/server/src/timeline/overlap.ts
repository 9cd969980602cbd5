import type { Tx } from "../database/open-database.ts";
import { type RuleCode, RuleError } from "../errors.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "./edges.ts";
import { overlaps } from "./moment.ts";

interface OverlapRule<K extends EdgeKind> {
  /** The database's exclusion constraint that says the same. */
  constraint: string;
  code: RuleCode;
  message: string;
  applies(row: EdgeRows[K]): boolean;
  /** The columns of which a row fills one: rivals fill it alike. Many rows are looked up by it. */
  places: readonly (keyof EdgeRows[K] & string)[];
  /** Which other believed rows must not hold at the same time. */
  rivals(row: EdgeRows[K]): Record<string, unknown>;
}

type OverlapRules = { [K in EdgeKind]: OverlapRule<K>[] };

/** Which edges must not hold twice at once. The database enforces the same rules against concurrent writers. */
const RULES: OverlapRules = {
  UnitPlacement: [
    {
      constraint: "UnitPlacement_no_overlap",
      code: "OVERLAPPING_PLACEMENT",
      message: "The unit already stands in this tree in that period.",
      places: ["unitId"],
      applies: () => true,
      rivals: (row) => ({ unitId: row.unitId, tree: row.tree }),
    },
  ],
  PostHolding: [
    {
      constraint: "PostHolding_no_overlap",
      code: "OVERLAPPING_HOLDING",
      message: "The person already holds this post in that period.",
      places: ["postId"],
      applies: () => true,
      rivals: (row) => ({ postId: row.postId, personId: row.personId }),
    },
    {
      constraint: "PostHolding_one_holder",
      code: "OVERLAPPING_HOLDING",
      message: "Somebody else holds this post in that period.",
      places: ["postId"],
      applies: (row) => !row.isActing,
      rivals: (row) => ({ postId: row.postId, isActing: false }),
    },
    {
      constraint: "PostHolding_one_main_post",
      code: "OVERLAPPING_MAIN_HOLDING",
      message: "The person already has a main post in that period.",
      places: ["personId"],
      applies: (row) => row.isMain,
      rivals: (row) => ({ personId: row.personId, isMain: true }),
    },
  ],
  GroupMember: [
    {
      constraint: "GroupMember_no_overlap",
      code: "OVERLAPPING_MEMBERSHIP",
      message: "The party already has this role in the group in that period.",
      places: ["groupId"],
      // A masked name points to nobody, and two masks are never taken for the same person.
      applies: (row) => [row.personId, row.postId, row.unitId, row.partyClassId].some((id) => id !== null),
      rivals: ({ groupId, role, personId, postId, unitId, partyClassId }) => ({
        groupId,
        role,
        personId,
        postId,
        unitId,
        partyClassId,
      }),
    },
  ],
  Assignment: [
    {
      constraint: "Assignment_no_overlap",
      code: "OVERLAPPING_ASSIGNMENT",
      message: "The party already has this role in that period.",
      places: ["dutyId", "taskId", "groupId"],
      applies: () => true,
      rivals: ({ dutyId, taskId, groupId, role, personId, postId, unitId, partyGroupId, partyClassId }) => ({
        dutyId,
        taskId,
        groupId,
        role,
        personId,
        postId,
        unitId,
        partyGroupId,
        partyClassId,
      }),
    },
  ],
  Delegation: [],
};

/** @throws RuleError OVERLAPPING_… where a believed row that must not hold at the same time does. */
export async function refuseOverlap<K extends EdgeKind>(tx: Tx, kind: K, row: EdgeRows[K]): Promise<void> {
  for (const rule of RULES[kind]) {
    if (!rule.applies(row)) continue;
    const rival = await edgeTable(tx, kind).findFirst({ where: rivalsOf(rule, row) });
    if (rival !== null) throw new RuleError(rule.code, rule.message, ["validFrom"]);
  }
}

/** Like `refuseOverlap` for many rows, in one statement a rule; the refusal names the input of the first at fault. */
export async function refuseOverlaps<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  rows: readonly EdgeRows[K][],
  pathOf: (place: number) => string[],
): Promise<void> {
  for (const rule of RULES[kind]) {
    const ruled = rows.filter((row) => rule.applies(row));
    if (ruled.length === 0) continue;
    const rivals = await edgeTable(tx, kind).findMany({
      where: { retractedAt: null, OR: nearby(rule, ruled) },
    });
    const alike = (row: EdgeRows[K]) => JSON.stringify(Object.values(rule.rivals(row)));
    const byLikeness = Map.groupBy(rivals, alike);
    const place = rows.findIndex(
      (row) =>
        rule.applies(row) && (byLikeness.get(alike(row)) ?? []).some((rival) => isRival(rule, row, rival)),
    );
    if (place !== -1) throw new RuleError(rule.code, rule.message, pathOf(place));
  }
}

/** The condition on edges that stand at the same places as any of some rows: as many lists as places, however many rows. */
function nearby<K extends EdgeKind>(rule: OverlapRule<K>, rows: readonly EdgeRows[K][]): object[] {
  return rule.places.flatMap((column) => {
    const ids = new Set(rows.flatMap((row) => (Reflect.get(row, column) as string | null) ?? []));
    return ids.size === 0 ? [] : [{ [column]: { in: [...ids] } }];
  });
}

function rivalsOf<K extends EdgeKind>(rule: OverlapRule<K>, row: EdgeRows[K]): Record<string, unknown> {
  return {
    ...rule.rivals(row),
    retractedAt: null,
    id: { not: row.id },
    AND: [
      { OR: [{ validTo: null }, { validTo: { gt: row.validFrom } }] },
      ...(row.validTo === null ? [] : [{ validFrom: { lt: row.validTo } }]),
    ],
  };
}

function isRival<K extends EdgeKind>(rule: OverlapRule<K>, row: EdgeRows[K], other: EdgeRows[K]): boolean {
  const isAlike = Object.entries(rule.rivals(row)).every(
    ([column, value]) => Reflect.get(other, column) === value,
  );
  return isAlike && other.id !== row.id && overlaps(row, other);
}

/** The refusal that the database gave to a concurrent writer, or undefined where the error is another one. */
export function overlapOfDatabaseError(error: unknown): RuleError | undefined {
  const text = error instanceof Error ? error.message + JSON.stringify(error) : "";
  const rules: OverlapRule<never>[] = Object.values(RULES).flat();
  const rule = rules.find(({ constraint }) => text.includes(constraint));
  return rule && new RuleError(rule.code, rule.message, ["validFrom"]);
}
