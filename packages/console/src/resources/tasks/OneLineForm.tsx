import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { failureWord } from "../../providers/refusal";

/** One text and a button; what could not be saved stays in it. */
export function OneLineForm({
  label,
  button,
  max,
  save,
}: {
  label: string;
  button: string;
  max: number;
  save: (text: string) => Promise<unknown>;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const [text, setText] = useState("");
  const submit = async () => {
    if (text.trim() === "") return;
    try {
      await save(text.trim());
      setText("");
    } catch (error) {
      notify(failureWord(error), { type: "error" });
    }
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: "flex", gap: 1, mt: 1.5, maxWidth: 680 }}
    >
      <TextField
        label={translate(label)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fullWidth
        size="small"
        margin="none"
        slotProps={{ htmlInput: { maxLength: max } }}
      />
      <Button type="submit" variant="outlined" sx={{ flexShrink: 0 }}>
        {translate(button)}
      </Button>
    </Box>
  );
}
