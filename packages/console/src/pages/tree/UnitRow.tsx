import ChevronRight from "@mui/icons-material/ChevronRight";
import ExpandMore from "@mui/icons-material/ExpandMore";
import MoreVert from "@mui/icons-material/MoreVert";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { NodeApi, NodeRendererProps, RowRendererProps } from "react-arborist";
import { CHANGE_SIGNS } from "../../components/time/ChangeLegend";
import type { TreeNode } from "./build-tree";
import { useOpenMenu } from "./tree-act";

/** A line of the tree: the unit, its kind, who heads it, and how it differs from the other day. */
export function UnitRow({ node, style, dragHandle }: NodeRendererProps<TreeNode>) {
  const translate = useTranslate();
  const openMenu = useOpenMenu();
  const { name, unit, change, formerParent } = node.data;
  return (
    <Box
      ref={dragHandle}
      style={style}
      data-change={change}
      onContextMenu={(event) => {
        event.preventDefault();
        node.select();
        openMenu(node.data, { left: event.clientX, top: event.clientY });
      }}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        height: "100%",
        pr: 0.5,
        borderRadius: 1,
        cursor: "default",
        ...(change !== "same" && { bgcolor: `${change}.background`, color: `${change}.text` }),
        ...(node.isSelected && {
          bgcolor: change === "same" ? "action.selected" : undefined,
          fontWeight: 600,
        }),
        ...(node.willReceiveDrop && { outline: 2, outlineColor: "primary.main", outlineOffset: -2 }),
        "&:hover": { boxShadow: (theme) => `inset 0 0 0 999px ${theme.palette.action.hover}` },
      }}
    >
      <Toggle node={node} />
      <Box sx={{ flex: 1, minWidth: 0, display: { sm: "flex" }, alignItems: "center", columnGap: 1.5 }}>
        <Typography noWrap sx={{ fontWeight: "inherit", flexShrink: 1 }}>
          {change !== "same" && `${CHANGE_SIGNS[change]} `}
          {name}
        </Typography>
        <UnitWords unit={unit} isPlain={change === "same"} />
        {formerParent !== null && (
          <Typography noWrap variant="body2" component="span">
            {translate("keeping.tree.from", { name: formerParent })}
          </Typography>
        )}
      </Box>
      <IconButton
        size="small"
        tabIndex={-1}
        aria-label={translate("keeping.tree.actsOf", { name })}
        onClick={(event) => {
          event.stopPropagation();
          node.select();
          openMenu(node.data, event.currentTarget);
        }}
      >
        <MoreVert fontSize="small" />
      </IconButton>
    </Box>
  );
}

/** The library makes rows as wide as their words; here long names are cut, so that the button stays in sight. */
export function NarrowRow({ node, attrs, innerRef, children }: RowRendererProps<TreeNode>) {
  return (
    <Box
      {...attrs}
      aria-expanded={hasBelow(node) ? node.isOpen : undefined}
      ref={innerRef}
      style={{ ...attrs.style, minWidth: 0 }}
      onFocus={(event) => event.stopPropagation()}
      onClick={node.handleClick}
      sx={{
        "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -2, borderRadius: 1 },
      }}
    >
      {children}
    </Box>
  );
}

/** Any unit may receive another one, so that the library takes each for a branch; only these can be opened. */
function hasBelow(node: NodeApi<TreeNode>): boolean {
  return (node.children ?? []).length > 0;
}

/** Opens and closes a branch by the mouse; by the keyboard the arrows do. */
function Toggle({ node }: Pick<NodeRendererProps<TreeNode>, "node">) {
  const Icon = node.isOpen ? ExpandMore : ChevronRight;
  return (
    <Box
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        node.toggle();
      }}
      sx={{ width: 28, height: 28, display: "grid", placeItems: "center", flexShrink: 0, cursor: "pointer" }}
    >
      {hasBelow(node) && <Icon fontSize="small" />}
    </Box>
  );
}

function UnitWords({ unit, isPlain }: { unit: TreeNode["unit"]; isPlain: boolean }) {
  const translate = useTranslate();
  const isVacant = !unit.head && unit.kind !== "EXTERNAL";
  return (
    <>
      <Typography
        noWrap
        variant="body2"
        component="span"
        sx={{ color: isPlain ? "text.secondary" : "inherit", display: { xs: "none", sm: "inline" } }}
      >
        {translate(`domain.orgUnitKind.${unit.kind}`)}
      </Typography>
      <Typography
        noWrap
        variant="body2"
        component="span"
        sx={{ color: isVacant && isPlain ? "error.main" : "inherit" }}
      >
        {unit.head?.name ?? (isVacant && translate("keeping.tree.headVacant"))}
      </Typography>
    </>
  );
}
