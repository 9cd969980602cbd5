import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { withWatchWords } from "../../pages/watch/WatchFrame";
import { WatchParts } from "../../pages/watch/WatchParts";

/** A page of rotas among the screens of the watch; what is wider than a phone is moved within it. */
export function RotaFrame({ children }: { children: ReactNode }) {
  return withWatchWords(
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", pt: 1 }}>
      <WatchParts here="rotas" />
      {children}
    </Box>,
  );
}
