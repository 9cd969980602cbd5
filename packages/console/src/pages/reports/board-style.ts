import { HEARD_ONLY } from "../../components/heard-only";
import type { Span } from "./board-span";

const WIDTHS: Readonly<Record<Span, string>> = { 7: "104px", 14: "56px", 28: "48px" };

/** How a state looks wherever it is shown; no color says anything that no sign and no word says. */
export const STATE_LOOKS = {
  "&[data-state=SUBMITTED], &[data-state=ZERO]": { color: "added.text", bgcolor: "added.background" },
  "&[data-state=LATE]": { color: "changed.text", bgcolor: "changed.background" },
  "&[data-state=MISSED], &[data-state=OVERDUE]": { color: "gap.text", bgcolor: "gap.background" },
  "&[data-state=TODAY]": { color: "primary.main", fontWeight: 600 },
  "&[data-state=WAIVED]": { color: "text.secondary", bgcolor: "action.hover" },
  "&[data-state=AHEAD]": { color: "text.secondary" },
} as const;

/** One style for the whole board, which may have hundreds of rows; the days and the reporters stay in sight. */
export function boardStyle(span: Span) {
  return {
    overflow: "auto",
    maxHeight: "max(420px, calc(100dvh - 160px))",
    width: "fit-content",
    maxWidth: "100%",
    border: 1,
    borderColor: "divider",
    borderRadius: 1,
    bgcolor: "background.paper",
    "--cell": WIDTHS[span],
    "--reporters": { xs: "140px", md: "200px" },
    "& table": {
      width: `calc(var(--reporters) + ${span} * var(--cell))`,
      tableLayout: "fixed",
      borderCollapse: "separate",
      borderSpacing: 0,
      typography: "body2",
    },
    "& col": { width: "var(--cell)" },
    "& col.reporters": { width: "var(--reporters)" },
    "& th, & td": {
      borderBottom: 1,
      borderRight: 1,
      borderColor: "divider",
      bgcolor: "background.paper",
      fontWeight: 400,
      p: 0.25,
      position: "relative",
    },
    "& td": {
      textAlign: "center",
      height: 48,
      lineHeight: 1.2,
      scrollMargin: "72px 8px 40px var(--reporters)",
    },
    "& td[data-state]": { cursor: "pointer", ...STATE_LOOKS },
    "& td[data-state]:hover": { boxShadow: "inset 0 0 0 2px currentColor" },
    "& .unseen": HEARD_ONLY,
    "& .sign": { display: "block", fontSize: "1rem", fontWeight: 700 },
    "& .word": { display: "block", fontSize: "0.6875rem", whiteSpace: "nowrap" },
    "& .corner": { position: "absolute", top: 1, right: 3, fontSize: "0.625rem", lineHeight: 1.2 },
    "& thead th": { position: "sticky", top: 0, zIndex: 2, bgcolor: "background.default", height: 56 },
    "& thead th:first-of-type, & tbody th[scope=row], & tfoot th": {
      position: "sticky",
      left: 0,
      textAlign: "start",
      px: 1,
      overflowWrap: "anywhere",
    },
    "& thead th:first-of-type": { zIndex: 3 },
    "& tbody th[scope=row]": { zIndex: 1 },
    "& thead [aria-current=date]": { boxShadow: "inset 0 -3px 0 0", color: "primary.main", fontWeight: 700 },
    "& thead .off": { color: "text.secondary" },
    "& thead small": { display: "block", fontSize: "0.6875rem" },
    "& .obligation th": { bgcolor: "action.hover", textAlign: "start", px: 1, py: 0.75 },
    "& .obligation th > *": { position: "sticky", left: 8 },
    "& .obligation a": { fontWeight: 600 },
    "& tfoot th, & tfoot td": {
      position: "sticky",
      bottom: 0,
      zIndex: 1,
      height: 32,
      bgcolor: "background.default",
      borderTop: 1,
      borderTopColor: "divider",
    },
    "& tfoot th": { zIndex: 3 },
    "& a": { color: "inherit" },
    "& [tabindex]:focus-visible": {
      outline: 2,
      outlineStyle: "solid",
      outlineColor: "primary.main",
      outlineOffset: -2,
    },
  } as const;
}
