import { createContext, useContext } from "react";
import type { TreeNode } from "./build-tree";

/** What can be done with a unit where it stands in the tree. */
export type TreeAct = "move" | "addUnit" | "addPost" | "appointHead" | "endPlace" | "rename" | "retire";

/** Where a menu opens: at what was pressed, or where the pointer is. */
export type MenuPlace = HTMLElement | { left: number; top: number };

/** Opens the menu of a unit; rows deep in the tree call it. */
export const OpenMenu = createContext<(node: TreeNode, at: MenuPlace) => void>(() => undefined);

export function useOpenMenu() {
  return useContext(OpenMenu);
}
