import Autocomplete from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { required, useInput, useStore, useTranslate } from "react-admin";
import { PartySearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useSettled } from "../preview/use-settled";
import { type Choice, choicesOf, type PartyKind, remembered } from "./party-choices";

const REQUIRED = required();
const PARTIES: readonly PartyKind[] = ["Person", "Post", "OrgUnit", "Group"];
const TYPING = 200;

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
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Choice | null>(initial);
  const [recent, setRecent] = useStore<Choice[]>("acts.recentParties", []);
  const { field, fieldState, id } = useInput({ source, ...(!isOptional && { validate: REQUIRED }) });
  const { options, isSearching, isTyped } = useChoices(text, kinds, recent);
  const fault = fieldState.error?.message;
  return (
    <Autocomplete<Choice>
      id={id}
      value={chosen}
      options={options}
      openOnFocus
      filterOptions={(all) => all}
      getOptionLabel={({ name, place }) => (place ? `${name}（${place}）` : name)}
      getOptionKey={(option) => option.id}
      groupBy={({ kind }) => translate(isTyped ? `domain.partyKind.${kind}` : "assigning.recent")}
      isOptionEqualToValue={(option, value) => option.id === value.id}
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
        setChosen(choice);
        if (choice) setRecent(remembered(recent, choice));
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

/** What is found for a text once it stands still; without one, what was chosen of late. */
function useChoices(text: string, kinds: readonly PartyKind[], recent: readonly Choice[]) {
  const wanted = text.trim().slice(0, 100);
  const { settled, isMoving } = useSettled(wanted, TYPING);
  const isTyped = wanted !== "";
  const { data, isFetching } = useAnswer(
    PartySearchDocument,
    { text: settled },
    { enabled: settled !== "", keepsPrevious: true },
  );
  const found = isTyped ? choicesOf(data?.search ?? [], kinds) : [];
  const options = isTyped ? found : recent.filter(({ kind }) => kinds.includes(kind));
  return { options, isSearching: isTyped && (isMoving || isFetching), isTyped };
}
