import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useInstants } from "../../components/days";

/** Which year is shown, and the way to those beside it. */
export function YearSteps({ year, onShow }: { year: string; onShow: (year: number) => void }) {
  const translate = useTranslate();
  const thisYear = useInstants().today().slice(0, 4);
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <IconButton aria-label={translate("calendar.yearBefore")} onClick={() => onShow(Number(year) - 1)}>
        <ChevronLeft />
      </IconButton>
      <Typography component="p" variant="h6" aria-live="polite">
        {translate("calendar.year", { year })}
      </Typography>
      <IconButton aria-label={translate("calendar.yearAfter")} onClick={() => onShow(Number(year) + 1)}>
        <ChevronRight />
      </IconButton>
      <Button
        size="small"
        variant="outlined"
        disabled={year === thisYear}
        onClick={() => onShow(Number(thisYear))}
      >
        {translate("calendar.thisYear")}
      </Button>
    </Box>
  );
}
