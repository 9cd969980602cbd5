import { BooleanInput } from "react-admin";

/** Whether those who have the part so far give way, or stay beside the one who takes it. */
export function ReplacesInput() {
  return (
    <BooleanInput source="replaces" label="assigning.replaces.label" helperText="assigning.replaces.hint" />
  );
}
