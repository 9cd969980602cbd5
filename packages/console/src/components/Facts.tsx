import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** One thing known, with its word. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/** Facts as pairs of word and value; what has no value is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: { xs: "1fr", sm: "max-content 1fr" },
        columnGap: 3,
        rowGap: { xs: 0, sm: 1 },
        "& dt": { color: "text.secondary", typography: "body2", lineHeight: 1.75 },
        "& dd": { m: 0, mb: { xs: 1.25, sm: 0 }, overflowWrap: "anywhere" },
      }}
    >
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false)
        .map(({ label, value }) => (
          <Box key={label} sx={{ display: "contents" }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
    </Box>
  );
}
