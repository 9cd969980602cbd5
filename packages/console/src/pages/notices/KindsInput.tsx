import { CheckboxGroupInput } from "react-admin";
import { choicesOf } from "../../components/choices";
import { NOTICE_KINDS } from "./use-notice-words";

/** Some kinds of notices, or none. */
export function KindsInput({ source, label }: { source: string; label: string }) {
  return (
    <CheckboxGroupInput
      source={source}
      label={label}
      choices={choicesOf("kind", NOTICE_KINDS, "notices")}
      row={false}
      helperText={false}
    />
  );
}
