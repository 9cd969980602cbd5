import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import FormLabel from "@mui/material/FormLabel";
import MenuItem from "@mui/material/MenuItem";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TextField from "@mui/material/TextField";
import { useId } from "react";
import { useLocaleState } from "react-admin";
import { askedFor } from "./asked-for";
import type { FieldProps } from "./FieldInput";
import { labelIn } from "./form-schema";

/** So many are seen at once and taken with one touch. */
const MOST_AT_ONCE = 5;

/** One of the choices that the form offers. */
export function ChoiceField(props: FieldProps) {
  const { field, label, isRequired, value, onChange, helperText, isWrong } = props;
  const [locale] = useLocaleState();
  const choices = field["x-choices"] ?? [];
  if (choices.length <= MOST_AT_ONCE && isRequired) return <Radios {...props} />;
  return (
    <TextField
      select
      label={label}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
      error={isWrong}
      helperText={helperText}
      fullWidth
      slotProps={askedFor(isRequired)}
    >
      {!isRequired && <MenuItem value="">—</MenuItem>}
      {choices.map(({ code, label: words }) => (
        <MenuItem key={code} value={code}>
          {labelIn(words, locale)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Radios({ field, label, isRequired, value, onChange, helperText, isWrong }: FieldProps) {
  const [locale] = useLocaleState();
  const id = useId();
  return (
    <FormControl error={isWrong}>
      <FormLabel id={id} required={isRequired}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        aria-required={isRequired || undefined}
        value={typeof value === "string" ? value : ""}
        onChange={(_event, code) => onChange(code)}
      >
        {field["x-choices"]?.map(({ code, label: words }) => (
          <FormControlLabel key={code} value={code} control={<Radio />} label={labelIn(words, locale)} />
        ))}
      </RadioGroup>
      {helperText && <FormHelperText>{helperText}</FormHelperText>}
    </FormControl>
  );
}
