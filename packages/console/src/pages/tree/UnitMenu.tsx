import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { pathOf } from "../../components/paths";
import { useTreeActs } from "./acts/TreeActDialog";
import type { TreeNode } from "./build-tree";
import type { MenuPlace, TreeAct } from "./tree-act";

/** What can be done with a unit, for mouse, keys and fingers alike. */
export function UnitMenu({
  node,
  at,
  isPlaced,
  onAct,
  onClose,
}: {
  node: TreeNode;
  at: MenuPlace;
  /** It stands under another unit in this tree. */
  isPlaced: boolean;
  onAct: (act: TreeAct) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const place =
    at instanceof HTMLElement
      ? { anchorEl: at, anchorOrigin: { vertical: "bottom", horizontal: "right" } as const }
      : { anchorReference: "anchorPosition" as const, anchorPosition: at };
  const acts = useTreeActs();
  const gone = node.change === "removed";
  return (
    <Menu
      open
      onClose={onClose}
      transformOrigin={{ vertical: "top", horizontal: at instanceof HTMLElement ? "right" : "left" }}
      slotProps={{ list: { "aria-label": translate("keeping.tree.actsOf", { name: node.name }) } }}
      {...place}
    >
      <MenuItem component={Link} to={pathOf(node.id) ?? ""}>
        {translate("keeping.tree.open")}
      </MenuItem>
      {acts.length > 0 && <Divider />}
      {acts.map((act) => (
        <MenuItem
          key={act}
          disabled={gone || (act === "endPlace" && !isPlaced)}
          onClick={() => {
            onClose();
            onAct(act);
          }}
        >
          {translate(`keeping.tree.${act}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
