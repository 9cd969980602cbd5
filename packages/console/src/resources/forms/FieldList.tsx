import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import Add from "@mui/icons-material/Add";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { reorder } from "../groups/reorder";
import { useAnnouncements } from "../groups/use-announcements";
import { addedField, type BuiltField } from "./built-form";
import { FieldCard } from "./FieldCard";

interface Listed {
  fields: readonly BuiltField[];
  onChange: (fields: readonly BuiltField[]) => void;
}

/** The fields under each other: added, changed, removed, and moved by dragging, by the keyboard or by buttons. */
export function FieldList({ fields, onChange }: Listed) {
  const translate = useTranslate();
  const nameOf = useFieldNames();
  const announce = useAnnouncements((name) => {
    const place = fields.findIndex((field) => field.name === name);
    const field = fields[place];
    return field ? nameOf(field, place) : "";
  });
  return (
    <Box sx={LIST}>
      <DragDropContext
        dragHandleUsageInstructions={translate("filling.build.dndHint")}
        onDragStart={announce.start}
        onDragUpdate={announce.update}
        onDragEnd={(result, provided) => {
          announce.end(result, provided);
          if (result.destination) onChange(reorder(fields, result.source.index, result.destination.index));
        }}
      >
        <Droppable droppableId="fields">
          {({ innerRef, droppableProps, placeholder }) => (
            <Box component="ol" ref={innerRef} {...droppableProps} sx={PLAIN}>
              {fields.map((field, place) => (
                <Draggable key={field.name} draggableId={field.name} index={place}>
                  {(provided, { isDragging }) => (
                    <FieldCard
                      name={nameOf(field, place)}
                      provided={provided}
                      isDragging={isDragging}
                      {...placed({ fields, onChange }, field, place)}
                    />
                  )}
                </Draggable>
              ))}
              {placeholder}
            </Box>
          )}
        </Droppable>
      </DragDropContext>
      <AddButton word="add" fields={fields} onChange={onChange} />
    </Box>
  );
}

/** The columns of a table: the same without dragging, since what is dragged within a field would drag the field. */
export function ColumnList({ fields, onChange }: Listed) {
  const nameOf = useFieldNames();
  return (
    <Box sx={LIST}>
      <Box component="ol" sx={PLAIN}>
        {fields.map((field, place) => (
          <FieldCard
            key={field.name}
            name={nameOf(field, place)}
            isColumn
            {...placed({ fields, onChange }, field, place)}
          />
        ))}
      </Box>
      <AddButton word="addColumn" fields={fields} onChange={onChange} />
    </Box>
  );
}

const LIST = { display: "grid", gap: 1, gridTemplateColumns: "minmax(0, 1fr)" } as const;
const PLAIN = { listStyle: "none", m: 0, p: 0 } as const;

/** What a field in a list can be done to. */
function placed({ fields, onChange }: Listed, field: BuiltField, place: number) {
  const move = (to: number) => onChange(reorder(fields, place, to));
  return {
    field,
    onChange: (changed: BuiltField) => onChange(fields.with(place, changed)),
    onRemove: () => onChange(fields.toSpliced(place, 1)),
    ...(place > 0 && { onUp: () => move(place - 1) }),
    ...(place < fields.length - 1 && { onDown: () => move(place + 1) }),
  };
}

/** What a field is called in the builder; by its number as long as it has no label. */
function useFieldNames() {
  const translate = useTranslate();
  return (field: BuiltField, place: number) =>
    field.label.zh || translate("filling.build.nth", { number: place + 1 });
}

function AddButton({ word, fields, onChange }: Listed & { word: "add" | "addColumn" }) {
  const translate = useTranslate();
  return (
    <Button
      variant="outlined"
      size="small"
      startIcon={<Add />}
      sx={{ justifySelf: "start" }}
      onClick={() => onChange([...fields, addedField(fields)])}
    >
      {translate(`filling.build.${word}`)}
    </Button>
  );
}
