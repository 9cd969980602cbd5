import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { remove } from "../draft/draft-edits";
import { moveTo } from "../draft/draft-places";
import { useWorkbench } from "../workbench";
import type { LineActs } from "./TreeLine";
import type { TreeRow } from "./tree-rows";
import { useTreeKeys } from "./use-tree-keys";
import { flipped, lineIn, type useTreeLines } from "./use-tree-lines";

/** What can be done in the tree, by the mouse and by keys: which line is edited, which one has its menu open. */
export function useTreeActs(
  root: RefObject<HTMLElement | null>,
  { rows, byId, at, row, toggle }: ReturnType<typeof useTreeLines>,
  chosen: ReadonlySet<string>,
  onChosen: (chosen: ReadonlySet<string>) => void,
) {
  const bench = useWorkbench();
  const { isLocked, edit: change } = bench.keeper;
  const [editing, setEditing] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ id: string; at: HTMLElement } | null>(null);
  const choose = (next: TreeRow | undefined, focus: "document" | null = null) =>
    next &&
    bench.choose({ key: (next.fact ?? next.below[0])?.key ?? null, row: next.id, from: "draft", focus });
  const go = (next: TreeRow | undefined) => {
    choose(next);
    if (next) lineIn(root.current, next.id)?.focus();
  };
  const edit = (id: string) => {
    const line = byId.get(id);
    if (!line?.kind || isLocked) return;
    if (line.fact) setEditing(id);
    // What is missing is not rewritten but written: a fact of the document, a host, a name.
    else bench.setAdding({ row: id });
  };
  const take = (target: TreeRow | undefined) => {
    if (!target || isLocked || !(target.fact || target.member)) return;
    change((model) => remove(model, target.id));
    const after = rows.slice(rows.indexOf(target) + 1).find(({ level }) => level <= target.level);
    go(after ?? rows[rows.indexOf(target) - 1]);
  };
  const mark = (target: TreeRow | undefined) => {
    if (target?.slot === "duties" && target.group && !isLocked) onChosen(flipped(chosen, target.id));
  };
  const openMenu = (id: string, place: HTMLElement | null) => {
    if (place && (byId.get(id)?.kind || byId.get(id)?.fact)) setMenu({ id, at: place });
  };
  const acts = useSteady({
    toggle,
    edit,
    openMenu: (id, place) => {
      go(byId.get(id));
      openMenu(id, place);
    },
    click: (id, { ctrlKey, metaKey, shiftKey }) => {
      if (ctrlKey || metaKey || shiftKey) mark(byId.get(id));
      choose(byId.get(id));
    },
    drop: (id, dragged) => {
      const group = byId.get(id)?.group;
      if (group && !isLocked) change((model) => moveTo(model, dragged, group.key));
    },
  });
  const onKeyDown = useTreeKeys({
    rows,
    at,
    go,
    toggle,
    show: () => choose(row, "document"),
    edit: () => row && edit(row.id),
    remove: () => take(row),
    mark: () => mark(row),
    openMenu: () => row && openMenu(row.id, lineIn(root.current, row.id)),
    add: () => row && !isLocked && bench.setAdding({ row: row.id }),
  });
  return { acts, onKeyDown, editing, setEditing, edit, menu, closeMenu: () => setMenu(null), take, go };
}

/** The same functions for ever, which do what those of the last drawing do. */
function useSteady(acts: LineActs): LineActs {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      toggle: (id) => latest.current.toggle(id),
      openMenu: (id, at) => latest.current.openMenu(id, at),
      click: (id, event) => latest.current.click(id, event),
      edit: (id) => latest.current.edit(id),
      drop: (id, dragged) => latest.current.drop(id, dragged),
    }),
    [],
  );
}
