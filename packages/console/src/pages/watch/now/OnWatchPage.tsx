import Refresh from "@mui/icons-material/Refresh";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { NewLink } from "../../../components/NewLink";
import { Nothing } from "../../../components/Section";
import { OnWatchNowDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { useRotaId } from "../use-rota-id";
import { useTimes } from "../use-times";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { MyShifts } from "./MyShifts";
import { usePhones } from "./use-phones";
import { WatchCard } from "./WatchCard";

const MINUTE = 60_000;

/** Who is on watch now, and how they are reached: made for a phone in the hand of whoever has a question at night (E1). */
export function OnWatchPage() {
  return withWatchWords(<OnWatch />);
}

function OnWatch() {
  const translate = useTranslate();
  const { momentOf } = useTimes();
  const { rotaId, choose } = useRotaId();
  const { data, isPending, error, refetch, isFetching } = useAnswer(
    OnWatchNowDocument,
    { rotaId },
    { everyMs: MINUTE },
  );
  const watches = data?.onWatchNow ?? [];
  const at = watches[0]?.at;
  const phones = usePhones(
    watches.flatMap(({ seats }) => seats.flatMap(({ shifts }) => shifts.map(({ person }) => person.id))),
  );
  return (
    <WatchFrame
      part="now"
      word="now"
      acts={
        <Button size="small" startIcon={<Refresh />} disabled={isFetching} onClick={() => void refetch()}>
          {translate("watch.now.refresh")}
        </Button>
      }
    >
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {at && (
        <Typography variant="body2" color="text.secondary">
          <time dateTime={at}>{translate("watch.now.at", { time: momentOf(at) })}</time>
          {rotaId !== null && (
            <Button size="small" sx={{ ml: 1 }} onClick={() => choose(null)}>
              {translate("watch.pick.all")}
            </Button>
          )}
        </Typography>
      )}
      {data && watches.length === 0 && (
        <Box sx={{ display: "grid", gap: 1, justifyItems: "start" }}>
          <Nothing>{translate("watch.now.none")}</Nothing>
          <NewLink resource="rotas" values={{}} />
        </Box>
      )}
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 26rem), 1fr))",
        }}
      >
        {watches.map((watch) => (
          <WatchCard key={watch.rota.id} watch={watch} phones={phones} />
        ))}
      </Box>
      <MyShifts />
    </WatchFrame>
  );
}
