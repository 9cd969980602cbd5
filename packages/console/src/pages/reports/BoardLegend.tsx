import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { CELL_STATES } from "./cell-state";
import { StateChip } from "./StateChip";

const LIST = {
  m: 0,
  p: 0,
  listStyle: "none",
  display: "flex",
  flexWrap: "wrap",
  gap: 1,
  alignItems: "center",
  typography: "body2",
} as const;

/** What the signs and colors of the board say. */
export function BoardLegend() {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={translate("reports.board.legend")} sx={LIST}>
      {CELL_STATES.map((state) => (
        <li key={state}>
          <StateChip state={state} />
        </li>
      ))}
      <li>
        <b aria-hidden>{translate("reports.board.byWatchMark")}</b> {translate("reports.board.byWatch")}
      </li>
      <li>
        <b aria-hidden>⚑</b> {translate("reports.board.faulty")}
      </li>
    </Box>
  );
}
