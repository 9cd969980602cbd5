import type { SxProps, Theme } from "@mui/material/styles";

/** The library's colors by the console's own, so that they follow light and dark; each seat in its own. */
export const CALENDAR: SxProps<Theme> = ({ palette }) => ({
  "--fc-classic-primary": palette.primary.main,
  "--fc-classic-background": palette.background.paper,
  "--fc-classic-foreground": palette.text.primary,
  "--fc-classic-muted-foreground": palette.text.secondary,
  "--fc-classic-faint-foreground": palette.text.secondary,
  "--fc-classic-border": palette.divider,
  "--fc-classic-strong-border": palette.divider,
  "--fc-classic-today": palette.action.hover,
  "--fc-classic-faint": palette.action.hover,
  "--fc-classic-muted": palette.action.hover,
  "--fc-classic-strong": palette.action.selected,
  "--fc-classic-now": palette.error.main,
  bgcolor: "background.paper",
  fontSize: "0.8125rem",
  "& .shift": {
    cursor: "pointer",
    borderColor: palette.divider,
    "&:focus-visible": { outline: `3px solid ${palette.primary.main}`, outlineOffset: 1 },
  },
  "& .shift-text": {
    px: 0.5,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    lineHeight: 1.5,
  },
  "& .day-mark": { color: "gap.text", fontSize: "0.75rem", fontWeight: 600 },
  "& .shift-text .clock": { fontVariantNumeric: "tabular-nums" },
  "& .of-column .shift-text": {
    display: "block",
    whiteSpace: "normal",
    wordBreak: "break-all",
    fontSize: "0.75rem",
  },
  "& .of-column .shift-text > *": { display: "block" },
  "& .of-tight .shift-text": { px: 0, fontSize: "0.625rem" },
  "& .of-tight strong": { fontWeight: 400 },
  // In a week the columns are narrow, and where a shift stands tells its time.
  "& .of-week .clock": { display: "none !important" },
});

/** The two colors of a seat's shifts, in light and in dark; its word stands beside them. */
export const SEAT_COLORS = {
  light: {
    LEADER: { background: "#dbe9f6", text: "#0d3a5c" },
    FIRST: { background: "#dcf3e2", text: "#0f4a25" },
    SECOND: { background: "#fff0cc", text: "#5a3d00" },
    STANDBY: { background: "#e9e6f2", text: "#3a2f5e" },
  },
  dark: {
    LEADER: { background: "#16324a", text: "#cfe6fa" },
    FIRST: { background: "#12351f", text: "#b9efc9" },
    SECOND: { background: "#3f3000", text: "#ffe3a1" },
    STANDBY: { background: "#2d2745", text: "#ddd5f7" },
  },
} as const;
