import Call from "@mui/icons-material/Call";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { NodeLink } from "../../../components/NodeLink";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import type { OnWatchNowQuery, ShiftItemFragment } from "../../../generated/graphql";
import { useTimes } from "../use-times";
import { telephoneLink } from "./telephone-link";
import { WatchkeeperPhone } from "./WatchkeeperPhone";

type Watch = OnWatchNowQuery["onWatchNow"][number];

/** A watch: its telephone, who holds each of its seats, who comes next, and the way to its log and handover. */
export function WatchCard({
  watch: { rota, seats, following, handover },
  phones,
}: {
  watch: Watch;
  /** Whose own number may be asked for. */
  phones: ReadonlySet<string>;
}) {
  const translate = useTranslate();
  const query = `?rotaId=${encodeURIComponent(rota.id)}`;
  return (
    <Section title={rota.name}>
      <Typography variant="body2" color="text.secondary" sx={{ mt: -1, mb: 1 }}>
        {rota.plan && <NodeLink id={rota.plan.id}>{rota.plan.title}</NodeLink>}{" "}
        {rota.unit && <NodeLink id={rota.unit.id}>{rota.unit.name}</NodeLink>}
      </Typography>
      {rota.telephone && (
        <Button
          variant="contained"
          fullWidth
          size="large"
          startIcon={<Call />}
          href={telephoneLink(rota.telephone)}
        >
          {translate("watch.now.callRota", { telephone: rota.telephone })}
        </Button>
      )}
      {handover && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          <Link to={`/watch/handovers${query}`} style={{ color: "inherit" }}>
            {translate("watch.now.waiting")}
          </Link>
        </Alert>
      )}
      <PlainList>
        {seats.map(({ seat, isRequired, shifts }) => (
          <li key={seat}>
            <Typography variant="body2" color="text.secondary" component="h3">
              {translate(`domain.watchSeat.${seat}`)}
            </Typography>
            {shifts.map((shift) => (
              <OnSeat key={shift.id} shift={shift} hasPhone={phones.has(shift.person.id)} />
            ))}
            {shifts.length === 0 &&
              (isRequired ? <Vacant /> : <Nothing>{translate("watch.coverage.free")}</Nothing>)}
          </li>
        ))}
      </PlainList>
      <Following shifts={following} />
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mt: 2 }}>
        <Button size="small" variant="outlined" component={Link} to={`/watch/log${query}`}>
          {translate("watch.now.toLog")}
        </Button>
        <Button size="small" variant="outlined" component={Link} to={`/watch/handovers${query}`}>
          {translate("watch.now.toHandover")}
        </Button>
        <Button size="small" component={Link} to={`/watch/calendar${query}`}>
          {translate("watch.now.toCalendar")}
        </Button>
      </Box>
    </Section>
  );
}

function OnSeat({ shift, hasPhone }: { shift: ShiftItemFragment; hasPhone: boolean }) {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  const { person, endsAt, mode, note } = shift;
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <Box sx={{ flex: "1 1 10rem", minWidth: 0 }}>
        <Typography component="div" sx={{ fontWeight: 600, fontSize: "1.125rem", overflowWrap: "anywhere" }}>
          <NodeLink id={person.id}>{person.name}</NodeLink>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate("watch.until", { time: momentOf(endsAt) })} · {translate(`domain.watchMode.${mode}`)}
          {note && ` · ${note}`}
        </Typography>
      </Box>
      {hasPhone && <WatchkeeperPhone personId={person.id} name={person.name} />}
    </Box>
  );
}

function Vacant() {
  const translate = useTranslate();
  return (
    <Box
      component="strong"
      sx={{
        bgcolor: "gap.background",
        color: "gap.text",
        px: 1,
        py: 0.25,
        borderRadius: 1,
        display: "inline-block",
      }}
      data-testid="vacant-seat"
    >
      ⚠ {translate("watch.now.vacant")}
    </Box>
  );
}

function Following({ shifts }: { shifts: readonly ShiftItemFragment[] }) {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  const [first] = shifts;
  const said = first
    ? [
        translate("watch.begins", { time: momentOf(first.startsAt) }),
        ...shifts.map(({ seat, person }) => `${translate(`domain.watchSeat.${seat}`)} ${person.name}`),
      ].join(translate("watch.comma"))
    : translate("watch.now.noNext");
  return (
    <Typography variant="body2" sx={{ mt: 1 }}>
      <strong>{translate("watch.now.next")}</strong> {said}
    </Typography>
  );
}
