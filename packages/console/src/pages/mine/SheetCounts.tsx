import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";

export interface SheetCount {
  word: string;
  count: number;
  /** The part of the sheet that it counts. */
  anchor: string;
  isAlarming?: boolean;
}

/** The sheet in four figures, each leading to its part. */
export function SheetCounts({ counts }: { counts: SheetCount[] }) {
  const translate = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={translate("mine.counts.label")}
      sx={{
        display: "grid",
        gap: 1,
        gridTemplateColumns: { xs: "1fr 1fr", sm: `repeat(${counts.length}, minmax(0, 1fr))` },
      }}
    >
      {counts.map(({ word, count, anchor, isAlarming }) => (
        <ButtonBase
          key={word}
          component="a"
          href={`#${anchor}`}
          data-testid={`sheet-${word}`}
          sx={{
            display: "block",
            p: 1.5,
            minHeight: 64,
            border: 1,
            borderColor: "divider",
            borderRadius: 1,
            bgcolor: "background.paper",
          }}
        >
          <Typography variant="h5" component="span" color={isAlarming && count > 0 ? "error" : "primary"}>
            {count}
          </Typography>
          <Typography variant="body2" component="span" sx={{ display: "block" }}>
            {translate(`mine.counts.${word}`)}
          </Typography>
        </ButtonBase>
      ))}
    </Box>
  );
}
