import { AutocompleteInput, ReferenceInput } from "react-admin";
import { NAMES } from "./forms/inputs";

/** A filter by a record of another resource, searched by its name. */
export function ReferenceFilter({
  source,
  reference,
  optionText,
  sort,
}: {
  source: string;
  reference: string;
  optionText: string | ((record: never) => string);
  sort: string;
  alwaysOn?: boolean;
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
        sx={{ minWidth: 220 }}
        helperText={false}
        size="small"
      />
    </ReferenceInput>
  );
}
