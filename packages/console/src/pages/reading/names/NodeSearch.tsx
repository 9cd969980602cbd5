import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import type { Choice, PartyKind } from "../../../components/acts/party-choices";
import { usePartySearch } from "../../../components/acts/use-party-search";

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
  const { search } = usePartySearch([kind]);
  return (
    <Autocomplete<Choice>
      value={value && { ...value, kind, place: "" }}
      {...search}
      getOptionLabel={({ name }) => name}
      disabled={isDisabled}
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
