import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { useInstants } from "../../../components/days";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import { shiftDay } from "../../../components/time/shift-day";
import { CalendarShiftsDocument, SelfDocument, type ShiftItemFragment } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { useTimes } from "../use-times";

const AHEAD = 30;

/** What the viewer has to keep in the days to come; nothing for an account that stands for nobody. */
export function MyShifts() {
  const translate = useTranslate();
  const { instantOf, today } = useInstants();
  const { data: self } = useAnswer(SelfDocument, {});
  const personId = self?.viewer.person?.id ?? null;
  const { data } = useAnswer(
    CalendarShiftsDocument,
    { from: instantOf(today()) ?? "", to: instantOf(shiftDay(today(), AHEAD)) ?? "", personId },
    { enabled: personId !== null },
  );
  if (personId === null || !data) return null;
  const now = new Date().toISOString();
  const own = data.shifts.filter(({ endsAt }) => endsAt > now);
  return (
    <Section title={translate("watch.now.mine")}>
      {own.length === 0 && <Nothing>{translate("watch.now.mineNone")}</Nothing>}
      <PlainList>
        {own.slice(0, 10).map((shift) => (
          <li key={shift.id}>
            <OwnShift shift={shift} isNow={shift.startsAt <= now} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function OwnShift({ shift, isNow }: { shift: ShiftItemFragment; isNow: boolean }) {
  const translate = useTranslate();
  const { spanOf, localDayOf } = useTimes();
  const to = `/watch/calendar?view=day&day=${localDayOf(shift.startsAt)}&shift=${encodeURIComponent(shift.id)}`;
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <Link component={RouterLink} to={to} sx={{ textUnderlineOffset: "0.2em" }}>
        {spanOf(shift)}
      </Link>
      {isNow && <Chip size="small" color="primary" label={translate("watch.now.mineNow")} />}
      <Typography variant="body2" color="text.secondary" component="span">
        {translate(`domain.watchSeat.${shift.seat}`)} · {shift.rota.name} ·{" "}
        {translate(`domain.watchMode.${shift.mode}`)}
      </Typography>
    </Box>
  );
}
