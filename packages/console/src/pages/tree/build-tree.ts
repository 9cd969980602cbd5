import { type Change, compareDays } from "../../components/time/changes";
import type { TreeUnitFragment, UnitTree } from "../../generated/graphql";

/** A unit in the tree, with the units below it. */
export interface TreeNode {
  id: string;
  name: string;
  unit: TreeUnitFragment;
  change: Change;
  /** Where it stood on the other day, if that was under another unit. */
  formerParent: string | null;
  children: TreeNode[];
}

/** A tree at a day, and the units that have no place in it. */
export interface BuiltTree {
  roots: TreeNode[];
  placeless: TreeUnitFragment[];
  byId: Map<string, TreeNode>;
}

/** The place of a unit in a tree, where it has one. */
export function placeIn(unit: TreeUnitFragment, tree: UnitTree) {
  return unit.placements.find((place) => place.tree === tree);
}

/**
 * Builds a tree from the units of a day. Who stands under nobody and has nobody below has no place in it, unless it is a
 * body of its own. Held against
 * another day, what has gone stands where it stood then.
 */
export function buildTree(
  units: readonly TreeUnitFragment[],
  tree: UnitTree,
  before?: readonly TreeUnitFragment[],
): BuiltTree {
  const shown = placedUnits(units, tree);
  const earlier = before && placedUnits(before, tree);
  const faceOf = (unit: TreeUnitFragment) =>
    [unit.name, placeIn(unit, tree)?.parent.id ?? "", unit.head?.id ?? ""].join("\n");
  const compared = earlier
    ? compareDays(earlier, shown, ({ id }) => id, faceOf)
    : shown.map((item) => ({ item, change: "same" as const, before: undefined }));
  const nodes = compared.map(({ item, change, before: old }): TreeNode => {
    const former = old && placeIn(old, tree)?.parent;
    const hasMoved = former !== undefined && former.id !== placeIn(item, tree)?.parent.id;
    return {
      id: item.id,
      name: item.name,
      unit: item,
      change,
      formerParent: hasMoved ? former.name : null,
      children: [],
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const roots = nodes.filter((node) => !hangUnder(byId, node, tree));
  const ids = new Set(shown.map(({ id }) => id));
  return { roots, byId, placeless: units.filter(({ id }) => !ids.has(id)) };
}

/** The units that differ from the other day. */
export function changedIds({ byId }: BuiltTree): string[] {
  return [...byId.values()].filter(({ change }) => change !== "same").map(({ id }) => id);
}

/** Puts a node below its parent; answers false where it is a top. */
function hangUnder(byId: ReadonlyMap<string, TreeNode>, node: TreeNode, tree: UnitTree): boolean {
  const parent = byId.get(placeIn(node.unit, tree)?.parent.id ?? "");
  if (parent === undefined) return false;
  parent.children.push(node);
  return true;
}

function placedUnits(units: readonly TreeUnitFragment[], tree: UnitTree): TreeUnitFragment[] {
  const parents = new Set(units.flatMap((unit) => placeIn(unit, tree)?.parent.id ?? []));
  // A body of its own is a top of the line of administration even while nobody stands below it.
  const isBody = ({ kind }: TreeUnitFragment) => tree === "LINE" && kind === "ORGANIZATION";
  return units.filter((unit) => placeIn(unit, tree) !== undefined || parents.has(unit.id) || isBody(unit));
}
