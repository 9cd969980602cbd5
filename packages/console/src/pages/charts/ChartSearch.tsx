import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { useTranslate } from "react-admin";
import type { ChartCard } from "./card";
import { type Found, find, findable } from "./find-cards";

const MOST = 30;

/** Finds a card or a person in the chart; Enter takes the first, and the chart moves there. */
export function ChartSearch({
  cards,
  onFound,
}: {
  cards: readonly ChartCard[];
  onFound: (found: Found) => void;
}) {
  const translate = useTranslate();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const all = useMemo(() => findable(cards), [cards]);
  const hits = useMemo(() => find(all, typed, MOST), [all, typed]);
  return (
    <Autocomplete<Found>
      options={hits}
      // What is found is decided above, white space and width aside.
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ key }) => key}
      isOptionEqualToValue={(a, b) => a.key === b.key}
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, reason) => reason !== "reset" && setTyped(text)}
      onChange={(_event, found) => found && onFound(found)}
      open={isOpen && typed.trim() !== ""}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      autoHighlight
      blurOnSelect
      size="small"
      forcePopupIcon={false}
      noOptionsText={translate("charts.find.none")}
      clearText={translate("ra.action.clear_input_value")}
      sx={{ width: { xs: "100%", sm: 280 } }}
      renderOption={({ key, ...props }, found) => (
        <Box component="li" key={key} {...props} sx={{ display: "block !important" }}>
          {found.name}
          {found.as !== null && (
            <Typography variant="body2" color="text.secondary">
              {found.as}
            </Typography>
          )}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          label={translate("charts.find.label")}
          placeholder={translate("charts.find.placeholder")}
        />
      )}
    />
  );
}
