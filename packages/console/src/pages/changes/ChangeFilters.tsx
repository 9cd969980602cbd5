import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useLocale, useTranslate } from "react-admin";
import { historyWords } from "../../messages/history-words";
import type { Condition, Conditions } from "./change-conditions";

const LABEL_ABOVE = { inputLabel: { shrink: true } } as const;

/** Side by side as far as there is room. */
const FIELDS = {
  display: "grid",
  gap: 1.5,
  alignItems: "center",
  gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 13em), 1fr))",
  "& .MuiChip-root": { justifySelf: "start", maxWidth: "100%" },
} as const;

/** Who, what and when; a node or a number that a link has brought can be let go. */
export function ChangeFilters({
  conditions,
  onChange,
}: {
  conditions: Conditions;
  onChange: (conditions: Conditions) => void;
}) {
  const translate = useTranslate();
  const [wanted, setWanted] = useState(conditions);
  const input = (name: Condition, label: string) => ({
    label: translate(label),
    value: wanted[name] ?? "",
    size: "small" as const,
    margin: "none" as const,
    onChange: (event: { target: { value: string } }) => setWanted({ ...wanted, [name]: event.target.value }),
  });
  const isAny = Object.keys(conditions).length > 0;
  return (
    <Box
      component="form"
      aria-label={translate("history.filter.title")}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(filled(wanted));
      }}
      sx={FIELDS}
    >
      <TextField {...input("actor", "history.filter.actor")} slotProps={{ htmlInput: { maxLength: 100 } }} />
      <TextField select {...input("action", "history.filter.action")}>
        <MenuItem value="">{translate("history.filter.any")}</MenuItem>
        {useActions().map(({ action, word }) => (
          <MenuItem key={action} value={action}>
            {word}
          </MenuItem>
        ))}
      </TextField>
      <TextField type="date" {...input("from", "history.filter.from")} slotProps={LABEL_ABOVE} />
      <TextField type="date" {...input("until", "history.filter.until")} slotProps={LABEL_ABOVE} />
      <Box sx={{ display: "flex", gap: 1.5 }}>
        <Button type="submit" variant="contained">
          {translate("history.filter.apply")}
        </Button>
        {isAny && <Button onClick={() => onChange({})}>{translate("history.filter.clear")}</Button>}
      </Box>
      <Brought conditions={conditions} onChange={onChange} />
    </Box>
  );
}

/** The node or number that a link has brought. */
function Brought({
  conditions: { node, number, ...others },
  onChange,
}: {
  conditions: Conditions;
  onChange: (conditions: Conditions) => void;
}) {
  const translate = useTranslate();
  return (
    <>
      {node && (
        <Chip
          label={translate("history.filter.node", { name: node })}
          onDelete={() => onChange({ ...others, ...(number && { number }) })}
        />
      )}
      {number && (
        <Chip
          label={translate("history.filter.number", { number })}
          onDelete={() => onChange({ ...others, ...(node && { node }) })}
        />
      )}
    </>
  );
}

/** All that the log can tell of, by the words of the language. */
function useActions(): { action: string; word: string }[] {
  const locale = useLocale();
  const translate = useTranslate();
  return Object.keys(historyWords["zh-CN"].history.action)
    .map((action) => ({ action, word: translate(`history.action.${action}`) }))
    .toSorted((one, other) => one.word.localeCompare(other.word, locale));
}

function filled(conditions: Conditions): Conditions {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value.trim() !== ""));
}
