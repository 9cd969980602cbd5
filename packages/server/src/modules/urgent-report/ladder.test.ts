import { expect, test } from "vitest";
import { indexFacts } from "../chain/fact-index.ts";
import type { ChainFacts } from "../chain/facts.ts";
import { type Origin, rungsOf } from "./ladder.ts";

const SINCE = new Date("2026-01-01T00:00:00Z");
const scope = { dutyId: "", dutyIds: [], groupIds: [], planId: "plan" };
const nothing: ChainFacts = {
  duties: [],
  plans: [],
  groups: [],
  assignments: [],
  members: [],
  units: [],
  headPosts: [],
  holdings: [],
  classes: [],
  classUnits: [],
  delegations: [],
  people: [],
};
const group = (id: string, parentId: string | null) => ({
  id,
  parentId,
  planId: "plan",
  hostUnitId: null,
  sourceId: null,
  kind: "WORKING" as const,
  isStanding: true,
});
const head = (groupId: string, personId: string) => ({
  groupId,
  role: "HEAD" as const,
  personId,
  postId: null,
  unitId: null,
  partyClassId: null,
  nameAsWritten: null,
  validFrom: SINCE,
  sourceId: null,
});

/** A section in a bureau under a county; a working group under a command, and the plan's superior. */
const FACTS: ChainFacts = {
  ...nothing,
  plans: [{ id: "plan", superiorId: "province", status: "IN_FORCE", issues: [] }],
  groups: [group("patrol", "command"), group("command", null)],
  members: [head("patrol", "leader"), head("command", "chief")],
  units: [
    { id: "section", kind: "DEPARTMENT" },
    { id: "bureau", kind: "ORGANIZATION" },
    { id: "county", kind: "EXTERNAL" },
    { id: "province", kind: "EXTERNAL" },
  ],
  headPosts: [
    { id: "section head", unitId: "section" },
    { id: "bureau head", unitId: "bureau" },
  ],
  holdings: [{ postId: "section head", personId: "su", isActing: false, validFrom: SINCE }],
};
const UNITS = ["section", "bureau", "county"];
const lines = new Map([
  ["OrgUnit:section", UNITS],
  ["Person:clerk", UNITS],
  ["Post:section head", UNITS],
]);

const linesOf = (origin: Origin, facts: Partial<ChainFacts> = {}) =>
  rungsOf({ facts: indexFacts({ ...FACTS, ...facts }), lines, scope }, origin).map(({ level, told }) =>
    told
      .map(
        ({ role, personId, unitId, groupId, isVacant }) =>
          `${level} ${role} ${personId ?? unitId ?? groupId}${isVacant ? " vacant" : ""}`,
      )
      .join(", "),
  );

test("the line of a unit leads to the heads above; a vacant post is none, and an outside body is told as a whole", () => {
  expect(linesOf({ type: "OrgUnit", id: "section" })).toEqual([
    "0 RECEIVER su",
    "1 UNIT_HEAD bureau vacant",
    "2 UNIT_HEAD county",
  ]);
});

test("the line of a person or of a post begins with them", () => {
  const above = ["2 UNIT_HEAD bureau vacant", "3 UNIT_HEAD county"];
  expect(linesOf({ type: "Person", id: "clerk" })).toEqual(["0 RECEIVER clerk", "1 UNIT_HEAD su", ...above]);
  expect(linesOf({ type: "Post", id: "section head" })).toEqual([
    "0 RECEIVER su",
    "1 UNIT_HEAD su",
    ...above,
  ]);
});

test("the line of a group leads to the heads of the groups above, and to the plan's superior body", () => {
  expect(linesOf({ type: "Group", id: "patrol" })).toEqual([
    "0 RECEIVER leader",
    "1 PARENT_GROUP_HEAD chief",
    "2 SUPERIOR province",
  ]);
});

test("a group that leads back to itself ends its line", () => {
  const loop = { groups: [group("patrol", "command"), group("command", "patrol")], plans: [] };
  expect(linesOf({ type: "Group", id: "patrol" }, loop)).toEqual([
    "0 RECEIVER leader",
    "1 PARENT_GROUP_HEAD chief",
  ]);
});

test("the ladder of a duty is its chain: without those who only help, and with whoever stands in", () => {
  const part = { targetId: "duty", postId: null, partyGroupId: null, partyClassId: null, sourceId: null };
  const duty = {
    duties: [
      {
        dutyId: "duty",
        id: "duty",
        groupId: "patrol",
        unitId: null,
        planId: "plan",
        sourceId: null,
        text: "巡查堤防",
        depth: 0,
      },
    ],
    assignments: [
      { ...part, role: "RESPONSIBLE" as const, personId: null, unitId: "section", validFrom: SINCE },
      { ...part, role: "SUPPORT" as const, personId: "helper", unitId: null, validFrom: SINCE },
    ],
    delegations: [
      {
        fromPersonId: "leader",
        fromPostId: null,
        toPersonId: "deputy",
        planId: "plan",
        groupId: null,
        dutyId: null,
        validFrom: SINCE,
      },
    ],
  };
  expect(linesOf({ type: "Duty", id: "duty" }, duty)).toEqual([
    "0 RESPONSIBLE su",
    "1 LEAD deputy",
    "2 GROUP_HEAD deputy",
    "3 PARENT_GROUP_HEAD chief",
    "4 SUPERIOR province",
  ]);
});
