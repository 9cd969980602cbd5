import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type ClipboardEvent, useState } from "react";
import { useTranslate } from "react-admin";
import { isSendable, MAX_PASTED, type Pasted, pastedOf } from "./pasted";

const NOTHING: Pasted = { text: "", html: null };

/** Where the text of a document is pasted; what is pasted into the empty box keeps its paragraphs and tables. */
export function PasteBox({ onPasted }: { onPasted: (pasted: Pasted) => void }) {
  const translate = useTranslate();
  const [pasted, setPasted] = useState<Pasted>(NOTHING);
  const [isPicture, setPicture] = useState(false);
  const paste = (event: ClipboardEvent) => {
    const brought = pastedOf(event.clipboardData);
    setPicture(brought.text.trim() === "" && event.clipboardData.files.length > 0);
    if (pasted.text !== "" || brought.text === "") return;
    event.preventDefault();
    setPasted(brought);
  };
  const isTooLong = Math.max(pasted.text.length, pasted.html?.length ?? 0) > MAX_PASTED;
  const fault = isPicture ? "intake.start.picture" : isTooLong ? "intake.start.tooLong" : null;
  return (
    <Box sx={{ mt: 2, display: "grid", gap: 1, justifyItems: "start" }}>
      <TextField
        label={translate("intake.start.paste")}
        error={fault !== null}
        helperText={translate(
          fault ?? (pasted.html === null ? "intake.start.pasteHint" : "intake.start.keptLayout"),
        )}
        value={pasted.text}
        onPaste={paste}
        onChange={({ target }) => {
          setPicture(false);
          setPasted({ text: target.value, html: null });
        }}
        multiline
        minRows={2}
        maxRows={10}
        fullWidth
        margin="none"
      />
      <Button
        variant="outlined"
        disabled={!isSendable(pasted)}
        onClick={() => {
          onPasted(pasted);
          setPasted(NOTHING);
        }}
      >
        {translate("intake.start.read")}
      </Button>
    </Box>
  );
}
