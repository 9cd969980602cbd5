import type { SxProps, Theme } from "@mui/material/styles";
import { HEARD_ONLY } from "../../components/heard-only";

/** How the days of a year look; one style for all of them, which are many. No color says anything that no mark says. */
export const YEAR: SxProps<Theme> = {
  display: "grid",
  gap: 3,
  gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 252px), 1fr))",
  alignItems: "start",
  "& table": { width: "100%", borderCollapse: "separate", borderSpacing: "2px", tableLayout: "fixed" },
  "& th": { fontWeight: 400, fontSize: "0.75rem", color: "text.secondary", py: 0.5, position: "relative" },
  "& .unseen": HEARD_ONLY,
  "& td": {
    position: "relative",
    height: { xs: 48, sm: 44 },
    p: 0,
    textAlign: "center",
    verticalAlign: "middle",
    borderRadius: 1,
    border: "2px solid transparent",
    lineHeight: 1.15,
  },
  "& .number": { display: "block", fontSize: "0.875rem", fontVariantNumeric: "tabular-nums" },
  "& .mark": { display: "block", fontSize: "0.6875rem", minHeight: "1.15em" },
  "& [data-kind=RESTDAY]": { color: "text.secondary", bgcolor: "action.hover" },
  "& [data-kind=HOLIDAY]": { color: "gap.text", bgcolor: "gap.background", fontWeight: 600 },
  "& [data-kind=WORKDAY][data-mark=work]": {
    color: "changed.text",
    bgcolor: "changed.background",
    fontWeight: 600,
  },
  "& [data-set]::after": { content: '"◆"', position: "absolute", top: 0, right: 2, fontSize: "0.5625rem" },
  "& [aria-current=date]": { borderColor: "primary.main" },
  "& [data-day]": { cursor: "pointer", userSelect: "none" },
  "& [data-day]:hover": { borderColor: "text.secondary" },
  "& [aria-selected=true]": {
    bgcolor: "primary.main",
    color: "primary.contrastText",
    borderColor: "primary.main",
  },
  "& [data-day]:focus-visible": { outline: 3, outlineColor: "primary.main", outlineOffset: 1 },
};
