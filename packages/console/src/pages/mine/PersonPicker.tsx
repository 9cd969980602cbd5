import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import type { Choice, PartyKind } from "../../components/acts/party-choices";
import { nameWithPlace, usePartySearch } from "../../components/acts/use-party-search";

const PEOPLE: readonly PartyKind[] = ["Person"];

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
  const { search } = usePartySearch(PEOPLE);
  return (
    <Autocomplete<Choice>
      value={chosen}
      {...search}
      getOptionLabel={nameWithPlace}
      onChange={(_event, choice) => onChoose(choice)}
      sx={{ width: "100%", maxWidth: 420 }}
      renderInput={(input) => (
        <TextField {...input} label={label} placeholder={translate("acts.typeName")} margin="none" />
      )}
    />
  );
}
