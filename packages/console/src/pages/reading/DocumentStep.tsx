import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useEffect } from "react";
import { useTranslate } from "react-admin";
import { useAddress } from "../../components/use-address";
import { CurrentFact } from "./document/CurrentFact";
import { DocumentPane } from "./document/DocumentPane";
import { DoubtBar } from "./document/DoubtBar";
import { Legend } from "./document/Legend";
import { PickMenu } from "./document/PickMenu";
import { CHOICES, type PlaceChoice } from "./draft/place-choices";
import type { Keeper } from "./keeping/use-reading";
import { AddDialog } from "./tree/AddDialog";
import { ChangeDialog } from "./tree/ChangeDialog";
import { DraftPane } from "./tree/DraftPane";
import { everyRow } from "./tree/tree-rows";
import { useWorkbenchOf } from "./use-workbench-of";
import { type Side, useWorkbench, WorkbenchContext } from "./workbench";

/** The document and what was read in it, side by side; on a phone one behind the other. */
export function DocumentStep({ keeper }: { keeper: Keeper }) {
  const bench = useWorkbenchOf(keeper);
  useUndoKeys(keeper);
  return (
    <WorkbenchContext value={bench}>
      <Panes />
      {bench.pick && <PickMenu pick={bench.pick} />}
      <Dialogs />
    </WorkbenchContext>
  );
}

function Panes() {
  const translate = useTranslate();
  const isNarrow = useMediaQuery("(max-width: 899px)");
  const { params, set } = useAddress();
  const view: Side = params.get("view") === "draft" ? "draft" : "document";
  const show = (side: Side) => set({ view: side === "draft" ? side : null });
  const isShown = (side: Side) => !isNarrow || view === side;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 1 }}>
      <DoubtBar onShow={() => show("document")} />
      {isNarrow && (
        <Tabs
          value={view}
          variant="fullWidth"
          aria-label={translate("reading.document.sides")}
          onChange={(_event, side: Side) => show(side)}
        >
          <Tab value="document" label={translate("reading.document.label")} />
          <Tab value="draft" label={translate("reading.tree.label")} />
        </Tabs>
      )}
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 1fr)" },
          "@media print": { gridTemplateColumns: "minmax(0, 1fr)" },
        }}
      >
        {isShown("document") && (
          <Paper
            variant="outlined"
            component="section"
            aria-label={translate("reading.document.label")}
            sx={PANE}
          >
            <Box sx={{ p: 1, borderBottom: 1, borderColor: "divider" }}>
              <Legend />
            </Box>
            <Box data-scrolls sx={{ overflowY: "auto", flex: 1, minHeight: 0 }}>
              <DocumentPane />
            </Box>
            <CurrentFact />
          </Paper>
        )}
        {isShown("draft") && (
          <Paper
            variant="outlined"
            component="section"
            aria-label={translate("reading.tree.label")}
            sx={[PANE, NO_PRINT]}
          >
            <DraftPane onShow={() => show("document")} />
          </Paper>
        )}
      </Box>
    </Box>
  );
}

/** Both scroll on their own, so that what belongs together can stand beside each other. */
const PANE = {
  display: "flex",
  flexDirection: "column",
  height: { xs: "70dvh", md: "calc(100vh - 236px)" },
  minHeight: 420,
  "@media print": { height: "auto", display: "block", "& > *": { overflow: "visible" } },
} as const;
const NO_PRINT = { "@media print": { display: "none" } } as const;

function Dialogs() {
  const { keeper, adding, setAdding, changing, setChanging } = useWorkbench();
  const rows = adding || changing ? everyRow(keeper.draft) : [];
  const changed = rows.find(({ id }) => id === changing);
  const row = rows.find(({ id }) => id === adding?.row);
  const slot = row?.member && row.fact === null ? "name" : row?.slot;
  const first: PlaceChoice = CHOICES.flatMap(({ all }) => all).find((choice) => choice === slot) ?? "MEMBER";
  return (
    <>
      {adding && <AddDialog first={first} onClose={() => setAdding(null)} />}
      {changed && <ChangeDialog row={changed} onClose={() => setChanging(null)} />}
    </>
  );
}

/** Ctrl Z takes the last edit back, with Shift it brings it back; within a field they belong to the field. */
function useUndoKeys({ undo, redo, isLocked }: Keeper) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.matches("input, textarea");
      const isRedo = event.key.toLowerCase() === "y" || (event.key.toLowerCase() === "z" && event.shiftKey);
      if (isLocked || isField || !(event.ctrlKey || event.metaKey)) return;
      if (!isRedo && event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo, isLocked]);
}
