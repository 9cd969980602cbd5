import Add from "@mui/icons-material/Add";
import Redo from "@mui/icons-material/Redo";
import Undo from "@mui/icons-material/Undo";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useTranslate } from "react-admin";
import { mergeDuties } from "../draft/duty-edits";
import { useWorkbench } from "../workbench";
import { DraftTree } from "./DraftTree";

/** The draft, with what can be done with all of it or with what is chosen in it. */
export function DraftPane({ onShow }: { onShow: () => void }) {
  const translate = useTranslate();
  const bench = useWorkbench();
  const { keeper, current } = bench;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const duties = keeper.draft.groups.flatMap((group) => group.duties.filter(({ key }) => chosen.has(key)));
  const merge = () => {
    keeper.edit((model) =>
      mergeDuties(
        model,
        duties.map(({ key }) => key),
        keeper.reading.text,
      ),
    );
    setChosen(new Set());
    if (duties[0]) bench.chooseFact(duties[0].key, null, "draft");
  };
  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: 0, height: "100%" }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          gap: 0.5,
          flexWrap: "wrap",
          p: 1,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mr: "auto" }}>
          {translate("reading.tree.label")}
        </Typography>
        {!keeper.isLocked && (
          <>
            <Act word="undo" isOff={!keeper.canUndo} onClick={keeper.undo} icon={<Undo fontSize="small" />} />
            <Act word="redo" isOff={!keeper.canRedo} onClick={keeper.redo} icon={<Redo fontSize="small" />} />
            {duties.length > 1 && (
              <Button size="small" variant="outlined" onClick={merge}>
                {translate("reading.tree.merge", { smart_count: duties.length })}
              </Button>
            )}
            <Button
              size="small"
              startIcon={<Add />}
              onClick={() => bench.setAdding({ row: current?.row ?? null })}
            >
              {translate("reading.add.title")}
            </Button>
          </>
        )}
        {current?.key != null && (
          <Button size="small" sx={{ display: { md: "none" } }} onClick={onShow}>
            {translate("reading.tree.toDocument")}
          </Button>
        )}
      </Box>
      <Box sx={{ overflowY: "auto", flex: 1, minHeight: 0, p: 1 }} data-scrolls data-testid="draft-tree">
        <DraftTree chosen={chosen} onChosen={setChosen} />
      </Box>
      <Typography
        variant="caption"
        color="text.secondary"
        sx={{ px: 1.5, py: 0.5, display: { xs: "none", md: "block" } }}
      >
        {translate("reading.tree.keys")}
      </Typography>
    </Box>
  );
}

function Act({
  word,
  isOff,
  onClick,
  icon,
}: {
  word: "undo" | "redo";
  isOff: boolean;
  onClick: () => void;
  icon: ReactNode;
}) {
  const said = useTranslate()(`reading.edit.${word}`);
  return (
    <Tooltip title={said}>
      <span>
        <IconButton size="small" aria-label={said} disabled={isOff} onClick={onClick}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}
