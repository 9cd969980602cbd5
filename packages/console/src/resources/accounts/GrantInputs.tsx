import Typography from "@mui/material/Typography";
import { FormDataConsumer, required, SelectInput, useTranslate } from "react-admin";
import { ROLES } from "../../components/accounts/grants";
import { PartyInput } from "../../components/acts/PartyInput";
import { Pick } from "../../components/forms/inputs";
import { SCOPES } from "./grant-of";

const REQUIRED = required();

/** A role, and for an editor what it is for: everything, a unit with all below it, or a plan. */
export function GrantInputs() {
  return (
    <>
      <SelectInput
        source="role"
        label="accounts.grant.role"
        choices={ROLES.map((role) => ({ id: role, name: `rights.role.${role}` }))}
        validate={REQUIRED}
        fullWidth
      />
      <FormDataConsumer>
        {({ formData }) => (
          <>
            {formData.role && <RoleMeaning role={formData.role} />}
            {formData.role === "EDITOR" && <ScopeInputs scope={formData.scope} />}
          </>
        )}
      </FormDataConsumer>
    </>
  );
}

function RoleMeaning({ role }: { role: string }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 1 }}>
      {translate(`accounts.grant.meaning.${role}`)}
    </Typography>
  );
}

function ScopeInputs({ scope }: { scope: unknown }) {
  return (
    <>
      <SelectInput
        source="scope"
        label="accounts.grant.scope.title"
        choices={SCOPES.map((each) => ({ id: each, name: `accounts.grant.scope.${each}` }))}
        validate={REQUIRED}
        fullWidth
      />
      {scope === "UNIT" && <PartyInput source="unitId" label="accounts.grant.unit" kinds={["OrgUnit"]} />}
      {scope === "PLAN" && <Pick source="planId" label="accounts.grant.plan" reference="plans" isRequired />}
    </>
  );
}
