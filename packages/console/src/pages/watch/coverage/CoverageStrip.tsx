import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { SEATS, type Seat } from "../seats";
import type { Times } from "../use-times";
import { daysFrom, type Piece, piecesOf, type Span } from "./strip";
import { STRIP } from "./strip-style";

interface Held extends Span {
  id: string;
  seat: Seat;
  person: { name: string };
}

interface Gap extends Span {
  seat: Seat;
}

const HOURS = [0, 6, 12, 18, 24];

/** Seats over time, a day to a row: who holds each, and where nobody does. */
export function CoverageStrip({
  from,
  count,
  seats,
  shifts,
  gaps,
  times,
}: {
  from: string;
  count: number;
  /** The seats that must be held. */
  seats: readonly Seat[];
  shifts: readonly Held[];
  gaps: readonly Gap[];
  times: Times;
}) {
  const translate = useTranslate();
  const shown = SEATS.filter((seat) => seats.includes(seat) || shifts.some((shift) => shift.seat === seat));
  return (
    <Box sx={STRIP}>
      <Legend />
      <Hours />
      <Box role="table" aria-label={translate("watch.coverage.title")} sx={{ display: "grid", gap: 1 }}>
        {daysFrom(from, count).map((day) => (
          <Box key={day} role="rowgroup" className="day">
            {shown.map((seat, place) => (
              <Box key={seat} role="row" className="row">
                <Box role="rowheader" className="head">
                  <span className={place === 0 ? "date" : "date unseen"}>{times.dayOf(day)}</span>
                  <span className="seat">{translate(`domain.watchSeat.${seat}`)}</span>
                </Box>
                <Line
                  held={piecesOf(shifts.filter(isOn(seat)), day, times.timeZone)}
                  gaps={piecesOf(gaps.filter(isOn(seat)), day, times.timeZone)}
                  times={times}
                />
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function isOn(wanted: Seat) {
  return ({ seat }: { seat: Seat }) => seat === wanted;
}

function Legend() {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={translate("watch.coverage.legend")} className="legend">
      <li>
        <span className="sample held" /> {translate("watch.coverage.held")}
      </li>
      <li>
        <span className="sample gap">{translate("watch.coverage.mark")}</span> {translate("watch.now.vacant")}
      </li>
      <li>
        <span className="sample line" /> {translate("watch.coverage.free")}
      </li>
    </Box>
  );
}

/** The hours over the strips; who cannot see them hears the times of each piece. */
function Hours() {
  return (
    <Box aria-hidden className="row hours">
      <span className="head" />
      <Box className="line">
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${(100 * hour) / 24}%` }}>
            {hour}
          </span>
        ))}
      </Box>
    </Box>
  );
}

function Line({ held, gaps, times }: { held: Piece<Held>[]; gaps: Piece<Gap>[]; times: Times }) {
  const translate = useTranslate();
  return (
    <Box role="cell" className="line">
      {held.map((piece) => {
        const said = `${piece.span.person.name} ${times.spanOf(piece.span)}`;
        return (
          <span key={piece.span.id} className="held" title={said} style={placeOf(piece)}>
            <span aria-hidden>{piece.span.person.name}</span>
            <span className="unseen">{said}</span>
          </span>
        );
      })}
      {gaps.map((piece) => {
        const said = `${translate("watch.now.vacant")} ${times.spanOf(piece.span)}`;
        return (
          <span
            key={piece.span.startsAt}
            className="gap"
            title={said}
            style={placeOf(piece)}
            data-testid="gap"
          >
            <span aria-hidden>{translate("watch.coverage.mark")}</span>
            <span className="unseen">{said}</span>
          </span>
        );
      })}
    </Box>
  );
}

function placeOf({ left, width }: Piece<Span>) {
  return { left: `${left}%`, width: `${width}%` };
}
