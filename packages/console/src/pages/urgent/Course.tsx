import ArrowUpward from "@mui/icons-material/ArrowUpward";
import Campaign from "@mui/icons-material/Campaign";
import Check from "@mui/icons-material/Check";
import Lock from "@mui/icons-material/Lock";
import RedoOutlined from "@mui/icons-material/RedoOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { UrgentWholeFragment } from "../../generated/graphql";
import { type CourseEvent, courseOf } from "./course";

const SIGNS: Record<string, { sign: ReactElement; color: string }> = {
  raised: { sign: <Campaign />, color: "error.main" },
  told: { sign: <ArrowUpward />, color: "text.secondary" },
  passed: { sign: <RedoOutlined />, color: "text.secondary" },
  skipped: { sign: <RedoOutlined />, color: "error.main" },
  closed: { sign: <Lock />, color: "text.secondary" },
};
const ANSWERED = { sign: <Check />, color: "success.main" };

/** The whole course of a report on one line of time. */
export function Course({ report }: { report: UrgentWholeFragment }) {
  return (
    <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0 }}>
      {courseOf(report).map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </Box>
  );
}

function Event({ event: { at, word, names, note } }: { event: CourseEvent }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { sign, color } = SIGNS[word] ?? ANSWERED;
  return (
    <Box component="li" sx={{ display: "grid", gridTemplateColumns: "28px minmax(0, 1fr)", gap: 1, pb: 1.5 }}>
      <Box aria-hidden sx={{ color, display: "flex" }}>
        {sign}
      </Box>
      <Box>
        <Typography sx={{ overflowWrap: "anywhere" }}>{translate(`urgent.event.${word}`, names)}</Typography>
        {note && <Typography variant="body2">{note}</Typography>}
        <Typography variant="body2" color="text.secondary" component="time" dateTime={at}>
          {timeOf(at)}
        </Typography>
      </Box>
    </Box>
  );
}
