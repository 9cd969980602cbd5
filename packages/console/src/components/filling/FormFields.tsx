import Box from "@mui/material/Box";
import { fillingWords } from "../../messages/filling-words";
import { WithWords } from "../words/WithWords";
import { Fields, type FieldsProps } from "./Fields";

/** The fields of a form to be filled in, in their order; `faults` are told at the field by its path. */
export function FormFields(props: FieldsProps) {
  return (
    <WithWords words={fillingWords}>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
        <Fields {...props} />
      </Box>
    </WithWords>
  );
}
