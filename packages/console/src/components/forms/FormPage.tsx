import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Title } from "react-admin";

/** The page of a form: what it does, what to know, then the fields. */
export function FormPage({
  title,
  hint,
  isWide = false,
  children,
}: {
  title: string;
  hint?: string;
  /** Whether it takes all the room, since what is made stands beside the fields. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr)",
        gap: 2,
        py: 2,
        maxWidth: isWide ? 1600 : 760,
      }}
    >
      <Title title={title} />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        {hint && <Typography color="text.secondary">{hint}</Typography>}
      </Box>
      <Paper variant="outlined">{children}</Paper>
    </Box>
  );
}
