import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { Progress } from "../tables/read-all";

/** So many of so many, as a bar and in figures. */
export function ProgressLine({ progress }: { progress: Progress | null }) {
  const translate = useTranslate();
  const { done, all } = progress ?? { done: 0, all: 0 };
  return (
    <Box>
      <LinearProgress
        aria-label={translate("listing.progress")}
        variant={all > 0 ? "determinate" : "indeterminate"}
        value={all > 0 ? (100 * done) / all : 0}
        sx={{ my: 1, height: 8, borderRadius: 4 }}
      />
      <Typography role="status" variant="body2" color="text.secondary">
        {all > 0 ? translate("listing.doneOf", { done, all }) : translate("ra.page.loading")}
      </Typography>
    </Box>
  );
}
