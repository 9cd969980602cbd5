import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";

/** A name for the filter and order that are set. */
export function SaveFilterForm({ onSave }: { onSave: (label: string) => void }) {
  const translate = useTranslate();
  const [label, setLabel] = useState("");
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() === "") return;
        onSave(label.trim());
        setLabel("");
      }}
      sx={{ display: "flex", gap: 1, p: 2, pt: 0, alignItems: "center" }}
    >
      <TextField
        size="small"
        margin="none"
        label={translate("listing.saved.name")}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 40 } }}
        fullWidth
      />
      {/* Never disabled: saving empties the field, and a disabled button would lose the focus. */}
      <Button type="submit" variant="contained" sx={{ flexShrink: 0 }}>
        {translate("listing.saved.save")}
      </Button>
    </Box>
  );
}
