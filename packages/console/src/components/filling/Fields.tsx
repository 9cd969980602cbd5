import { useLocaleState } from "react-admin";
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

/** What is filled in by a schema: a whole form, or a row of one of its tables. */
export interface FieldsProps {
  schema: FormSchema;
  values: Values;
  onChange: (values: Values) => void;
  faults?: Faults;
}

/** The fields of a schema one after another; how they stand is said around them. */
export function Fields({ schema, values, onChange, faults = {} }: FieldsProps) {
  const [locale] = useLocaleState();
  return fieldsOf(schema).map(({ name, schema: field, isRequired }) => (
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
  ));
}
