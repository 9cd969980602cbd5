import Autocomplete from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { type Choice, choicesOf, type PartyKind } from "../../../components/acts/party-choices";
import { useSettled } from "../../../components/preview/use-settled";
import { PartySearchDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";

const TYPING = 200;

/** Type a name, get units or people, each with where it belongs. */
export function NodeSearch({
  kind,
  label,
  helperText,
  value,
  isDisabled = false,
  onChosen,
}: {
  kind: Extract<PartyKind, "OrgUnit" | "Person">;
  label: string;
  helperText?: string;
  /** The one that is chosen; null: none. */
  value: { id: string; name: string } | null;
  isDisabled?: boolean;
  onChosen: (choice: { id: string; name: string } | null) => void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const { options, isSearching, isTyped } = useFound(text, kind);
  return (
    <Autocomplete<Choice>
      value={value && { ...value, kind, place: "" }}
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      renderOption={({ key, ...item }, { name, place }) => (
        <li key={key} {...item}>
          <ListItemText primary={name} secondary={place} sx={{ m: 0 }} />
        </li>
      )}
      disabled={isDisabled}
      loading={isSearching}
      noOptionsText={translate(isTyped ? "acts.noHits" : "acts.typeMore")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => setText(reason === "input" ? typed : "")}
      onChange={(_event, choice) => onChosen(choice && { id: choice.id, name: choice.name })}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          helperText={helperText}
          placeholder={translate("intake.names.type")}
          size="small"
          margin="none"
        />
      )}
      sx={{ width: "100%", maxWidth: 560 }}
    />
  );
}

/** What is found for a text once it stands still. */
function useFound(text: string, kind: PartyKind) {
  const wanted = text.trim().slice(0, 100);
  const { settled, isMoving } = useSettled(wanted, TYPING);
  const isTyped = wanted !== "";
  const { data, isFetching } = useAnswer(
    PartySearchDocument,
    { text: settled },
    { enabled: settled !== "", keepsPrevious: true },
  );
  const options = isTyped ? choicesOf(data?.search ?? [], [kind]) : [];
  return { options, isSearching: isTyped && (isMoving || isFetching), isTyped };
}
