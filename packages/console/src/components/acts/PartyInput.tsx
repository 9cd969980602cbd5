import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { required, useInput, useTranslate } from "react-admin";
import type { Choice, PartyKind } from "./party-choices";
import { nameWithPlace, usePartySearch, useRecentParties } from "./use-party-search";

const REQUIRED = required();
const PARTIES: readonly PartyKind[] = ["Person", "Post", "OrgUnit", "Group"];

/** Type a name, get people, posts, units and groups, each with where it belongs; those of late come unasked. */
export function PartyInput({
  source,
  label,
  helperText,
  kinds = PARTIES,
  isOptional,
  initial = null,
}: {
  source: string;
  label: string;
  helperText?: string;
  kinds?: readonly PartyKind[];
  isOptional?: boolean;
  initial?: Choice | null;
}) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Choice | null>(initial);
  const { recent, remember } = useRecentParties();
  const { search, isTyped } = usePartySearch(kinds, recent);
  const { field, fieldState, id } = useInput({ source, ...(!isOptional && { validate: REQUIRED }) });
  const fault = fieldState.error?.message;
  return (
    <Autocomplete<Choice>
      id={id}
      value={chosen}
      {...search}
      openOnFocus
      getOptionLabel={nameWithPlace}
      groupBy={({ kind }) => translate(isTyped ? `domain.partyKind.${kind}` : "assigning.recent")}
      onChange={(_event, choice) => {
        setChosen(choice);
        if (choice) remember(choice);
        field.onChange(choice?.id ?? null);
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          inputRef={field.ref}
          label={translate(label)}
          required={!isOptional}
          error={fault !== undefined}
          helperText={fault ? translate("ra.validation.required") : helperText && translate(helperText)}
          placeholder={translate("acts.typeName")}
          margin="dense"
        />
      )}
    />
  );
}
