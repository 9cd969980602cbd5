import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useTranslate } from "react-admin";
import { useWorkbench } from "../workbench";
import { pickSelected } from "./pick-selected";
import { useFactWords } from "./use-fact-words";

/** What was clicked in the document, in words, with the way to it in the draft; and for fingers and keys, what was selected. */
export function CurrentFact() {
  const translate = useTranslate();
  const { facts, current, chooseFact, keeper, setPick } = useWorkbench();
  const { labelOf } = useFactWords();
  const hasSelection = useHasSelection(keeper.reading.text) && !keeper.isLocked;
  const found = facts.find(({ fact }) => fact.key === current?.key);
  return (
    <Box
      sx={{
        display: "flex",
        gap: 1,
        alignItems: "center",
        px: 1.5,
        py: 0.5,
        borderTop: 1,
        borderColor: "divider",
        minHeight: 44,
        "@media print": { display: "none" },
      }}
    >
      <Typography role="status" variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>
        {found
          ? labelOf(found)
          : translate(keeper.isLocked ? "reading.document.hintLocked" : "reading.document.hint")}
      </Typography>
      {hasSelection && (
        <Button
          size="small"
          variant="outlined"
          // The selection must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setPick(pickSelected(textElement(), keeper.reading.text))}
        >
          {translate("reading.pick.button")}
        </Button>
      )}
      {found && (
        <Button size="small" onClick={() => chooseFact(found.fact.key, "document", "draft")}>
          {translate("reading.document.toDraft")}
        </Button>
      )}
    </Box>
  );
}

function useHasSelection(text: string): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const look = () => setHas(pickSelected(textElement(), text) !== null);
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return has;
}

function textElement(): Element | null {
  return document.querySelector('[data-testid="document-text"]');
}
