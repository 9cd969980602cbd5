import { DateInput, required } from "react-admin";

const REQUIRED = required();

/** From which day it holds. */
export function FromInput({
  source = "validFrom",
  label = "acts.from",
  helperText = "acts.fromHint",
}: {
  source?: string;
  label?: string;
  helperText?: string;
}) {
  return <DateInput source={source} label={label} helperText={helperText} validate={REQUIRED} fullWidth />;
}
