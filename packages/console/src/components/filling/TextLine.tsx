import TextField from "@mui/material/TextField";
import { askedFor } from "./asked-for";
import type { FieldProps } from "./FieldInput";

/** A text, of several lines where its form says so, or a day. */
export function TextLine({ field, label, isRequired, value, onChange, helperText, isWrong }: FieldProps) {
  const isDay = field["x-kind"] === "DATE";
  const asked = askedFor(isRequired);
  const lines = field["x-lines"] ?? 1;
  return (
    <TextField
      label={label}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
      error={isWrong}
      helperText={helperText}
      fullWidth
      {...(isDay && { type: "date" })}
      {...(lines > 1 && { multiline: true, minRows: lines })}
      slotProps={{
        htmlInput: { ...asked.htmlInput, maxLength: isDay ? undefined : (field.maxLength ?? 5000) },
        inputLabel: { ...asked.inputLabel, ...(isDay && { shrink: true }) },
      }}
    />
  );
}
