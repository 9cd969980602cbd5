import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { STATE_LOOKS } from "./board-style";
import { CELL_SIGNS, type CellState } from "./cell-state";

/** How a report stands: its sign and its word. */
export function StateChip({ state }: { state: CellState }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      data-state={state}
      sx={{
        display: "inline-flex",
        gap: 0.75,
        px: 1,
        py: 0.25,
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        typography: "body2",
        whiteSpace: "nowrap",
        ...STATE_LOOKS,
      }}
    >
      <span aria-hidden>{CELL_SIGNS[state]}</span>
      {translate(`domain.occurrenceState.${state}`)}
    </Box>
  );
}
