import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Title, useTranslate } from "react-admin";
import { WithWords } from "../../components/words/WithWords";
import { watchWords } from "../../messages/watch-words";
import { type WatchPart, WatchParts } from "./WatchParts";

interface Frame {
  part: Exclude<WatchPart, "rotas">;
  /** Which words of the watch name and introduce it. */
  word: "now" | "calendar" | "log" | "handover" | "swap" | "coverage" | "feed";
  /** What can be done on it, beside its title. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A screen of the watch: the way to the others, which keep the rota that is looked at, its title and what it shows. */
export function WatchFrame({ part, word, acts, children }: Frame) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "grid", gap: 2, py: 1, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate(`watch.parts.${part}`)} />
      <WatchParts here={part} />
      <Box component="header" sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <Box sx={{ flex: "1 1 20rem", minWidth: 0 }}>
          <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
            {translate(`watch.${word}.title`)}
          </Typography>
          {word !== "calendar" && (
            <Typography color="text.secondary">{translate(`watch.${word}.intro`)}</Typography>
          )}
        </Box>
        {acts}
      </Box>
      {children}
    </Box>
  );
}

/** Its words come with a screen of the watch. */
export function withWatchWords(children: ReactNode) {
  return <WithWords words={watchWords}>{children}</WithWords>;
}
