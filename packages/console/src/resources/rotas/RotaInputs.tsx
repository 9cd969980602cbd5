import Box from "@mui/material/Box";
import { CheckboxGroupInput, DateTimeInput, NumberInput, required, TextInput } from "react-admin";
import { choicesOf } from "../../components/choices";
import { Pick, Words } from "../../components/forms/inputs";
import { SEATS } from "../../pages/watch/seats";

const REQUIRED = required();
const AS_TYPED = (local: string) => local;
// Browsers write dashes into an empty one, over which no label may lie.
const SHRUNK = { inputLabel: { shrink: true } };

export function RotaInputs() {
  return (
    <>
      <Words source="name" isRequired />
      <Pick source="planId" reference="plans" />
      <Pick source="unitId" reference="orgUnits" helperText="resources.rotas.hints.scope" />
      <CheckboxGroupInput
        source="requiredSeats"
        choices={choicesOf("watchSeat", SEATS)}
        helperText="resources.rotas.hints.requiredSeats"
        validate={REQUIRED}
      />
      <Words source="telephone" max={60} helperText="resources.rotas.hints.telephone" />
      <DateTimeInput source="startsAt" fullWidth parse={AS_TYPED} format={AS_TYPED} validate={REQUIRED} />
      <DateTimeInput
        source="endsAt"
        fullWidth
        parse={AS_TYPED}
        format={AS_TYPED}
        helperText="resources.rotas.hints.endsAt"
      />
      <Box sx={{ display: "flex", gap: 2, width: "100%" }}>
        <Clock source="officeFrom" helperText="resources.rotas.hints.office" />
        <Clock source="officeTo" helperText={false} />
      </Box>
      <NumberInput
        source="restHours"
        min={0}
        max={168}
        step={1}
        helperText="resources.rotas.hints.restHours"
        fullWidth
      />
    </>
  );
}

/** A time of day as it stands: it belongs to no day. */
function Clock({ source, helperText }: { source: string; helperText: string | false }) {
  return (
    <TextInput
      source={source}
      type="time"
      parse={AS_TYPED}
      helperText={helperText}
      slotProps={SHRUNK}
      fullWidth
    />
  );
}
