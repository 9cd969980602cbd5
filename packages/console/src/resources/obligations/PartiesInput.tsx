import Autocomplete from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useInput, useStore, useTranslate } from "react-admin";
import { type Choice, choicesOf, type PartyKind, remembered } from "../../components/acts/party-choices";
import { useSettled } from "../../components/preview/use-settled";
import { PartySearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

const PARTIES: readonly PartyKind[] = ["OrgUnit", "Group", "Post", "Person"];
const TYPING = 200;

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
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Choice[]>([...initial]);
  const [recent, setRecent] = useStore<Choice[]>("acts.recentParties", []);
  const validate = (ids: unknown) =>
    Array.isArray(ids) && ids.length > 0 ? undefined : "ra.validation.required";
  const { field, fieldState, id } = useInput({ source, validate, defaultValue: [] });
  const { options, isSearching } = useOptions(text, recent);
  const isFaulty = fieldState.error !== undefined;
  return (
    <Autocomplete<Choice, true>
      multiple
      id={id}
      value={chosen}
      options={options}
      openOnFocus
      disableCloseOnSelect
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={(option) => option.id}
      groupBy={({ kind }) => translate(`domain.partyKind.${kind}`)}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      renderOption={({ key, ...item }, { name, place }) => (
        <li key={key} {...item}>
          <ListItemText primary={name} secondary={place} sx={{ m: 0 }} />
        </li>
      )}
      loading={isSearching}
      loadingText={translate("ra.page.loading")}
      noOptionsText={translate(text.trim() ? "acts.noHits" : "acts.typeMore")}
      onInputChange={(_event, typed, reason) => {
        if (reason !== "selectOption") setText(reason === "input" ? typed : "");
      }}
      onChange={(_event, wanted) => {
        setChosen(wanted);
        const last = wanted.at(-1);
        if (wanted.length > chosen.length && last) setRecent(remembered(recent, last));
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

/** What is found for a text once it stands still; without one, what was chosen of late. */
function useOptions(text: string, recent: readonly Choice[]) {
  const wanted = text.trim().slice(0, 100);
  const { settled, isMoving } = useSettled(wanted, TYPING);
  const { data, isFetching } = useAnswer(
    PartySearchDocument,
    { text: settled },
    { enabled: settled !== "", keepsPrevious: true },
  );
  const found = wanted === "" ? recent : choicesOf(data?.search ?? [], PARTIES);
  const options = found.toSorted((a, b) => PARTIES.indexOf(a.kind) - PARTIES.indexOf(b.kind));
  return { options, isSearching: wanted !== "" && (isMoving || isFetching) };
}
