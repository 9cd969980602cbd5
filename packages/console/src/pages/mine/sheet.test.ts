import { expect, test } from "vitest";
import type { ChainRole, GapKind } from "../../generated/graphql";
import { brokenOf, rolesOf } from "./sheet";

const FLOOD = { id: "Plan:1", title: "防汛方案" };
const FIRE = { id: "Plan:2", title: "防火方案" };
const answer = (id: string, as: ChainRole, plan: typeof FLOOD | null, ...kinds: GapKind[]) => ({
  as,
  links: [{ as, post: "局长" }],
  duty: { id, plan, chain: { gaps: kinds.map((kind) => ({ kind })) } },
});

test("duties stand by role, what is carried out first, and in each role by plan", () => {
  const roles = rolesOf([
    answer("巡堤", "LEAD", FLOOD),
    answer("巡山", "LEAD", FIRE),
    answer("值守", "RESPONSIBLE", null),
    answer("转移", "LEAD", FLOOD),
  ]);
  expect(roles.map(({ as, count }) => [as, count])).toEqual([
    ["RESPONSIBLE", 1],
    ["LEAD", 3],
  ]);
  expect(
    roles[1]?.plans.map(({ plan, count, whys }) => [
      plan?.title,
      count,
      whys.flat().map(({ duty }) => duty.id),
    ]),
  ).toEqual([
    ["防汛方案", 2, ["巡堤", "转移"]],
    ["防火方案", 1, ["巡山"]],
  ]);
  expect(roles[0]?.plans).toMatchObject([{ plan: null }]);
});

test("duties of one plan that come by the same links stand together, others apart", () => {
  const byPost = { as: "LEAD" as ChainRole, post: "局长" };
  const answers = [
    { ...answer("巡堤", "LEAD", FLOOD), links: [byPost] },
    { ...answer("转移", "LEAD", FLOOD), links: [byPost, { ...byPost, as: "GROUP_HEAD" as ChainRole }] },
    { ...answer("值守", "LEAD", FLOOD), links: [byPost] },
  ];
  const [role] = rolesOf(answers);
  expect(role?.plans[0]?.whys.map((why) => why.map(({ duty }) => duty.id))).toEqual([
    ["巡堤", "值守"],
    ["转移"],
  ]);
});

test("only duties with a gap are broken, and each kind of gap is said once", () => {
  const answers = [
    answer("完整", "LEAD", FLOOD),
    answer("缺人", "LEAD", FLOOD, "VACANT_POST", "NO_LEAD", "VACANT_POST"),
  ];
  expect(brokenOf(answers).map(({ duty, kinds }) => [duty.id, kinds])).toEqual([
    ["缺人", ["VACANT_POST", "NO_LEAD"]],
  ]);
});
