import Search from "@mui/icons-material/Search";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { UnitTree } from "../../generated/graphql";
import { useTreeActs } from "./acts/TreeActDialog";
import type { TreeNode } from "./build-tree";
import type { MenuPlace } from "./tree-act";
import type { useTreeView } from "./use-tree-view";

const TREES: UnitTree[] = ["LINE", "PARTY"];

/** What stands above the tree: which one, the search, and what can be done with the selected unit. */
export function TreeBar({
  view,
  found,
  differing,
  selected,
  onMove,
  onMenu,
  onOpenAll,
  onCloseAll,
}: {
  view: ReturnType<typeof useTreeView>;
  found: number | null;
  /** How many units differ from the other day; null: no comparison. */
  differing: number | null;
  selected: TreeNode | null;
  onMove: (node: TreeNode) => void;
  onMenu: (node: TreeNode, at: MenuPlace) => void;
  onOpenAll: () => void;
  onCloseAll: () => void;
}) {
  const translate = useTranslate();
  const acts = useTreeActs();
  const mayMove = acts.includes("move");
  const word = (key: string, values = {}) => translate(`keeping.tree.${key}`, values);
  return (
    <Box sx={{ display: "grid", gap: 1, mb: 1 }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={word("tree")}
          value={view.tree}
          onChange={(_event, tree: UnitTree | null) => tree && view.setTree(tree)}
        >
          {TREES.map((tree) => (
            <ToggleButton key={tree} value={tree}>
              {translate(`domain.unitTree.${tree}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TextField
          size="small"
          fullWidth={false}
          sx={{ width: { xs: "100%", sm: 260 } }}
          label={word("search")}
          value={view.q}
          onChange={({ target }) => view.setQ(target.value)}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
        />
        <Button size="small" onClick={onOpenAll}>
          {word("expandAll")}
        </Button>
        <Button size="small" onClick={onCloseAll}>
          {word("collapseAll")}
        </Button>
        <Typography variant="body2" color="text.secondary" role="status">
          {differing !== null && word("differing", { smart_count: differing })}{" "}
          {found === 0 && word("noneFound", { text: view.q })}
          {found !== null && found > 0 && word("found", { smart_count: found })}
        </Typography>
      </Box>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Typography variant="body2">
          {selected ? word("selected", { name: selected.name }) : word("nothingSelected")}
        </Typography>
        {mayMove && (
          <Button
            size="small"
            variant="outlined"
            disabled={selected === null || selected.change === "removed"}
            onClick={() => selected && onMove(selected)}
          >
            {word("move")}
          </Button>
        )}
        <Button
          size="small"
          variant="outlined"
          disabled={selected === null}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => selected && onMenu(selected, currentTarget)}
        >
          {word("acts")}
        </Button>
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ display: { xs: "none", sm: "block" } }}>
        {word(mayMove ? "hint" : "hintReading")}
      </Typography>
    </Box>
  );
}
