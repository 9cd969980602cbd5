import { DateInput, required } from "react-admin";

const REQUIRED = required();

/** From which day it holds. */
export function FromInput({
  source = "validFrom",
  label = "acts.from",
}: {
  source?: string;
  label?: string;
}) {
  return <DateInput source={source} label={label} helperText="acts.fromHint" validate={REQUIRED} fullWidth />;
}
