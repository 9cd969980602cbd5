import LinearProgress from "@mui/material/LinearProgress";
import { useTranslate } from "react-admin";
import { ActButton } from "../../../components/acts/ActButton";
import { Pager } from "../../../components/Pager";
import { Nothing } from "../../../components/Section";
import { RotaHandoversDocument, SelfDocument, StartHandoverDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { RotaPicker, useRotas } from "../RotaPicker";
import { usePage } from "../use-page";
import { useRotaId } from "../use-rota-id";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { HandoverCard } from "./HandoverCard";
import { StartHandoverDialog } from "./lazy-dialogs";

const PER_PAGE = 20;

/** How one watch was handed to the next, and what is open; signed by both, on a phone (E2). */
export function HandoversPage() {
  return withWatchWords(<Handovers />);
}

function Handovers() {
  const translate = useTranslate();
  const { rotaId: asked, choose } = useRotaId();
  const { rotas, rotaId, isPending } = useRotas(asked, true);
  return (
    <WatchFrame
      part="handovers"
      word="handover"
      acts={
        <>
          <RotaPicker rotas={rotas} rotaId={rotaId} onChoose={choose} />
          {rotaId !== null && (
            <ActButton does={StartHandoverDocument} word="watch.handover.start">
              {(close) => <StartHandoverDialog rotaId={rotaId} onClose={close} />}
            </ActButton>
          )}
        </>
      }
    >
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {!isPending && rotaId === null && <Nothing>{translate("watch.none")}</Nothing>}
      {rotaId !== null && <List rotaId={rotaId} />}
    </WatchFrame>
  );
}

function List({ rotaId }: { rotaId: string }) {
  const translate = useTranslate();
  const { page, showPage } = usePage();
  const { data: self } = useAnswer(SelfDocument, {});
  const { data, isPending, error } = useAnswer(RotaHandoversDocument, {
    id: rotaId,
    first: PER_PAGE,
    offset: page * PER_PAGE,
  });
  const handovers = data?.node?.__typename === "Rota" ? data.node.handovers : null;
  return (
    <>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {handovers?.totalCount === 0 && <Nothing>{translate("watch.handover.none")}</Nothing>}
      {handovers?.nodes.map((handover) => (
        <HandoverCard key={handover.id} handover={handover} selfId={self?.viewer.person?.id ?? null} />
      ))}
      <Pager total={handovers?.totalCount ?? 0} page={page} perPage={PER_PAGE} onPage={showPage} />
    </>
  );
}
