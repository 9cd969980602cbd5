import Add from "@mui/icons-material/Add";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import { useTranslate } from "react-admin";
import type { FieldProps } from "./FieldInput";
import { Fields, type FieldsProps } from "./Fields";
import { type Faults, faultsWithin, type Values } from "./form-schema";

const ROW = {
  m: 0,
  p: 1.5,
  minWidth: 0,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  display: "grid",
  gap: 1.5,
  gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 11rem), 1fr))",
  alignItems: "start",
} as const;

/** Rows of a table, each with the same fields; on a phone they stand below each other. */
export function TableField({
  field,
  label,
  isRequired,
  value,
  onChange,
  helperText,
  isWrong,
  faults,
}: FieldProps & { faults: Faults }) {
  const translate = useTranslate();
  const rows = (Array.isArray(value) ? value : []) as readonly Values[];
  const { items } = field;
  if (items === undefined) return null;
  const put = (place: number, row: Values) => onChange(rows.map((each, at) => (at === place ? row : each)));
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: "grid", gap: 1 }}>
      <Box component="legend" sx={{ p: 0, mb: 0.5, color: isWrong ? "error.main" : "text.secondary" }}>
        {label}
        {isRequired && " *"}
      </Box>
      {rows.map((row, place) => (
        <RowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place, and is never moved
          key={place}
          schema={items}
          title={translate("filling.table.row", { table: label, number: place + 1 })}
          values={row}
          onChange={(changed) => put(place, changed)}
          onRemove={() => onChange(rows.toSpliced(place, 1))}
          faults={faultsWithin(faults, String(place))}
        />
      ))}
      {helperText && <FormHelperText error={isWrong}>{helperText}</FormHelperText>}
      <Button
        size="small"
        startIcon={<Add />}
        sx={{ justifySelf: "start" }}
        onClick={() => onChange([...rows, {}])}
      >
        {translate("filling.table.add")}
      </Button>
    </Box>
  );
}

function RowFields({ title, onRemove, ...fields }: FieldsProps & { title: string; onRemove: () => void }) {
  const translate = useTranslate();
  return (
    <Box role="group" aria-label={title} sx={ROW}>
      <Fields {...fields} />
      <Button
        size="small"
        color="inherit"
        sx={{ justifySelf: "start" }}
        aria-label={translate("filling.table.removeRow", { row: title })}
        onClick={onRemove}
      >
        {translate("filling.table.remove")}
      </Button>
    </Box>
  );
}
