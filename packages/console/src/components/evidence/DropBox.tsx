import UploadFile from "@mui/icons-material/UploadFile";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type DragEvent, useRef, useState } from "react";
import { useTranslate } from "react-admin";

/** Where files are dropped or chosen, several at once, with a note on what they show. */
export function DropBox({ onFiles }: { onFiles: (files: File[], note: string) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [note, setNote] = useState("");
  const take = (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    onFiles([...files], note.trim());
    setNote("");
  };
  const over = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  return (
    <Box
      data-testid="drop-box"
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        take(event.dataTransfer.files);
      }}
      sx={{
        mt: 2,
        p: 2,
        borderRadius: 1,
        border: "2px dashed",
        borderColor: isOver ? "primary.main" : "divider",
        bgcolor: isOver ? "action.hover" : undefined,
        display: "grid",
        gap: 1,
      }}
    >
      <TextField
        label={translate("evidence.note")}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        size="small"
        margin="none"
        fullWidth
        slotProps={{ htmlInput: { maxLength: 1000 } }}
        sx={{ maxWidth: 560 }}
      />
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
        <Button variant="outlined" startIcon={<UploadFile />} onClick={() => input.current?.click()}>
          {translate("evidence.choose")}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {translate("evidence.dropHint")}
        </Typography>
      </Box>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          take(target.files);
          target.value = "";
        }}
      />
    </Box>
  );
}
