import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { required, useInput, useTranslate } from "react-admin";
import { SearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { type Choice, choicesOf, type PartyKind } from "./party-choices";

const REQUIRED = required();
const PARTIES: readonly PartyKind[] = ["Person", "Post", "OrgUnit", "Group"];

/** Type a name, get people, posts, units and groups, each with where it belongs. */
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
  const { field, fieldState, id } = useInput({ source, ...(!isOptional && { validate: REQUIRED }) });
  const wanted = text.trim().slice(0, 100);
  const { data, isFetching } = useAnswer(SearchDocument, { text: wanted }, { enabled: wanted !== "" });
  const fault = fieldState.error?.message;
  return (
    <Autocomplete<Choice>
      id={id}
      value={chosen}
      options={choicesOf(data?.search ?? [], kinds)}
      filterOptions={(options) => options}
      getOptionLabel={({ name, place }) => (place ? `${name}（${place}）` : name)}
      groupBy={({ kind }) => translate(`domain.partyKind.${kind}`)}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      loading={isFetching}
      noOptionsText={translate(wanted === "" ? "acts.typeMore" : "acts.noHits")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => setText(reason === "input" ? typed : "")}
      onChange={(_event, choice) => {
        setChosen(choice);
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
