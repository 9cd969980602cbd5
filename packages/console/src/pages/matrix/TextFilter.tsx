import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";

/** Keeps what is typed itself: an input method must not wait for the address. */
export function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      type="search"
      size="small"
      margin="none"
      label={translate("matrix.text")}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim());
      }}
      sx={{ width: 170 }}
    />
  );
}
