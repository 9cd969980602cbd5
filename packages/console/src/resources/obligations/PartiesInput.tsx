import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useInput, useTranslate } from "react-admin";
import type { Choice, PartyKind } from "../../components/acts/party-choices";
import { usePartySearch, useRecentParties } from "../../components/acts/use-party-search";

const PARTIES: readonly PartyKind[] = ["OrgUnit", "Group", "Post", "Person"];

/** Several parties, each found by typing a part of its name. */
export function PartiesInput({
  source,
  label,
  helperText,
  initial,
}: {
  source: string;
  label: string;
  helperText: string;
  initial: readonly Choice[];
}) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Choice[]>([...initial]);
  const { recent, remember } = useRecentParties();
  const { search, isTyped } = usePartySearch(PARTIES, recent);
  const validate = (ids: unknown) =>
    Array.isArray(ids) && ids.length > 0 ? undefined : "ra.validation.required";
  const { field, fieldState, id } = useInput({ source, validate, defaultValue: [] });
  const isFaulty = fieldState.error !== undefined;
  return (
    <Autocomplete<Choice, true>
      multiple
      id={id}
      value={chosen}
      {...search}
      openOnFocus
      disableCloseOnSelect
      getOptionLabel={({ name }) => name}
      groupBy={({ kind }) => translate(isTyped ? `domain.partyKind.${kind}` : "assigning.recent")}
      onInputChange={(event, typed, reason) => {
        // What was found stays open, so that another one can be taken from it.
        if (reason !== "selectOption") search.onInputChange(event, typed, reason);
      }}
      onChange={(_event, wanted) => {
        setChosen(wanted);
        const last = wanted.at(-1);
        if (wanted.length > chosen.length && last) remember(last);
        field.onChange(wanted.map((each) => each.id));
      }}
      sx={{ width: "100%" }}
      renderInput={(input) => (
        <TextField
          {...input}
          inputRef={field.ref}
          label={translate(label)}
          required
          // What is typed is never the value: the browser would ask for it though somebody is chosen.
          inputProps={{ ...input.inputProps, required: false }}
          error={isFaulty}
          helperText={translate(isFaulty ? "ra.validation.required" : helperText)}
          placeholder={translate("acts.typeName")}
        />
      )}
    />
  );
}
