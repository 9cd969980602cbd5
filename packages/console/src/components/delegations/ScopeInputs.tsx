import { AutocompleteInput, FormDataConsumer, ReferenceInput, required, SelectInput } from "react-admin";
import { choicesOf } from "../choices";
import { dutyLine } from "../DutyName";
import { SCOPES, type Scope } from "./delegation-of";

const REQUIRED = required();

const PICKS = {
  PLAN: { source: "planId", reference: "plans", optionText: "title", sort: "issuedOn" },
  GROUP: { source: "groupId", reference: "groups", optionText: "name", sort: "order" },
  DUTY: { source: "dutyId", reference: "duties", optionText: dutyLine, sort: "order" },
} as const;

/** For all duties, or only within a plan, a group or a duty, found by typing. */
export function ScopeInputs() {
  return (
    <>
      <SelectInput
        source="scope"
        label="keeping.delegations.scope"
        choices={choicesOf("scopes", Object.keys(SCOPES), "keeping.delegations")}
        validate={REQUIRED}
        helperText={false}
        fullWidth
      />
      <FormDataConsumer<{ scope?: Scope }>>
        {({ formData: { scope } }) => scope && scope !== "ALL" && <ScopePick key={scope} scope={scope} />}
      </FormDataConsumer>
    </>
  );
}

function ScopePick({ scope }: { scope: keyof typeof PICKS }) {
  const { source, reference, optionText, sort } = PICKS[scope];
  return (
    <ReferenceInput source={source} reference={reference} sort={{ field: sort, order: "ASC" }} perPage={50}>
      <AutocompleteInput
        label={`resources.${reference}.name`}
        optionText={optionText}
        filterToQuery={(q: string) => (q ? { q } : {})}
        validate={REQUIRED}
        helperText={false}
        fullWidth
      />
    </ReferenceInput>
  );
}
