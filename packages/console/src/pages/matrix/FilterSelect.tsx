import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";

/** One of a few, or all. */
export function FilterSelect({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string | null;
  choices: readonly { id: string; name: string }[];
  onChange: (id: string | null) => void;
}) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={label}
      value={choices.some(({ id }) => id === value) ? value : ""}
      onChange={({ target }) => onChange(target.value || null)}
      sx={{ width: 150 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate("pages.common.all")}</MenuItem>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
