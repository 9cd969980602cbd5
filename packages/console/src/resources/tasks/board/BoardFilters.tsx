import FilterList from "@mui/icons-material/FilterList";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import MenuItem from "@mui/material/MenuItem";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { Form, useTranslate } from "react-admin";
import { TASK_PRIORITIES } from "../../../components/choices";
import { NodeInput, type Picked } from "../../../components/forms/NodeInput";
import { BOARD_KEYS, type BoardKey, type BoardView } from "./use-board-view";

const REFERENCES: Record<BoardKey, Picked> = {
  planId: "plans",
  groupId: "groups",
  dutyId: "duties",
  personId: "people",
};

/** Whose tasks the board shows, which of them and in which order; on a phone folded away until it is asked for. */
export function BoardFilters({ view, isFolded }: { view: BoardView; isFolded: boolean }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (!isFolded) return <OpenFilters view={view} />;
  return (
    <>
      <Button
        startIcon={<FilterList />}
        variant={view.isFiltered ? "outlined" : "text"}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={{ justifySelf: "start" }}
      >
        {translate("tasks.board.filters")}
      </Button>
      {isOpen && <OpenFilters view={view} />}
    </>
  );
}

function OpenFilters({ view }: { view: BoardView }) {
  const translate = useTranslate();
  const { ids, priority, isLate, isByPriority, isFiltered, set } = view;
  const clear = { planId: null, groupId: null, dutyId: null, personId: null, priority: null, late: null };
  return (
    <Box
      component="section"
      aria-label={translate("tasks.board.filters")}
      sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}
    >
      {/* Filled anew where the address changes, also by the back button. */}
      <Form key={JSON.stringify(ids)} record={ids}>
        <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
          {BOARD_KEYS.map((key) => (
            <NodeFilter key={key} source={key} onChange={(id) => set({ [key]: id })} />
          ))}
        </Box>
      </Form>
      <Choice
        label="resources.tasks.fields.priority"
        value={priority ?? ""}
        choices={[
          ["", "tasks.board.anyPriority"],
          ...TASK_PRIORITIES.map((each) => [each, `tasks.taskPriority.${each}`] as const),
        ]}
        onChange={(value) => set({ priority: value })}
      />
      <Choice
        label="tasks.board.sort"
        value={isByPriority ? "priority" : ""}
        choices={[
          ["", "tasks.board.byDue"],
          ["priority", "tasks.board.byPriority"],
        ]}
        onChange={(value) => set({ sort: value })}
      />
      <FormControlLabel
        control={<Switch checked={isLate} onChange={(_event, isOn) => set({ late: isOn ? "1" : null })} />}
        label={translate("tasks.board.isLate")}
      />
      {isFiltered && (
        <Button size="small" onClick={() => set(clear)}>
          {translate("tasks.board.clear")}
        </Button>
      )}
    </Box>
  );
}

function NodeFilter({ source, onChange }: { source: BoardKey; onChange: (id: string | null) => void }) {
  const translate = useTranslate();
  const reference = REFERENCES[source];
  return (
    <NodeInput
      source={source}
      reference={reference}
      label={translate(`resources.${reference}.name`, { smart_count: 1 })}
      onChange={(id) => onChange(typeof id === "string" ? id : null)}
      sx={{ width: 160 }}
      helperText={false}
      size="small"
      margin="none"
    />
  );
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, word: string])[];
  onChange: (value: string) => void;
}) {
  const translate = useTranslate();
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      margin="none"
      label={translate(label)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      sx={{ width: 150 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {choices.map(([each, word]) => (
        <MenuItem key={each} value={each}>
          {translate(word)}
        </MenuItem>
      ))}
    </TextField>
  );
}
