import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { PartyField } from "../../components/filling/PartyField";
import type { RegisterFilter } from "./use-register-filter";

/** What of a register is looked at: a unit, days, a text in the records, and whether corrected ones are among them. */
export function RegisterFilters({
  shown,
  onChoose,
}: {
  shown: RegisterFilter;
  onChoose: (change: Partial<RegisterFilter>) => void;
}) {
  const translate = useTranslate();
  const day = (which: "from" | "to") => (
    <TextField
      type="date"
      label={translate(`filling.register.${which}`)}
      value={shown[which]}
      onChange={(event) => onChoose({ [which]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Box
      role="search"
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))",
        alignItems: "center",
      }}
    >
      <TextField
        type="search"
        label={translate("filling.register.q")}
        value={shown.q}
        onChange={(event) => onChoose({ q: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <PartyField
        kind="OrgUnit"
        field={{ type: "string", "x-kind": "UNIT", "x-label": { zh: "" } }}
        label={translate("filling.register.unit")}
        isRequired={false}
        value={shown.unitId === "" ? undefined : shown.unitId}
        onChange={(unitId) => onChoose({ unitId: typeof unitId === "string" ? unitId : "" })}
        isWrong={false}
      />
      {day("from")}
      {day("to")}
      <FormControlLabel
        control={
          <Switch
            checked={shown.all === "1"}
            onChange={(_event, isAll) => onChoose({ all: isAll ? "1" : "" })}
          />
        }
        label={translate("filling.register.all")}
      />
    </Box>
  );
}
