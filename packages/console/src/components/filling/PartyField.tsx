import Autocomplete from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useStore, useTranslate } from "react-admin";
import { PartySearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { type Choice, choicesOf, remembered } from "../acts/party-choices";
import { useSettled } from "../preview/use-settled";
import { askedFor } from "./asked-for";
import type { FieldProps } from "./FieldInput";
import { useNames } from "./use-names";

const TYPING = 200;

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
  const [text, setText] = useState("");
  const [recent, setRecent] = useStore<Choice[]>("acts.recentParties", []);
  const [picked, setPicked] = useState<Choice | null>(null);
  const { options, isSearching, isTyped } = useChoices(text, kind, recent);
  const chosen = useChosen(value, kind, picked);
  return (
    <Autocomplete<Choice>
      value={chosen}
      options={options}
      openOnFocus
      filterOptions={(all) => all}
      getOptionLabel={({ name, place }) => (place ? `${name}（${place}）` : name)}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      renderOption={({ key, ...item }, { name, place }) => (
        <li key={key} {...item}>
          <ListItemText primary={name} secondary={place} sx={{ m: 0 }} />
        </li>
      )}
      loading={isSearching}
      noOptionsText={translate(isTyped ? "acts.noHits" : "acts.typeMore")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => setText(reason === "input" ? typed : "")}
      onChange={(_event, choice) => {
        setPicked(choice);
        if (choice) setRecent(remembered(recent, choice));
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

/** What is found for a text once it stands still; without one, what was chosen of late. */
function useChoices(text: string, kind: Choice["kind"], recent: readonly Choice[]) {
  const wanted = text.trim().slice(0, 100);
  const { settled, isMoving } = useSettled(wanted, TYPING);
  const isTyped = wanted !== "";
  const { data, isFetching } = useAnswer(
    PartySearchDocument,
    { text: settled },
    { enabled: settled !== "", keepsPrevious: true },
  );
  const found = isTyped ? choicesOf(data?.search ?? [], [kind]) : [];
  const options = isTyped ? found : recent.filter((choice) => choice.kind === kind);
  return { options, isSearching: isTyped && (isMoving || isFetching), isTyped };
}
