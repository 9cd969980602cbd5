import UploadFile from "@mui/icons-material/UploadFile";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type DragEvent, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import { ACCEPTED } from "./document-faults";

/** Where documents are dropped or chosen, several at once. */
export function DocumentDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <Box
      data-testid="document-drop"
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        take(event.dataTransfer.files);
      }}
      sx={{
        p: { xs: 2, sm: 3 },
        display: "flex",
        gap: 1.5,
        alignItems: "center",
        flexWrap: { xs: "wrap", sm: "nowrap" },
        borderRadius: 1,
        border: "2px dashed",
        borderColor: isOver ? "primary.main" : "divider",
        bgcolor: isOver ? "action.hover" : undefined,
      }}
    >
      <Button
        variant="contained"
        startIcon={<UploadFile />}
        onClick={() => input.current?.click()}
        sx={{ flexShrink: 0 }}
      >
        {translate("intake.start.choose")}
      </Button>
      <Typography color="text.secondary">{translate("intake.start.hint")}</Typography>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
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
