import { AutocompleteInput, ReferenceInput, required, TextInput, type TextInputProps } from "react-admin";

const REQUIRED = required();

/** Whoever picks reads names, not what a list shows of each. */
export const NAMES = { meta: { names: true } };

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

/** Another record, found by typing a part of its name. */
export function Pick({
  source,
  reference,
  optionText,
  sort,
  isRequired,
  label,
  helperText,
}: {
  source: string;
  reference: string;
  optionText?: string | ((record: never) => string);
  sort: string;
  isRequired?: boolean;
  /** Another word than that of the field. */
  label?: string;
  helperText?: string;
}) {
  return (
    <ReferenceInput
      source={source}
      reference={reference}
      sort={{ field: sort, order: "ASC" }}
      perPage={50}
      queryOptions={NAMES}
    >
      <AutocompleteInput
        optionText={optionText as string}
        filterToQuery={(q: string) => (q ? { q } : {})}
        fullWidth
        helperText={helperText}
        {...(label && { label })}
        {...(isRequired && { validate: REQUIRED })}
      />
    </ReferenceInput>
  );
}
