import { useLocaleState } from "react-admin";
import { ChoiceField } from "./ChoiceField";
import { FileField } from "./FileField";
import { type Faults, type FieldSchema, labelIn } from "./form-schema";
import { NumberField } from "./NumberField";
import { PartyField } from "./PartyField";
import { TableField } from "./TableField";
import { TextLine } from "./TextLine";
import { useTextBelow } from "./use-text-below";

/** What every field of a form is given, whatever it holds. */
export interface FieldProps {
  field: FieldSchema;
  label: string;
  isRequired: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What is said below it: what is wrong, or how it is filled in. */
  helperText?: string | undefined;
  isWrong: boolean;
}

/** One field of a form to be filled in, by its kind. */
export function FieldInput({
  fault,
  faultsWithin,
  ...props
}: Omit<FieldProps, "helperText" | "isWrong"> & { fault?: string | undefined; faultsWithin: Faults }) {
  const [locale] = useLocaleState();
  const { field } = props;
  const hint = field["x-hint"] && labelIn(field["x-hint"], locale);
  const helperText = useTextBelow(fault, hint);
  const given = { ...props, helperText, isWrong: fault !== undefined };
  switch (field["x-kind"]) {
    case "NUMBER":
      return <NumberField {...given} />;
    case "CHOICE":
      return <ChoiceField {...given} />;
    case "PERSON":
      return <PartyField {...given} kind="Person" />;
    case "UNIT":
      return <PartyField {...given} kind="OrgUnit" />;
    case "TABLE":
      return <TableField {...given} faults={faultsWithin} />;
    case "FILE":
      return <FileField {...given} />;
    default:
      return <TextLine {...given} />;
  }
}
