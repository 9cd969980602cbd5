/** The line of totals below a table, as legible as the lines above it. */
export const TOTAL_LINE = {
  "& > .MuiTableCell-root": { fontWeight: 700, color: "text.primary", fontSize: "0.875rem" },
} as const;
