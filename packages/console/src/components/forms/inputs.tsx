import { AutocompleteInput, ReferenceInput, required, TextInput, type TextInputProps } from "react-admin";

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

/** Another record, found by typing a part of its name. */
export function Pick({
  source,
  reference,
  optionText,
  sort,
  isRequired,
  helperText,
  isKept,
}: {
  source: string;
  reference: string;
  optionText?: string | ((record: never) => string);
  sort: string;
  isRequired?: boolean;
  helperText?: string;
  /** The API cannot empty it any more, so that it can only be replaced. */
  isKept?: boolean;
}) {
  return (
    <ReferenceInput source={source} reference={reference} sort={{ field: sort, order: "ASC" }} perPage={50}>
      <AutocompleteInput
        optionText={optionText as string}
        filterToQuery={(q: string) => (q ? { q } : {})}
        fullWidth
        disableClearable={isKept}
        helperText={helperText}
        {...(isRequired && { validate: REQUIRED })}
      />
    </ReferenceInput>
  );
}
