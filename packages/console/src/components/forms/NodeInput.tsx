import { AutocompleteInput, type AutocompleteInputProps, ReferenceInput } from "react-admin";
import { dutyLine } from "../DutyName";

/** By which words the records of a resource are told apart, and in which order they come unasked. */
const TOLD_BY = {
  duties: { optionText: dutyLine, sort: "order" },
  forms: { optionText: "name", sort: "name" },
  groups: { optionText: "name", sort: "order" },
  obligations: { optionText: "name", sort: "name" },
  orgUnits: { optionText: "name", sort: "name" },
  people: { optionText: "name", sort: "name" },
  plans: { optionText: "title", sort: "issuedOn" },
  rotas: { optionText: "name", sort: "name" },
  tasks: { optionText: "title", sort: "title" },
} as const;

/** A resource whose records can be picked. */
export type Picked = keyof typeof TOLD_BY;

/** Whoever picks reads names, not what a list shows of each. */
export const NAMES = { meta: { names: true } };

/** Another record, found by typing a part of its name. */
export function NodeInput({
  source,
  reference,
  ...input
}: AutocompleteInputProps & { source: string; reference: Picked }) {
  const { optionText, sort } = TOLD_BY[reference];
  return (
    <ReferenceInput
      source={source}
      reference={reference}
      sort={{ field: sort, order: "ASC" }}
      perPage={50}
      queryOptions={NAMES}
    >
      <AutocompleteInput optionText={optionText} filterToQuery={(q: string) => (q ? { q } : {})} {...input} />
    </ReferenceInput>
  );
}
