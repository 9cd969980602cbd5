import type { KeyboardEvent } from "react";
import type { TreeRow } from "./tree-rows";

/** The keys of a tree as people know them, and those of the acts on its current line. */
export function useTreeKeys({
  rows,
  at,
  go,
  toggle,
  show,
  edit,
  remove,
  mark,
  openMenu,
  add,
}: {
  rows: readonly TreeRow[];
  at: number;
  go: (row: TreeRow | undefined) => void;
  toggle: (id: string) => void;
  show: () => void;
  edit: () => void;
  remove: () => void;
  mark: () => void;
  openMenu: () => void;
  add: () => void;
}) {
  const row = rows[at];
  const acts = new Map<string, () => void>([
    ["ArrowDown", () => go(rows[at + 1])],
    ["ArrowUp", () => go(rows[at - 1])],
    ["Home", () => go(rows[0])],
    ["End", () => go(rows.at(-1))],
    ["ArrowRight", () => (row?.hasChildren && !row.isOpen ? toggle(row.id) : go(rows[at + 1]))],
    ["ArrowLeft", () => (row?.isOpen ? toggle(row.id) : go(rows.find(({ id }) => id === row?.parent)))],
    ["Enter", show],
    ["F2", edit],
    ["Delete", remove],
    [" ", mark],
    ["ContextMenu", openMenu],
    ["Shift F10", openMenu],
    ["Insert", add],
  ]);
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const act = acts.get(shiftKey && key === "F10" ? "Shift F10" : key);
    const isLine = target instanceof HTMLElement && target.getAttribute("role") === "treeitem";
    if (!act || !isLine || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    act();
  };
}
