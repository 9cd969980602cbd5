import type { DraggableProvided } from "@hello-pangea/dnd";
import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import DragIndicator from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import MenuItem from "@mui/material/MenuItem";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import type { FieldKind } from "../../components/filling/form-schema";
import type { BuiltField } from "./built-form";
import { FieldDetails } from "./FieldDetails";
import { LabelInputs } from "./LabelInputs";

/** The kinds that can be asked for; a table holds no tables. */
const KINDS: readonly FieldKind[] = ["TEXT", "NUMBER", "CHOICE", "DATE", "PERSON", "UNIT", "FILE", "TABLE"];

const CARD = {
  display: "grid",
  gap: 1,
  gridTemplateColumns: "minmax(0, 1fr)",
  p: 1.5,
  mb: 1,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "background.paper",
} as const;

/** One field as it is built: what it is called, what it holds, whether it must be filled in. */
export function FieldCard({
  field,
  name,
  isColumn = false,
  provided,
  isDragging = false,
  onChange,
  onRemove,
  onUp,
  onDown,
}: {
  field: BuiltField;
  name: string;
  isColumn?: boolean;
  /** What drags it; without it, it is moved by buttons. */
  provided?: DraggableProvided;
  isDragging?: boolean;
  onChange: (field: BuiltField) => void;
  onRemove: () => void;
  onUp?: () => void;
  onDown?: () => void;
}) {
  const translate = useTranslate();
  const set = (change: Partial<BuiltField>) => onChange({ ...field, ...change });
  return (
    <Box
      component="li"
      ref={provided?.innerRef}
      {...provided?.draggableProps}
      aria-label={name}
      sx={{ ...CARD, ...(isDragging && { boxShadow: 4 }) }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
        {provided && (
          <Box
            {...provided.dragHandleProps}
            aria-label={translate("filling.build.drag", { name })}
            sx={{ color: "text.secondary", display: "grid", placeItems: "center", minWidth: 24, height: 32 }}
          >
            <DragIndicator fontSize="small" />
          </Box>
        )}
        <FormControlLabel
          sx={{ flex: 1, ml: 0 }}
          control={
            <Switch
              size="small"
              checked={field.isRequired}
              onChange={(_event, isRequired) => set({ isRequired })}
            />
          }
          label={translate("filling.build.required")}
        />
        <Act word="up" name={name} icon={<ArrowUpward fontSize="small" />} onPress={onUp} />
        <Act word="down" name={name} icon={<ArrowDownward fontSize="small" />} onPress={onDown} />
        <Act word="remove" name={name} icon={<DeleteOutline fontSize="small" />} onPress={onRemove} />
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 1,
          gridTemplateColumns: { xs: "1fr", sm: "minmax(0, 2fr) minmax(0, 1fr)" },
        }}
      >
        <LabelInputs word="label" label={field.label} isRequired onChange={(label) => set({ label })} />
        <TextField
          select
          size="small"
          label={translate("filling.build.kind")}
          value={field.kind}
          onChange={(event) => set({ kind: event.target.value as FieldKind })}
        >
          {KINDS.filter((kind) => !isColumn || kind !== "TABLE").map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`filling.kind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <FieldDetails field={field} set={set} />
    </Box>
  );
}

function Act({
  word,
  name,
  icon,
  onPress,
}: {
  word: string;
  name: string;
  icon: React.ReactNode;
  onPress: (() => void) | undefined;
}) {
  const translate = useTranslate();
  return (
    <IconButton
      size="small"
      aria-label={translate(`filling.build.${word}`, { name })}
      disabled={onPress === undefined}
      onClick={onPress}
    >
      {icon}
    </IconButton>
  );
}
