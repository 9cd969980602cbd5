import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { SetCalendarDaysDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { MOST_CHOSEN } from "./day-walk";
import { type IcsDays, spansOfIcs } from "./ics-days";
import { useDayWords } from "./use-day-words";

/** What was read in a calendar file, before any of it is set: all of it, or nothing. */
export function ImportDaysDialog({ days, leftOut, onClose }: IcsDays & { onClose: () => void }) {
  const translate = useTranslate();
  const { spanOf } = useDayWords();
  const { mutateAsync } = useTell(SetCalendarDaysDocument);
  return (
    <ActDialog
      word="calendar.import"
      about={translate("calendar.import.found", { smart_count: days.length })}
      save={() => mutateAsync({ days })}
      onClose={onClose}
    >
      {days.length > MOST_CHOSEN && (
        <Alert severity="warning">{translate("calendar.import.tooMany", { most: MOST_CHOSEN })}</Alert>
      )}
      {leftOut > 0 && (
        <Alert severity="info">{translate("calendar.import.leftOut", { smart_count: leftOut })}</Alert>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {spansOfIcs(days).map(({ from, to, kind, name }) => (
          <li key={from}>
            {from.slice(0, 4)} {spanOf(from, to)} {translate(`domain.dayKind.${kind}`)} {name}
          </li>
        ))}
      </Box>
    </ActDialog>
  );
}
