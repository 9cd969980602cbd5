import { DateTimeInput, required } from "react-admin";

const REQUIRED = required();
const AS_TYPED = (local: string) => local;

/** A moment, typed on the body's clock. */
export function TimeInput({ source, label }: { source: string; label: string }) {
  return (
    <DateTimeInput
      source={source}
      label={label}
      fullWidth
      parse={AS_TYPED}
      format={AS_TYPED}
      validate={REQUIRED}
    />
  );
}
