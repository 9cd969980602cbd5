import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";

/** From where the fan spreads. */
export function RootCard({ name, count, children }: { name: string; count: number; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 1.5, mt: -1, borderRadius: 1, bgcolor: "primary.main", color: "primary.contrastText" }}>
      <Typography sx={{ fontWeight: 700, lineHeight: 1.4 }}>{name}</Typography>
      {count > 0 && (
        <Typography variant="body2">{translate("pages.answers.total", { smart_count: count })}</Typography>
      )}
      {children && <Box sx={{ typography: "body2", "& a": { color: "inherit" } }}>{children}</Box>}
    </Box>
  );
}
