import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** Lines under each other, each with a hairline above; a list for screen readers too. */
export function PlainList({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        "& > li": { py: 1, borderTop: 1, borderColor: "divider" },
        "& > li:first-of-type": { borderTop: 0 },
      }}
    >
      {children}
    </Box>
  );
}
