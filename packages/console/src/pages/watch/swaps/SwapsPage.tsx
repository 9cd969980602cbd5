import LinearProgress from "@mui/material/LinearProgress";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { Pager } from "../../../components/Pager";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import { SelfDocument, type ShiftSwapFilter, ShiftSwapsDocument } from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { RotaPicker, useRotas } from "../RotaPicker";
import { usePage } from "../use-page";
import { useRotaId } from "../use-rota-id";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { SwapLine } from "./SwapLine";

const PER_PAGE = 50;
const WHICH = ["mine", "open", "all"] as const;
type Which = (typeof WHICH)[number];

/** Shifts that are to change hands, and the answers to that (E5). */
export function SwapsPage() {
  return withWatchWords(<Swaps />);
}

function Swaps() {
  const translate = useTranslate();
  const { rotaId, choose } = useRotaId();
  const { rotas } = useRotas(rotaId, false);
  const [params, setParams] = useSearchParams();
  const which = WHICH.find((each) => each === params.get("which")) ?? "all";
  const show = (wanted: Which) => setParams({ ...(rotaId && { rotaId }), which: wanted });
  return (
    <WatchFrame
      part="swaps"
      word="swap"
      acts={<RotaPicker rotas={rotas} rotaId={rotaId} hasAll onChoose={choose} />}
    >
      <ToggleButtonGroup
        size="small"
        exclusive
        value={which}
        aria-label={translate("watch.swap.which")}
        onChange={(_event, wanted: Which | null) => wanted && show(wanted)}
      >
        {WHICH.map((each) => (
          <ToggleButton key={each} value={each} sx={{ px: 2 }}>
            {translate(`watch.swap.whichOf.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <List filter={filterOf(which, rotaId)} />
    </WatchFrame>
  );
}

function filterOf(which: Which, rotaId: string | null): ShiftSwapFilter {
  return {
    ...(rotaId !== null && { rotaId }),
    ...(which === "open" && { state: ["PROPOSED"] }),
    ...(which === "mine" && { isMine: true }),
  };
}

function List({ filter }: { filter: ShiftSwapFilter }) {
  const translate = useTranslate();
  const { page, showPage } = usePage();
  const { data: self } = useAnswer(SelfDocument, {});
  const { data, isPending, error } = useAnswer(ShiftSwapsDocument, {
    filter,
    first: PER_PAGE,
    offset: page * PER_PAGE,
  });
  const swaps = data?.shiftSwaps;
  return (
    <Section title={translate("watch.parts.swaps")}>
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {swaps?.totalCount === 0 && <Nothing>{translate("watch.swap.none")}</Nothing>}
      <PlainList>
        {swaps?.nodes.map((swap) => (
          <li key={swap.id}>
            <SwapLine swap={swap} selfId={self?.viewer.person?.id ?? null} />
          </li>
        ))}
      </PlainList>
      <Pager total={swaps?.totalCount ?? 0} page={page} perPage={PER_PAGE} onPage={showPage} />
    </Section>
  );
}
