import Add from "@mui/icons-material/Add";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { type BuiltChoice, type BuiltField, withChoice } from "./built-form";
import { ColumnList } from "./FieldList";
import { LabelInputs } from "./LabelInputs";

/** What a field asks for besides, by its kind, and how it is filled in. */
export function FieldDetails({
  field,
  set,
}: {
  field: BuiltField;
  set: (change: Partial<BuiltField>) => void;
}) {
  return (
    <>
      {field.kind === "NUMBER" && <NumberDetails field={field} set={set} />}
      {field.kind === "TEXT" && <LinesSwitch field={field} set={set} />}
      {field.kind === "CHOICE" && (
        <Choices choices={field.choices} onChange={(choices) => set({ choices })} />
      )}
      {field.kind === "TABLE" && <Columns field={field} set={set} />}
      <LabelInputs word="hint" label={field.hint} onChange={(hint) => set({ hint })} />
    </>
  );
}

interface Details {
  field: BuiltField;
  set: (change: Partial<BuiltField>) => void;
}

function NumberDetails({ field, set }: Details) {
  const translate = useTranslate();
  const bound = (which: "minimum" | "maximum") => (
    <TextField
      size="small"
      label={translate(`filling.build.${which}`)}
      value={field[which]}
      onChange={(event) => set({ [which]: event.target.value })}
      error={Number.isNaN(Number(field[which]))}
      slotProps={{ htmlInput: { inputMode: "decimal", maxLength: 20 } }}
    />
  );
  return (
    <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fit, minmax(7rem, 1fr))" }}>
      <TextField
        size="small"
        label={translate("filling.build.unit")}
        value={field.unit}
        onChange={(event) => set({ unit: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      {bound("minimum")}
      {bound("maximum")}
      <FormControlLabel
        sx={{ ml: 0 }}
        control={
          <Switch size="small" checked={field.isWhole} onChange={(_event, isWhole) => set({ isWhole })} />
        }
        label={translate("filling.build.whole")}
      />
    </Box>
  );
}

/** As many as fit on a phone above its keyboard. */
const SEVERAL_LINES = 3;

function LinesSwitch({ field, set }: Details) {
  const translate = useTranslate();
  return (
    <FormControlLabel
      sx={{ ml: 0 }}
      control={
        <Switch
          size="small"
          checked={field.lines > 1}
          onChange={(_event, isLong) => set({ lines: isLong ? SEVERAL_LINES : 1 })}
        />
      }
      label={translate("filling.build.lines")}
    />
  );
}

function Columns({ field, set }: Details) {
  const translate = useTranslate();
  return (
    <Box sx={{ pl: { xs: 0, sm: 2 }, borderLeft: { sm: 2 }, borderColor: { sm: "divider" } }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
        {translate("filling.build.columns")}
      </Typography>
      <ColumnList fields={field.columns} onChange={(columns) => set({ columns })} />
    </Box>
  );
}

function Choices({
  choices,
  onChange,
}: {
  choices: readonly BuiltChoice[];
  onChange: (choices: readonly BuiltChoice[]) => void;
}) {
  const translate = useTranslate();
  return (
    <Box role="group" aria-label={translate("filling.build.choices")} sx={{ display: "grid", gap: 1 }}>
      {choices.map((choice, place) => (
        <Box key={choice.code} sx={{ display: "flex", alignItems: "flex-start", gap: 0.5 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <LabelInputs
              word="choice"
              label={choice.label}
              isRequired
              onChange={(label) => onChange(choices.with(place, { ...choice, label }))}
            />
          </Box>
          <IconButton
            size="small"
            aria-label={translate("filling.build.removeChoice", {
              name: choice.label.zh || String(place + 1),
            })}
            onClick={() => onChange(choices.toSpliced(place, 1))}
          >
            <DeleteOutline fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<Add />}
        sx={{ justifySelf: "start" }}
        onClick={() => onChange(withChoice(choices))}
      >
        {translate("filling.build.addChoice")}
      </Button>
    </Box>
  );
}
