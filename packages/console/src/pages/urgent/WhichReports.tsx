import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslate } from "react-admin";
import { type Shown, WHICH, type Which } from "./use-shown-reports";

/** The open ones, all, or those that wait for the viewer; and a part of their words. */
export function WhichReports({
  shown: { which, q, show },
  mayBeMine,
}: {
  shown: Shown;
  /** Whether the viewer's account stands for somebody. */
  mayBeMine: boolean;
}) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center" }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={which}
        aria-label={translate("urgent.showLabel")}
        onChange={(_event, wanted: Which | null) => wanted && show({ which: wanted })}
      >
        {WHICH.filter((each) => each !== "mine" || mayBeMine).map((each) => (
          <ToggleButton key={each} value={each}>
            {translate(`urgent.show.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        size="small"
        margin="none"
        type="search"
        label={translate("urgent.search")}
        value={q}
        onChange={(event) => show({ q: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        sx={{ maxWidth: 320 }}
      />
    </Box>
  );
}
