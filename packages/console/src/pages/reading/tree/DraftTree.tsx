import Box from "@mui/material/Box";
import { useRef } from "react";
import { useTranslate } from "react-admin";
import { useWorkbench } from "../workbench";
import { LineEditor } from "./LineEditor";
import { LineMenu } from "./LineMenu";
import { TreeLine } from "./TreeLine";
import type { TreeRow } from "./tree-rows";
import { treeStyle } from "./tree-style";
import { useTreeActs } from "./use-tree-acts";
import { useTreeLines } from "./use-tree-lines";

/** The draft as a tree, walked and changed by keys as well as by the mouse. */
export function DraftTree({
  chosen,
  onChosen,
}: {
  /** The lines that an act is about: duties that become one. */
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const translate = useTranslate();
  const { doubts } = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const lines = useTreeLines(root);
  const { acts, onKeyDown, editing, setEditing, edit, menu, closeMenu, take, go } = useTreeActs(
    root,
    lines,
    chosen,
    onChosen,
  );
  const doubted = new Set(doubts.map(({ start, end }) => `${start}-${end}`));
  const isDoubtful = ({ fact, below }: TreeRow) => {
    const span = (fact ?? below[0])?.span;
    return span != null && doubted.has(`${span.start}-${span.end}`);
  };
  const editorOf = (row: TreeRow) =>
    editing === row.id && row.fact ? (
      <LineEditor
        row={row}
        fact={row.fact}
        onClose={() => {
          setEditing(null);
          go(row);
        }}
      />
    ) : null;
  const menuRow = menu && lines.byId.get(menu.id);
  return (
    <Box
      ref={root}
      role="tree"
      aria-multiselectable
      aria-label={translate("reading.tree.label")}
      onKeyDown={onKeyDown}
      sx={treeStyle}
    >
      {lines.rows.map((row) => (
        <TreeLine
          key={row.id}
          row={row}
          isCurrent={row.id === lines.row?.id}
          isChosen={chosen.has(row.id)}
          isDoubtful={isDoubtful(row)}
          editor={editorOf(row)}
          acts={acts}
        />
      ))}
      {menu && menuRow && (
        <LineMenu
          row={menuRow}
          at={menu.at}
          onEdit={() => edit(menu.id)}
          onRemove={() => take(menuRow)}
          onClose={closeMenu}
        />
      )}
    </Box>
  );
}
