import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { CODE_LENGTH, digitsOf } from "./code-digits";

/** The six digits that an app shows; they can be pasted, and phones offer them by themselves. */
export function CodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate("signIn.code.field")}
      value={value}
      onChange={(event) => onChange(digitsOf(event.target.value))}
      required
      fullWidth
      autoFocus
      helperText={translate("signIn.code.hint")}
      slotProps={{
        htmlInput: {
          inputMode: "numeric",
          autoComplete: "one-time-code",
          spellCheck: false,
          sx: { fontVariantNumeric: "tabular-nums", letterSpacing: "0.2em" },
        },
      }}
    />
  );
}

/** Whether all digits of a code are there. */
export function isWhole(code: string): boolean {
  return code.length === CODE_LENGTH;
}
