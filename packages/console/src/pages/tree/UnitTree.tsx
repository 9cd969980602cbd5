import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { useTranslate } from "react-admin";
import { type NodeApi, Tree, type TreeApi } from "react-arborist";
import type { TreeUnitFragment, UnitTree as UnitTreeName } from "../../generated/graphql";
import { useTreeActs } from "./acts/TreeActDialog";
import { type BuiltTree, changedIds, placeIn, type TreeNode } from "./build-tree";
import type { MenuPlace } from "./tree-act";
import { NarrowRow, UnitRow } from "./UnitRow";

/** Beyond this many, only the tops are open at first. */
const OPEN_UP_TO = 300;

/** Beyond this many differences, their branches stay as they are. */
const MOST_OPENED = 200;

/** The tree itself: walked by the arrow keys, searched, and rearranged by dragging or by `M`. */
export function UnitTree({
  tree,
  built,
  shownTree,
  search,
  isFound,
  selected,
  onSelect,
  onMove,
  onMenu,
}: {
  tree: RefObject<TreeApi<TreeNode> | undefined>;
  built: BuiltTree;
  shownTree: UnitTreeName;
  search: string;
  isFound: (unit: TreeUnitFragment) => boolean;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onMove: (node: TreeNode, parent?: TreeNode) => void;
  onMenu: (node: TreeNode, at: MenuPlace) => void;
}) {
  const translate = useTranslate();
  const mayMove = useTreeActs().includes("move");
  const isPhone = useMediaQuery("(max-width: 599px)");
  const rowHeight = isPhone ? 56 : 40;
  const [room] = useState(() => Math.max(320, window.innerHeight - 420));
  const shown = selected === null ? undefined : built.byId.get(selected);
  const parentId = shown && placeIn(shown.unit, shownTree)?.parent.id;
  const isThere = shown !== undefined;
  const differing = changedIds(built).slice(0, MOST_OPENED).join();
  useEffect(() => {
    // What differs from the other day must not hide in a closed branch, nor far below.
    const ids = differing.split(",").filter(Boolean);
    for (const id of ids) tree.current?.openParents(id);
    const [first] = ids;
    if (first !== undefined && search === "") void tree.current?.scrollTo(first);
  }, [tree, differing, search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a unit that got another parent is somewhere else
  useEffect(() => {
    // An address may name a unit deep in the tree: its branches open, it comes into sight and is marked.
    if (selected === null || !isThere || search !== "") return;
    void tree.current?.scrollTo(selected)?.then(() => tree.current?.select(selected, { focus: false }));
  }, [tree, selected, isThere, parentId]);
  return (
    <Box
      data-testid="unit-tree"
      onKeyDownCapture={(event) =>
        actOfKey(event, tree.current?.focusedNode?.data, { onMove: mayMove ? onMove : null, onMenu })
      }
      sx={{ "& [role=tree]:focus-visible": { outline: 2, outlineColor: "primary.main" } }}
    >
      <Tree<TreeNode>
        ref={tree}
        aria-label={translate("keeping.tree.title")}
        data={built.roots}
        width="100%"
        height={Math.min(room, built.byId.size * rowHeight + 8)}
        rowHeight={rowHeight}
        indent={isPhone ? 14 : 24}
        overscanCount={8}
        openByDefault={built.byId.size <= OPEN_UP_TO}
        initialOpenState={Object.fromEntries(built.roots.map(({ id }) => [id, true]))}
        searchTerm={search}
        searchMatch={({ data }) => isFound(data.unit)}
        disableMultiSelection
        selectionFollowsFocus
        {...(selected !== null && { selection: selected })}
        onSelect={([node]) => onSelect(node?.id ?? null)}
        disableDrag={({ change }) => !mayMove || change === "removed"}
        disableDrop={({ parentNode, dragNodes }) => !canDrop(parentNode, dragNodes)}
        onMove={({ dragNodes, parentNode }) => {
          const [dragged] = dragNodes;
          if (dragged && parentNode) onMove(dragged.data, parentNode.data);
        }}
        renderRow={NarrowRow}
      >
        {UnitRow}
      </Tree>
    </Box>
  );
}

/** A unit can be dropped on any unit of the shown day but the one that it stands under already. */
function canDrop(parent: NodeApi<TreeNode>, dragged: NodeApi<TreeNode>[]): boolean {
  if (parent.isRoot || parent.data.change === "removed") return false;
  return dragged.every((node) => node.parent?.id !== parent.id);
}

/** `M` moves; Enter, the menu key and Shift F10 open the menu at the line; Tab goes on behind the tree. */
function actOfKey(
  event: KeyboardEvent<HTMLElement>,
  node: TreeNode | undefined,
  {
    onMove,
    onMenu,
  }: {
    /** Null: who looks at it may move nothing. */
    onMove: ((node: TreeNode) => void) | null;
    onMenu: (node: TreeNode, at: MenuPlace) => void;
  },
): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (key === "Tab" && !shiftKey) event.stopPropagation();
  // The library looks for what comes behind the tree, and where it is the last on the page it keeps the focus for ever.
  if (key === "Tab" && !shiftKey) event.stopPropagation();
  const isMove = onMove !== null && key.toLowerCase() === "m" && !ctrlKey && !metaKey && !altKey;
  const isMenu = key === "Enter" || key === "ContextMenu" || (key === "F10" && shiftKey);
  const isLine = event.target instanceof HTMLElement && event.target.closest("button") === null;
  if (node === undefined || !isLine || (!isMove && !isMenu)) return;
  event.preventDefault();
  event.stopPropagation();
  if (isMove) onMove?.(node);
  else
    onMenu(
      node,
      document.activeElement instanceof HTMLElement ? document.activeElement : event.currentTarget,
    );
}
