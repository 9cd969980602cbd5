import { alpha, type Theme } from "@mui/material/styles";

/** What is said of the duty itself stands in a box; what comes from above is bare, lighter and in brackets. */
export const MARK_STYLE = markStyle();

const KINDS_HEIGHT = 28;
const NAMES_HEIGHT = 156;

/** One style for the whole table, by class: thousands of styled components would be slow. */
export const GRID_STYLE = {
  overflow: "auto",
  maxHeight: "max(420px, calc(100dvh - 120px))",
  width: "fit-content",
  maxWidth: "100%",
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "background.paper",
  "--cell": "48px",
  "--duties": { xs: "150px", sm: "340px" },
  // Columns of a given width need not be measured over hundreds of rows.
  "& table": {
    width: "calc(var(--duties) + var(--columns) * var(--cell))",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    typography: "body2",
  },
  "& th, & td": {
    borderBottom: 1,
    borderRight: 1,
    borderColor: "divider",
    bgcolor: "background.paper",
    fontWeight: 400,
  },
  "& td": { scrollMarginLeft: "var(--duties)", height: 36, p: 0.25, textAlign: "center", cursor: "pointer" },
  "& col": { width: "var(--cell)" },
  "& col.duties": { width: "var(--duties)" },
  // What is walked or led to must not come to stand under the header, the first column or the totals.
  "& tbody [data-column]": {
    scrollMarginTop: `${KINDS_HEIGHT + NAMES_HEIGHT + 12}px`,
    scrollMarginBottom: "44px",
  },
  "& tbody tr:hover > *": { bgcolor: "background.default" },
  "& .first-body": { borderLeft: 2, borderLeftColor: "text.secondary" },
  "& [tabindex]:focus-visible": {
    outline: 2,
    outlineStyle: "solid",
    outlineColor: "primary.main",
    outlineOffset: -2,
  },
  "& a": { color: "inherit" },
  ...headStyle(),
  ...rowHeadStyle(),
  ...MARK_STYLE,
} as const;

function headStyle() {
  return {
    "& thead th": { position: "sticky", zIndex: 2, color: "text.primary", bgcolor: "background.default" },
    "& thead .kinds th": {
      top: 0,
      height: KINDS_HEIGHT,
      px: 1,
      fontWeight: 600,
      whiteSpace: "nowrap",
      overflow: "clip",
    },
    // The word stays in sight however many columns it stands over.
    "& thead .kinds th[colspan]": { textAlign: "start" },
    "& thead .kinds span": { position: "sticky", left: "calc(var(--duties) + 8px)" },
    "& thead .names th": { top: KINDS_HEIGHT, height: NAMES_HEIGHT, p: 0, verticalAlign: "bottom" },
    "& thead .kinds th:first-of-type[rowspan]": {
      left: 0,
      zIndex: 4,
      textAlign: "start",
      verticalAlign: "bottom",
      pb: 1,
    },
    "& thead .names a, & thead .names span": {
      writingMode: "vertical-rl",
      maxHeight: NAMES_HEIGHT - 12,
      my: "6px",
      mx: "auto",
      display: "block",
      lineHeight: "17px",
      fontSize: 13,
      overflow: "hidden",
      overflowWrap: "anywhere",
    },
    "& tfoot th, & tfoot td": {
      position: "sticky",
      bottom: 0,
      zIndex: 2,
      bgcolor: "background.default",
      fontWeight: 600,
      cursor: "default",
    },
    "& tfoot th": { left: 0, zIndex: 3, textAlign: "end", pr: 1 },
  } as const;
}

function rowHeadStyle() {
  return {
    "& tbody tr:not(.group) th": {
      position: "sticky",
      left: 0,
      zIndex: 1,
      py: 0.5,
      pr: 1,
      textAlign: "start",
      borderRight: 2,
      borderRightColor: "divider",
    },
    "& .duty": { display: "flex", gap: 0.75, alignItems: "flex-start" },
    "& .duty a": {
      display: "-webkit-box",
      WebkitLineClamp: 2,
      WebkitBoxOrient: "vertical",
      overflow: "hidden",
      textDecoration: "none",
      overflowWrap: "anywhere",
      "&:hover, &:focus-visible": { textDecoration: "underline" },
      "&.gone": { textDecoration: "line-through" },
    },
    "& .group th": { bgcolor: "action.hover", textAlign: "start", py: 0.75, fontWeight: 600 },
    "& .group th > *": { position: "sticky", left: 8, textDecoration: "none", fontWeight: 600 },
    "& tbody tr.gap th": { boxShadow: (theme: Theme) => `inset 3px 0 0 ${theme.palette.error.main}` },
    "& .gap-mark": { color: "error.main", fontSize: 18, lineHeight: 1, mt: "1px" },
  } as const;
}

function markStyle() {
  return {
    "& .mark": {
      display: "inline-block",
      minWidth: 24,
      lineHeight: "22px",
      borderRadius: "4px",
      border: "1px solid transparent",
      whiteSpace: "nowrap",
      mx: "1px",
    },
    "& .mark.inherited": { color: "text.secondary" },
    "& .mark.own": { borderColor: "text.secondary", px: "2px" },
    "& .mark.own.RESPONSIBLE": {
      borderColor: "primary.main",
      color: "primary.main",
      bgcolor: (theme: Theme) => alpha(theme.palette.primary.main, 0.08),
      fontWeight: 700,
    },
    "& .mark.own.LEAD": {
      borderColor: "primary.main",
      bgcolor: "primary.main",
      color: "primary.contrastText",
      fontWeight: 700,
    },
    ...Object.fromEntries(
      ["added", "removed", "changed"].map((change) => [
        `& .mark.${change}, & .mark.own.${change}, & .sign.${change}`,
        { bgcolor: `${change}.background`, color: `${change}.text`, px: "2px" },
      ]),
    ),
    "& .mark.removed": { textDecoration: "line-through" },
  };
}
