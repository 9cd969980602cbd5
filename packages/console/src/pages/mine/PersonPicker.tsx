import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { type Choice, choicesOf } from "../../components/acts/party-choices";
import { SearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";

/** Type a name, choose a person; each with the posts that tell them from others of that name. */
export function PersonPicker({
  label,
  chosen,
  onChoose,
}: {
  label: string;
  chosen: Choice | null;
  onChoose: (person: Choice | null) => void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const wanted = text.trim().slice(0, 100);
  const { data, isFetching } = useAnswer(SearchDocument, { text: wanted }, { enabled: wanted !== "" });
  return (
    <Autocomplete<Choice>
      value={chosen}
      options={choicesOf(data?.search ?? [], ["Person"])}
      filterOptions={(options) => options}
      getOptionLabel={({ name, place }) => (place ? `${name}（${place}）` : name)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      loading={isFetching}
      noOptionsText={translate(wanted === "" ? "acts.typeMore" : "acts.noHits")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => setText(reason === "input" ? typed : "")}
      onChange={(_event, choice) => onChoose(choice)}
      sx={{ width: "100%", maxWidth: 420 }}
      renderInput={(input) => (
        <TextField {...input} label={label} placeholder={translate("acts.typeName")} margin="none" />
      )}
    />
  );
}
