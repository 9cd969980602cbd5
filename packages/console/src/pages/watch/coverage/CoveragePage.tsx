import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useInstants } from "../../../components/days";
import { Nothing, Section } from "../../../components/Section";
import { shiftDay } from "../../../components/time/shift-day";
import { RotaCoverageDocument, type RotaCoverageQuery } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { PlanShiftsButton } from "../calendar/ShiftButtons";
import { RotaPicker, useRotas } from "../RotaPicker";
import { useTimes } from "../use-times";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { CoverageStrip } from "./CoverageStrip";
import { GapLines } from "./GapLines";
import { HolidayShares } from "./HolidayShares";
import { PublishButton } from "./PublishButton";
import { LENGTHS, useCoverageView } from "./use-coverage-view";

type Rota = Extract<NonNullable<RotaCoverageQuery["node"]>, { __typename: "Rota" }>;

/** Whether a rota leaves a seat empty at any minute of some days: as a picture, in words, and before it is published (E1, E6). */
export function CoveragePage() {
  return withWatchWords(<Coverage />);
}

function Coverage() {
  const translate = useTranslate();
  const { instantOf } = useInstants();
  const view = useCoverageView();
  const { rotas, rotaId, isPending } = useRotas(view.rotaId, true);
  const span = { from: instantOf(view.from) ?? "", to: instantOf(shiftDay(view.from, view.days)) ?? "" };
  const { data, isFetching, error } = useAnswer(
    RotaCoverageDocument,
    { id: rotaId ?? "", ...span },
    { enabled: rotaId !== null, keepsPrevious: true },
  );
  const rota = data?.node?.__typename === "Rota" ? data.node : null;
  return (
    <WatchFrame
      part="coverage"
      word="coverage"
      acts={
        rota && (
          <>
            <PlanShiftsButton rotaId={rota.id} day={view.from} />
            <PublishButton rota={rota} to={shiftDay(view.from, view.days - 1)} />
          </>
        )
      }
    >
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap" }}>
        <RotaPicker rotas={rotas} rotaId={rotaId} onChoose={(chosen) => view.set({ rotaId: chosen })} />
        <TextField
          type="date"
          size="small"
          fullWidth={false}
          sx={{ width: 180 }}
          margin="none"
          label={translate("watch.coverage.from")}
          value={view.from}
          onChange={({ target }) => target.value && view.set({ from: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          size="small"
          margin="none"
          label={translate("watch.coverage.days")}
          value={view.days}
          onChange={({ target }) => view.set({ days: target.value })}
          fullWidth={false}
          sx={{ width: 120 }}
        >
          {LENGTHS.map((count) => (
            <MenuItem key={count} value={count}>
              {translate("watch.coverage.daysOf", { count })}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {(isPending || isFetching) && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && rotaId === null && <Nothing>{translate("watch.none")}</Nothing>}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {rota && <Covered rota={rota} from={view.from} days={view.days} />}
      {rota && <HolidayShares rotaId={rota.id} from={view.from} />}
    </WatchFrame>
  );
}

function Covered({ rota, from, days }: { rota: Rota; from: string; days: number }) {
  const translate = useTranslate();
  const times = useTimes();
  const gaps = rota.coverage.gaps.map((gap) => ({ seat: gap.seat, startsAt: gap.from, endsAt: gap.to }));
  return (
    <Section title={translate("watch.coverage.title")}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {rota.publishedTo
          ? translate("watch.coverage.published", { time: times.momentOf(rota.publishedTo) })
          : translate("watch.coverage.notPublished")}{" "}
        {rota.officeFrom &&
          translate("watch.coverage.office", { from: rota.officeFrom, to: rota.officeTo ?? "" })}
      </Typography>
      {gaps.length === 0 ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {translate("watch.coverage.whole")}
        </Alert>
      ) : (
        <GapLines rotaId={rota.id} gaps={gaps} />
      )}
      <CoverageStrip
        from={from}
        count={days}
        seats={rota.requiredSeats}
        shifts={rota.shifts}
        gaps={gaps}
        times={times}
      />
    </Section>
  );
}
