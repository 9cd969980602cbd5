import Box from "@mui/material/Box";
import { useLocaleState } from "react-admin";
import { fillingWords } from "../../messages/filling-words";
import { WithWords } from "../words/WithWords";
import { FieldInput } from "./FieldInput";
import {
  type Faults,
  type FormSchema,
  faultsWithin,
  fieldsOf,
  labelIn,
  type Values,
  withValue,
} from "./form-schema";

/** The fields of a form to be filled in, in their order; `faults` are told at the field by its path. */
export function FormFields({
  schema,
  values,
  onChange,
  faults = {},
}: {
  schema: FormSchema;
  values: Values;
  onChange: (values: Values) => void;
  faults?: Faults;
}) {
  const [locale] = useLocaleState();
  return (
    <WithWords words={fillingWords}>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
        {fieldsOf(schema).map(({ name, schema: field, isRequired }) => (
          <FieldInput
            key={name}
            field={field}
            label={labelIn(field["x-label"], locale)}
            isRequired={isRequired}
            value={values[name]}
            onChange={(value) => onChange(withValue(values, name, value))}
            fault={faults[name]}
            faultsWithin={faultsWithin(faults, name)}
          />
        ))}
      </Box>
    </WithWords>
  );
}
