import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** A heading of the tree with what is below it. */
export function TreeBranch({
  label,
  width,
  children,
}: {
  label: ReactNode;
  width: number;
  children: ReactNode;
}) {
  return (
    <li className="branch">
      <Box sx={{ ...LABEL, width: { md: width } }}>{label}</Box>
      <ul>{children}</ul>
    </li>
  );
}

/** Stays in sight while what is below it is scrolled. */
const LABEL = {
  flexShrink: 0,
  py: 1,
  pr: 1,
  overflowWrap: "anywhere",
  position: { md: "sticky" },
  top: { md: 56 },
} as const;
