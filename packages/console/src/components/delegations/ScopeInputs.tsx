import { FormDataConsumer, required, SelectInput } from "react-admin";
import { choicesOf } from "../choices";
import { NodeInput } from "../forms/NodeInput";
import { SCOPES, type Scope } from "./delegation-of";

const REQUIRED = required();

const PICKS = {
  PLAN: { source: "planId", reference: "plans" },
  GROUP: { source: "groupId", reference: "groups" },
  DUTY: { source: "dutyId", reference: "duties" },
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
  const { source, reference } = PICKS[scope];
  return (
    <NodeInput
      source={source}
      reference={reference}
      label={`resources.${reference}.name`}
      validate={REQUIRED}
      helperText={false}
      fullWidth
    />
  );
}
