import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";

/** One of some things, by their words. */
export function ChoiceField({
  label,
  value,
  choices,
  onValue,
}: {
  label: string;
  value: string;
  choices: readonly { value: string; said: string }[];
  onValue: (value: string) => void;
}) {
  return (
    <TextField
      select
      fullWidth
      size="small"
      margin="dense"
      label={label}
      value={value}
      onChange={({ target }) => onValue(target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value} sx={{ whiteSpace: "normal" }}>
          {choice.said}
        </MenuItem>
      ))}
    </TextField>
  );
}
