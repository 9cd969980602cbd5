import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslate } from "react-admin";
import { useInstants } from "../../components/days";
import { monthOf } from "./statistics";
import type { StatisticsView } from "./use-statistics-view";

const BY = ["UNIT", "PERSON"] as const;

/** From when to when, and whether units or people are counted. */
export function StatisticsFilters({ view }: { view: StatisticsView }) {
  const translate = useTranslate();
  const today = useInstants().today();
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
      {(["from", "to"] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          size="small"
          margin="none"
          label={translate(`reports.statistics.${end}`)}
          value={view[end]}
          onChange={({ target }) => target.value && view.set({ [end]: target.value })}
          sx={{ width: 170 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <Button size="small" variant="outlined" onClick={() => view.set(monthOf(today, 0))}>
        {translate("reports.statistics.thisMonth")}
      </Button>
      <Button size="small" variant="outlined" onClick={() => view.set(monthOf(today, -1))}>
        {translate("reports.statistics.lastMonth")}
      </Button>
      <ToggleButtonGroup
        size="small"
        color="primary"
        exclusive
        value={view.by}
        onChange={(_event, by: string | null) => by && view.set({ by })}
        aria-label={translate("reports.statistics.by")}
      >
        {BY.map((by) => (
          <ToggleButton key={by} value={by} sx={{ textTransform: "none" }}>
            {translate(`reports.statistics.${by}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
