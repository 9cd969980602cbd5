import { expect, test } from "vitest";
import type { TreeUnitFragment } from "../../generated/graphql";
import { buildTree, type TreeNode } from "./build-tree";
import { isFound } from "./is-found";

const unit = (name: string, parent?: string, more: Partial<TreeUnitFragment> = {}): TreeUnitFragment => ({
  id: name,
  version: 1,
  name,
  aliases: [],
  kind: "DEPARTMENT",
  head: null,
  placements: parent
    ? [
        {
          id: `${name} under ${parent}`,
          tree: "LINE",
          validFrom: "2026-01-01T00:00:00Z",
          validTo: null,
          parent: { id: parent, name: parent },
        },
      ]
    : [],
  ...more,
});

const outline = (nodes: TreeNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, change, formerParent, children }) => [
    `${"  ".repeat(depth)}${name}${change === "same" ? "" : ` ${change}`}${formerParent ? ` from ${formerParent}` : ""}`,
    ...outline(children, depth + 1),
  ]);

test("units stand below their parents in the order given; who has nobody above or below has no place", () => {
  const { roots, placeless } = buildTree(
    [unit("渔政科", "水务局"), unit("水务局"), unit("船队", "渔政科"), unit("测量公司")],
    "LINE",
  );
  expect(outline(roots)).toEqual(["水务局", "  渔政科", "    船队"]);
  expect(placeless.map(({ name }) => name)).toEqual(["测量公司"]);
});

test("a body of its own stays a top of the line when its last department leaves, and so has not changed", () => {
  const bureau = unit("水务局", undefined, { kind: "ORGANIZATION" });
  const other = unit("应急局", undefined, { kind: "ORGANIZATION" });
  const before = [bureau, other, unit("渔政科", "水务局")];
  const { roots } = buildTree([bureau, other, unit("渔政科", "应急局")], "LINE", before);
  expect(outline(roots)).toEqual(["水务局", "应急局", "  渔政科 changed from 水务局"]);
});

test("in another tree the same units have no place", () => {
  const { roots, placeless } = buildTree([unit("渔政科", "水务局"), unit("水务局")], "PARTY");
  expect(roots).toEqual([]);
  expect(placeless).toHaveLength(2);
});

test("held against another day, what came, went, moved and got another head is told apart", () => {
  const head = { id: "p", name: "顾行", isMasked: false };
  const before = [unit("局"), unit("甲科", "局"), unit("乙科", "局"), unit("丙科", "局"), unit("丁科", "局")];
  const after = [
    unit("局"),
    unit("甲科", "局", { head }),
    unit("乙科", "甲科"),
    unit("丙科"),
    unit("戊科", "局"),
    unit("丁科", "局"),
  ];
  const { roots } = buildTree(after, "LINE", before);
  expect(outline(roots)).toEqual([
    "局",
    "  甲科 changed",
    "    乙科 changed from 局",
    "  戊科 added",
    "  丁科",
    "  丙科 removed",
  ]);
});

test("a unit is found by a part of its name or of another name, whatever the white space", () => {
  const office = { name: "综合 办公室", aliases: ["Main Office"] };
  expect(isFound(office, "合办")).toBe(true);
  expect(isFound(office, "mainoff")).toBe(true);
  expect(isFound(office, "财务")).toBe(false);
});
