import Autocomplete from "@mui/material/Autocomplete";
import ListItemText from "@mui/material/ListItemText";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useSettled } from "../../../components/preview/use-settled";
import { PlansOfDocument } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";

const TYPING = 200;
const FIRST = 20;

interface Choice {
  id: string;
  title: string;
  documentNumber?: string | null;
}

/** A plan found by a part of its title or number; the latest come unasked. */
export function PlanSearch({
  label,
  helperText,
  value,
  isDisabled,
  onChosen,
}: {
  label: string;
  helperText: string;
  value: Choice | null;
  isDisabled: boolean;
  onChosen: (plan: Choice | null) => void;
}) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const { settled, isMoving } = useSettled(text.trim().slice(0, 100), TYPING);
  const { data, isFetching } = useAnswer(
    PlansOfDocument,
    { first: FIRST, filter: settled ? { q: settled } : {} },
    { enabled: isOpen, keepsPrevious: true },
  );
  return (
    <Autocomplete<Choice>
      value={value}
      options={data?.plans.nodes ?? []}
      filterOptions={(all) => all}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      renderOption={({ key, ...item }, { title, documentNumber }) => (
        <li key={key} {...item}>
          <ListItemText primary={title} secondary={documentNumber} sx={{ m: 0 }} />
        </li>
      )}
      openOnFocus
      onOpen={() => setOpen(true)}
      disabled={isDisabled}
      loading={isMoving || isFetching}
      noOptionsText={translate("acts.noHits")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => setText(reason === "input" ? typed : "")}
      onChange={(_event, plan) => onChosen(plan)}
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
