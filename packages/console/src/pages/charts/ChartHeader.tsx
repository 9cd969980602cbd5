import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Title, useTranslate } from "react-admin";

/** A page that is as high as the window, so that the chart takes what its tools leave. */
export const CHART_PAGE = {
  display: "flex",
  flexDirection: "column",
  gap: 1.25,
  pt: 1,
  pb: 0.5,
  minHeight: { md: "calc(100dvh - 56px)" },
  // A long title in it must not make the page wider than the window.
  contain: "inline-size",
} as const;

/** What a chart shows, and which one of several. */
export function ChartHeader({
  title,
  intro,
  children,
}: {
  title: string;
  intro: string;
  children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Box component="header" sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap" }}>
      <Title title={title} />
      <Box sx={{ flex: { sm: "1 1 20em" } }}>
        <Typography variant="h5" component="h1" sx={HEADING}>
          {translate(title)}
        </Typography>
        <Typography color="text.secondary" variant="body2" sx={{ display: { xs: "none", sm: "block" } }}>
          {translate(intro)}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

// A phone has the title in its bar and no room for it twice.
const HEADING = {
  fontWeight: 600,
  position: { xs: "absolute", sm: "static" },
  clipPath: { xs: "inset(50%)", sm: "none" },
};
