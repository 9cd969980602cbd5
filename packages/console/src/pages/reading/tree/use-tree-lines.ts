import { type RefObject, useEffect, useMemo, useState } from "react";
import { scrollWithin } from "../document/scroll-within";
import type { DraftModel } from "../draft/draft-model";
import { useWorkbench } from "../workbench";
import { everyRow, parentsOf, rowsOf, type TreeRow } from "./tree-rows";

/** Beyond this many lines the groups are closed at first. */
const OPEN_UP_TO = 800;

/** The lines of the draft that are to be seen, the current one among them. */
export function useTreeLines(root: RefObject<HTMLElement | null>) {
  const { keeper, current } = useWorkbench();
  const { draft } = keeper;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(() => toggledAtFirst(draft));
  const rows = useMemo(() => rowsOf(draft, toggled), [draft, toggled]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current?.row),
  );
  const toggle = (id: string) => setToggled((before) => flipped(before, id));
  const id = current?.from === "draft" ? null : (current?.row ?? null);
  const isThere = id === null || byId.has(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each choice, and closed at will after it
  useEffect(() => {
    // What is chosen on the other side must not hide in a closed line.
    if (isThere || id === null) return;
    const closed = parentsOf(draft, id).filter((parent) => !byId.get(parent)?.isOpen);
    if (closed.length > 0) setToggled((before) => closed.reduce(flipped, before));
  }, [id, isThere]);
  useInSight(root, byId);
  return { rows, byId, at, row: rows[at], toggle };
}

/** What is chosen on the other side comes into sight, and takes the focus where that is asked for. */
function useInSight(root: RefObject<HTMLElement | null>, byId: ReadonlyMap<string, TreeRow>) {
  const { current } = useWorkbench();
  const isThere = current !== null && byId.has(current.row);
  useEffect(() => {
    if (!isThere || current.from === "draft") return;
    const line = lineIn(root.current, current.row);
    scrollWithin(line);
    if (current.focus === "draft") line?.focus({ preventScroll: true });
  }, [root, current, isThere]);
}

export function lineIn(root: HTMLElement | null, id: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

export function flipped(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

function toggledAtFirst(draft: DraftModel): ReadonlySet<string> {
  return everyRow(draft).length > OPEN_UP_TO ? new Set(draft.groups.map(({ key }) => key)) : new Set();
}
