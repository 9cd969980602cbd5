import { required, SelectInput } from "react-admin";
import { ASSIGNMENT_ROLES, choicesOf } from "../choices";

const REQUIRED = required();

/** As what a party takes part; each role says in a line what it asks of the party. */
export function RoleInput() {
  return (
    <SelectInput
      source="role"
      label="acts.role"
      choices={choicesOf("role", ASSIGNMENT_ROLES, "assigning")}
      validate={REQUIRED}
      helperText={false}
      // The line of a role is longer than a narrow screen.
      sx={{ "& .MuiSelect-select.MuiSelect-select": { whiteSpace: "normal" } }}
      slotProps={{ select: { MenuProps: { sx: { "& .MuiMenuItem-root": { whiteSpace: "normal" } } } } }}
      fullWidth
    />
  );
}
