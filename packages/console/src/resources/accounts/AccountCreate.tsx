import Alert from "@mui/material/Alert";
import { useState } from "react";
import { SimpleForm, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { ShownLink } from "../../components/accounts/ShownLink";
import { PartyInput } from "../../components/acts/PartyInput";
import { FormPage } from "../../components/forms/FormPage";
import { FormToolbar } from "../../components/forms/FormToolbar";
import { Words } from "../../components/forms/inputs";
import { pathOf } from "../../components/paths";
import { WithWords } from "../../components/words/WithWords";
import {
  CreateAccountDocument,
  type CreateAccountInput,
  type ShownLinkFragment,
} from "../../generated/graphql";
import { accountWords } from "../../messages/account-words";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { GrantInputs } from "./GrantInputs";
import { grantOf } from "./grant-of";

/** A new account with its first role; its password is set by who gets the link. */
export function AccountCreate() {
  return (
    <WithWords words={accountWords}>
      <Create />
    </WithWords>
  );
}

function Create() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { fault, made, submit } = useCreate();
  const name = translate("resources.accounts.name", { smart_count: 1 });
  return (
    <FormPage title={translate("ra.page.create", { name })} hint={translate("resources.accounts.createHint")}>
      <SimpleForm onSubmit={submit} defaultValues={{ scope: "EVERYTHING" }} toolbar={<FormToolbar />}>
        {fault && (
          <Alert severity="error" sx={{ width: "100%", mb: 2 }}>
            {translate(fault)}
          </Alert>
        )}
        <Words source="username" max={64} isRequired helperText="resources.accounts.hints.username" />
        <Words source="name" max={100} isRequired helperText="resources.accounts.hints.name" />
        <PartyInput
          source="personId"
          label="resources.accounts.fields.person"
          helperText="resources.accounts.hints.person"
          kinds={["Person"]}
          isOptional
        />
        <GrantInputs />
      </SimpleForm>
      {made && (
        <ShownLink made={made} onClose={() => void navigate(pathOf(made.account.id) ?? "/accounts")} />
      )}
    </FormPage>
  );
}

/** Creates the account and keeps the link that is shown once, or what was refused. */
function useCreate() {
  const { mutateAsync } = useTell(CreateAccountDocument);
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<ShownLinkFragment | null>(null);
  const submit = async (values: Record<string, unknown>) => {
    setFault(null);
    try {
      setMade(await mutateAsync(inputOf(values)));
    } catch (error) {
      setFault(refusedOf(error) ? failureWord(error) : "acts.failed");
      return refusedOf(error)?.errors;
    }
  };
  return { fault, made, submit };
}

function inputOf({ username, name, personId, ...grant }: Record<string, unknown>): CreateAccountInput {
  return {
    username: String(username).trim(),
    name: String(name).trim(),
    ...(typeof personId === "string" && { personId }),
    roles: [grantOf(grant)],
  };
}
