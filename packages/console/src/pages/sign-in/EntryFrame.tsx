import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { LocalesMenuButton, Notification } from "react-admin";
import { DocumentLanguage } from "../../layout/DocumentLanguage";

/** The sheet on which somebody stands who is not in yet. */
export function EntryFrame({
  title,
  intro,
  children,
}: {
  title: string;
  intro: ReactNode;
  children: ReactNode;
}) {
  return (
    <Box
      component="main"
      sx={{
        minHeight: "100dvh",
        display: "grid",
        placeItems: "center",
        p: 2,
        bgcolor: "background.default",
        color: "text.primary",
      }}
    >
      <DocumentLanguage />
      <Paper variant="outlined" sx={{ width: "100%", maxWidth: 400, p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: "flex", justifyContent: "flex-end" }}>
          <LocalesMenuButton />
        </Box>
        <Box sx={{ textAlign: "center", mb: 2 }}>
          <Box component="img" src="/icon.svg" alt="" sx={{ width: 48, height: 48, mb: 1 }} />
          <Typography variant="h5" component="h1" sx={{ fontWeight: 700 }}>
            {title}
          </Typography>
          {intro}
        </Box>
        <Box sx={{ display: "grid", gap: 1.5 }}>{children}</Box>
      </Paper>
      <Notification />
    </Box>
  );
}
