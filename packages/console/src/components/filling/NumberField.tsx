import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { askedFor } from "./asked-for";
import type { FieldProps } from "./FieldInput";
import { numberOf } from "./number-of";

/** A figure with its unit; what is typed stands as it is typed, and counts once it is a figure. */
export function NumberField({ field, label, isRequired, value, onChange, helperText, isWrong }: FieldProps) {
  const asked = askedFor(isRequired);
  const [typed, setTyped] = useState<string | null>(null);
  const kept = typeof value === "number" || typeof value === "string" ? String(value) : "";
  // What was set from outside, such as yesterday's figure, stands above what was typed before.
  const shown = typed !== null && sameFigure(typed, value) ? typed : kept;
  return (
    <TextField
      label={label}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(numberOf(event.target.value) ?? event.target.value.trim());
      }}
      error={isWrong}
      helperText={helperText}
      fullWidth
      slotProps={{
        inputLabel: asked.inputLabel,
        htmlInput: {
          ...asked.htmlInput,
          inputMode: field.type === "integer" ? "numeric" : "decimal",
          maxLength: 40,
        },
        input: {
          endAdornment: field["x-unit"] && <InputAdornment position="end">{field["x-unit"]}</InputAdornment>,
        },
      }}
    />
  );
}

function sameFigure(typed: string, value: unknown): boolean {
  return (numberOf(typed) ?? typed.trim()) === (value ?? "");
}
