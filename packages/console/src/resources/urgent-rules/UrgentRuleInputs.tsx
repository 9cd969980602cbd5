import { NumberInput, required } from "react-admin";
import type { Choice } from "../../components/acts/party-choices";
import { Pick, Words } from "../../components/forms/inputs";
import { PartiesInput } from "../obligations/PartiesInput";

const REQUIRED = required();

/** To whom urgent reports go at once, and how long each has. */
export function UrgentRuleInputs({ receivers = [] }: { receivers?: readonly Choice[] }) {
  return (
    <>
      <Words source="name" isRequired />
      <Pick source="planId" reference="plans" helperText="resources.urgentRules.hints.planId" />
      <PartiesInput
        source="receiverIds"
        label="resources.urgentRules.fields.receiverIds"
        helperText="resources.urgentRules.hints.receiverIds"
        initial={receivers}
      />
      <NumberInput
        source="waitMinutes"
        helperText="resources.urgentRules.hints.waitMinutes"
        min={1}
        max={1440}
        step={1}
        validate={REQUIRED}
        fullWidth
      />
    </>
  );
}
