import ErrorOutline from "@mui/icons-material/ErrorOutline";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import type { GapKind } from "../generated/graphql";

/** A gap in red: what kind, what it means, and where it leads. */
export function GapCard({ kind, children }: { kind: GapKind; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box
      data-testid="gap"
      data-kind={kind}
      sx={{
        display: "flex",
        gap: 1,
        p: 1.25,
        borderRadius: 1,
        border: 1,
        borderColor: "error.main",
        bgcolor: "gap.background",
        color: "gap.text",
        flexGrow: 1,
      }}
    >
      <ErrorOutline fontSize="small" aria-hidden sx={{ mt: "2px" }} />
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>
        <Typography sx={{ fontWeight: 700 }}>{translate(`domain.gapKind.${kind}`)}</Typography>
        <Typography variant="body2">{translate(`domain.gapMeaning.${kind}`)}</Typography>
        {children}
      </Box>
    </Box>
  );
}
