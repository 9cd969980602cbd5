import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { useInstants } from "../../../components/days";
import { Pager } from "../../../components/Pager";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import { shiftDay } from "../../../components/time/shift-day";
import { type LogLineFragment, WatchLogDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { RotaPicker, useRotas } from "../RotaPicker";
import { usePage } from "../use-page";
import { useRotaId } from "../use-rota-id";
import { useTimes } from "../use-times";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { LogForm } from "./LogForm";

const PER_PAGE = 50;

/** What happened on watch: written down at once, on a phone, and never changed (E3). */
export function WatchLogPage() {
  return withWatchWords(<WatchLog />);
}

function WatchLog() {
  const translate = useTranslate();
  const { rotaId: asked, choose } = useRotaId();
  const { rotas, rotaId, isPending } = useRotas(asked, true);
  return (
    <WatchFrame part="log" word="log" acts={<RotaPicker rotas={rotas} rotaId={rotaId} onChoose={choose} />}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && rotaId === null && <Nothing>{translate("watch.none")}</Nothing>}
      {rotaId !== null && <LogForm key={rotaId} rotaId={rotaId} />}
      {rotaId !== null && <Entries rotaId={rotaId} />}
    </WatchFrame>
  );
}

function Entries({ rotaId }: { rotaId: string }) {
  const translate = useTranslate();
  const { instantOf } = useInstants();
  const [params, setParams] = useSearchParams();
  const { page, showPage } = usePage();
  const day = params.get("day") ?? "";
  const span = day ? { from: instantOf(day) ?? null, to: instantOf(shiftDay(day, 1)) ?? null } : {};
  const { data, isPending, error } = useAnswer(
    WatchLogDocument,
    { id: rotaId, first: PER_PAGE, offset: page * PER_PAGE, ...span },
    { keepsPrevious: true },
  );
  const log = data?.node?.__typename === "Rota" ? data.node.log : null;
  const showDay = (wanted: string) =>
    setParams({ rotaId, ...(wanted && { day: wanted }) }, { replace: true });
  return (
    <Section
      title={translate("watch.parts.log")}
      aside={
        <TextField
          type="date"
          size="small"
          fullWidth={false}
          sx={{ width: 180 }}
          margin="none"
          label={translate("watch.log.day")}
          value={day}
          onChange={({ target }) => showDay(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      }
    >
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {log?.totalCount === 0 && <Nothing>{translate("watch.log.none")}</Nothing>}
      <PlainList>
        {log?.nodes.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </PlainList>
      <Pager total={log?.totalCount ?? 0} page={page} perPage={PER_PAGE} onPage={showPage} />
    </Section>
  );
}

function Entry({ entry }: { entry: LogLineFragment }) {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  return (
    <Box sx={{ display: "grid", gap: 0.25, overflowWrap: "anywhere" }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center", typography: "body2" }}>
        <Typography component="time" dateTime={entry.at} sx={{ fontWeight: 600 }}>
          {momentOf(entry.at)}
        </Typography>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {translate("watch.log.by", { name: entry.authorName })}
        </Box>
        {entry.isUnsigned && (
          <Chip
            size="small"
            label={translate("watch.log.unsigned")}
            sx={{ bgcolor: "changed.background", color: "changed.text" }}
          />
        )}
      </Box>
      <Typography sx={{ whiteSpace: "pre-wrap" }}>{entry.matter}</Typography>
      {entry.action && (
        <Typography variant="body2" sx={{ whiteSpace: "pre-wrap" }}>
          {translate("watch.log.action", { text: entry.action })}
        </Typography>
      )}
      {entry.toldTo && (
        <Typography variant="body2">{translate("watch.log.toldTo", { text: entry.toldTo })}</Typography>
      )}
    </Box>
  );
}
