import { expect, test } from "vitest";
import type { GapLineFragment } from "../../generated/graphql";
import { gapGroups } from "./gap-groups";

const post = { id: "Post:1", title: "科长", unit: { id: "OrgUnit:1", name: "渠务科" } };
const duty = (id: string) => ({ id, number: null, title: null, text: id });
const gap = (more: Partial<GapLineFragment>): GapLineFragment => ({
  kind: "VACANT_POST",
  duty: null,
  group: null,
  unit: null,
  post: null,
  person: null,
  plan: null,
  ...more,
});

test("a vacant post that answers for several duties is one group with all of them", () => {
  const unit = post.unit;
  const gaps = [gap({ post, unit }), gap({ post, unit, duty: duty("一") }), gap({ post, duty: duty("二") })];
  const [group, ...others] = gapGroups(gaps);
  expect(others).toEqual([]);
  expect(group?.count).toBe(3);
  expect(group?.duties.map(({ id }) => id)).toEqual(["一", "二"]);
});

test("what is missing without any place is gathered by its kind, groups beside duties", () => {
  const group = { id: "Group:1", name: "清淤组" };
  const gaps = [
    gap({ kind: "NO_LEAD", duty: duty("一") }),
    gap({ kind: "HEADLESS_GROUP", group }),
    gap({ kind: "NO_LEAD", duty: duty("二") }),
  ];
  expect(gapGroups(gaps).map(({ key, duties, groups }) => [key, duties.length, groups])).toEqual([
    ["NO_LEAD||", 2, []],
    ["HEADLESS_GROUP||", 0, [group]],
  ]);
});
