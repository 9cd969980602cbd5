import { required, TextInput, type TextInputProps } from "react-admin";
import { NodeInput, type Picked } from "./NodeInput";

const REQUIRED = required();

/** A text; emptied, it stays an empty text, so that the API empties the field too. */
export function Words({
  isRequired,
  max = 200,
  ...input
}: TextInputProps & { isRequired?: boolean; max?: number }) {
  return (
    <TextInput
      parse={(text: string) => text}
      fullWidth
      slotProps={{ htmlInput: { maxLength: max } }}
      {...(isRequired && { validate: REQUIRED })}
      {...input}
    />
  );
}

/** Another record in a form, found by typing a part of its name. */
export function Pick({
  isRequired,
  label,
  ...input
}: {
  source: string;
  reference: Picked;
  isRequired?: boolean;
  /** Another word than that of the field. */
  label?: string;
  helperText?: string;
}) {
  return (
    <NodeInput fullWidth {...input} {...(label && { label })} {...(isRequired && { validate: REQUIRED })} />
  );
}
