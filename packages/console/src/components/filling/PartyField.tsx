import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { Choice } from "../acts/party-choices";
import { nameWithPlace, usePartySearch, useRecentParties } from "../acts/use-party-search";
import { askedFor } from "./asked-for";
import type { FieldProps } from "./FieldInput";
import { useNames } from "./use-names";

/** A person or a unit, found by typing a part of the name; those chosen of late come unasked. */
export function PartyField({
  label,
  isRequired,
  value,
  onChange,
  helperText,
  isWrong,
  kind,
}: FieldProps & { kind: "Person" | "OrgUnit" }) {
  const translate = useTranslate();
  const asked = askedFor(isRequired);
  const { recent, remember } = useRecentParties();
  const { search } = usePartySearch([kind], recent);
  const [picked, setPicked] = useState<Choice | null>(null);
  const chosen = useChosen(value, kind, picked);
  return (
    <Autocomplete<Choice>
      value={chosen}
      {...search}
      openOnFocus
      getOptionLabel={nameWithPlace}
      onChange={(_event, choice) => {
        setPicked(choice);
        if (choice) remember(choice);
        onChange(choice?.id);
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          error={isWrong}
          helperText={helperText}
          placeholder={translate("acts.typeName")}
          slotProps={{
            inputLabel: { ...input.InputLabelProps, ...asked.inputLabel },
            htmlInput: { ...input.inputProps, ...asked.htmlInput },
          }}
        />
      )}
    />
  );
}

/** What is chosen: just now, or by what was filled in before, whose name is asked for. */
function useChosen(value: unknown, kind: Choice["kind"], picked: Choice | null): Choice | null {
  const id = typeof value === "string" ? value : null;
  const names = useNames(id === null || picked?.id === id ? [] : [id]);
  if (id === null) return null;
  return picked?.id === id ? picked : { id, kind, name: names.get(id) ?? "…", place: "" };
}
