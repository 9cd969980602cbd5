import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useMemo, useRef, useState } from "react";
import { Title, useTranslate } from "react-admin";
import type { TreeApi } from "react-arborist";
import { useDays } from "../../components/days";
import { Nothing } from "../../components/Section";
import { TimeBar } from "../../components/time/TimeBar";
import { type ShownTime, useTimeBar } from "../../components/time/use-time-bar";
import { unreadWord } from "../../providers/refusal";
import { type ActUnderWay, TreeActDialog } from "./acts/TreeActDialog";
import { type BuiltTree, buildTree, changedIds, placeIn, type TreeNode } from "./build-tree";
import { Placeless } from "./Placeless";
import { TreeBar } from "./TreeBar";
import { type MenuPlace, OpenMenu } from "./tree-act";
import { UnitMenu } from "./UnitMenu";
import { UnitTree } from "./UnitTree";
import { useFound } from "./use-found";
import { useTreeView } from "./use-tree-view";
import { useUnits } from "./use-units";

/** The tree of units at a day: look, find, rearrange. */
export function TreePage() {
  const translate = useTranslate();
  const time = useTimeBar();
  const view = useTreeView();
  const { data, isPending, error } = useUnits(time.inForce);
  const { data: other } = useUnits(time.againstInForce, { enabled: time.against !== null });
  const before = time.against === null ? undefined : other?.units;
  const units = data?.units;
  // A large tree is not built anew at each step of the keyboard.
  const built = useMemo(() => units && buildTree(units, view.tree, before), [units, view.tree, before]);
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title="keeping.tree.title" />
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
        {translate("keeping.tree.title")}
      </Typography>
      <TimeBar time={time} />
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {built && <Loaded built={built} view={view} time={time} />}
      {data && data.units.length < data.total && (
        <Nothing>
          {translate("keeping.tree.partial", { shown: data.units.length, total: data.total })}
        </Nothing>
      )}
    </Box>
  );
}

function Loaded({
  built,
  view,
  time,
}: {
  built: BuiltTree;
  view: ReturnType<typeof useTreeView>;
  time: ShownTime;
}) {
  const day = time.inForce === null ? null : time.day;
  const isFound = useFound(view.q, time.inForce);
  const tree = useRef<TreeApi<TreeNode>>(undefined);
  const [menu, setMenu] = useState<{ node: TreeNode; at: MenuPlace } | null>(null);
  const [underWay, setUnderWay] = useState<ActUnderWay | null>(null);
  const openMenu = (node: TreeNode, at: MenuPlace) => setMenu({ node, at });
  const move = (node: ActUnderWay["node"], parent?: TreeNode) =>
    setUnderWay({ act: "move", node, ...(parent && { parent }) });
  const selected = built.byId.get(view.unit ?? "") ?? null;
  return (
    <OpenMenu value={openMenu}>
      <Paper component="section" variant="outlined" sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
        <TreeBar
          view={view}
          found={view.q === "" ? null : [...built.byId.values()].filter(({ unit }) => isFound(unit)).length}
          differing={time.against === null ? null : changedIds(built).length}
          selected={selected}
          onMove={move}
          onMenu={openMenu}
          onOpenAll={() => tree.current?.openAll()}
          onCloseAll={() => tree.current?.closeAll()}
        />
        {built.byId.size === 0 ? (
          <Empty day={day} />
        ) : (
          <UnitTree
            key={view.tree}
            tree={tree}
            built={built}
            shownTree={view.tree}
            search={view.q}
            isFound={isFound}
            selected={view.unit}
            onSelect={view.setUnit}
            onMove={move}
            onMenu={openMenu}
          />
        )}
      </Paper>
      <Placeless units={built.placeless.filter((unit) => view.q === "" || isFound(unit))} onMove={move} />
      {menu && (
        <UnitMenu
          {...menu}
          isPlaced={placeIn(menu.node.unit, view.tree) !== undefined}
          onAct={(act) => setUnderWay({ act, node: menu.node })}
          onClose={() => setMenu(null)}
        />
      )}
      {underWay && (
        <TreeActDialog
          underWay={underWay}
          tree={view.tree}
          {...(day && { from: day })}
          onClose={() => setUnderWay(null)}
        />
      )}
    </OpenMenu>
  );
}

function Empty({ day }: { day: string | null }) {
  const translate = useTranslate();
  const { dateOf } = useDays();
  return (
    <Nothing>
      {day === null
        ? translate("keeping.tree.empty")
        : translate("keeping.tree.emptyAt", { day: dateOf(day) })}
    </Nothing>
  );
}
