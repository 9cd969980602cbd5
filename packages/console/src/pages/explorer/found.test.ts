import { expect, test } from "vitest";
import { explorable, type Hit } from "./found";

type DutyNode = Extract<Hit["node"], { __typename: "Duty" }>;

const unit: Hit = { title: "办公室", node: { __typename: "OrgUnit", id: "OrgUnit:office", parent: null } };
const plan: Hit = { title: "办公室值班方案", node: { __typename: "Plan", id: "Plan:watch" } };
const duty = (title: string, status: NonNullable<DutyNode["plan"]>["status"]): Hit => ({
  title,
  node: {
    __typename: "Duty",
    id: `Duty:${title}`,
    group: null,
    plan: { id: "Plan:a", title: "方案", status },
  },
});

test("the kind of the best hit comes first and each kind stands together; plans are no place to explore from", () => {
  const hits = [unit, plan, duty("向办公室报告", "IN_FORCE"), { ...unit, title: "值班办公室" }];
  expect(explorable(hits).map(({ title }) => title)).toEqual(["办公室", "值班办公室", "向办公室报告"]);
});

test("a duty of a plan in force comes before the same one of a plan that is not", () => {
  const hits = [duty("旧", "SUPERSEDED"), duty("新", "IN_FORCE")];
  expect(explorable(hits).map(({ title }) => title)).toEqual(["新", "旧"]);
});
