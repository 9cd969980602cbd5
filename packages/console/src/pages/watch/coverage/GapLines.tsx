import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Button, useTranslate } from "react-admin";
import { ActButton } from "../../../components/acts/ActButton";
import { useInstants } from "../../../components/days";
import { AddShiftsDocument } from "../../../generated/graphql";
import { AddShiftDialog } from "../calendar/lazy-dialogs";
import type { Seat } from "../seats";
import { useTimes } from "../use-times";
import { minutesOf } from "./strip";

const MOST_LINES = 10;

export interface SeatGap {
  seat: Seat;
  startsAt: string;
  endsAt: string;
}

/** The gaps in words, each with the way to fill it; many are folded. */
export function GapLines({ rotaId, gaps }: { rotaId: string | null; gaps: readonly SeatGap[] }) {
  const translate = useTranslate();
  const { longOf, spanOf } = useTimes();
  const { localOf } = useInstants();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? gaps : gaps.slice(0, MOST_LINES);
  return (
    <Box
      sx={{ bgcolor: "gap.background", color: "gap.text", p: 1.5, borderRadius: 1, mb: 2 }}
      data-testid="gaps"
    >
      <Typography sx={{ fontWeight: 700 }} role="status">
        {translate("watch.coverage.gaps", { smart_count: gaps.length, long: longOf(minutesOf(gaps)) })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {shown.map((gap) => (
          <li key={`${gap.seat} ${gap.startsAt}`}>
            {translate("watch.coverage.gap", {
              seat: translate(`domain.watchSeat.${gap.seat}`),
              span: spanOf(gap),
              long: longOf(minutesOf([gap])),
            })}{" "}
            {rotaId !== null && (
              <ActButton does={AddShiftsDocument} word="watch.fill" about={spanOf(gap)} isSmall>
                {(close) => (
                  <AddShiftDialog
                    rotaId={rotaId}
                    seat={gap.seat}
                    local={localOf(gap.startsAt) ?? ""}
                    endsAt={localOf(gap.endsAt) ?? ""}
                    onClose={close}
                  />
                )}
              </ActButton>
            )}
          </li>
        ))}
      </Box>
      {gaps.length > shown.length && (
        <Button
          label={translate("watch.publish.more", { smart_count: gaps.length - shown.length })}
          onClick={() => setWhole(true)}
        />
      )}
    </Box>
  );
}
