import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";
import { useAddress } from "../../components/use-address";
import { WithWords } from "../../components/words/WithWords";
import {
  MarkNoticesReadDocument,
  NoticeRobotsDocument,
  OwnNoticesDocument,
  UnsentNoticesDocument,
} from "../../generated/graphql";
import { noticeWords } from "../../messages/notice-words";
import { queryClient } from "../../providers/query-client";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useMay } from "../../providers/use-may";
import { useTell } from "../../providers/use-tell";
import { NoticeList } from "./NoticeList";
import { Robots } from "./Robots";
import { Unsent } from "./Unsent";

/** What the viewer was told; for administrators besides, by which robots notices go out and what did not arrive. */
export function NoticesPage() {
  return (
    <WithWords words={noticeWords}>
      <Notices />
    </WithWords>
  );
}

const STEP = 20;
const MOST = 200;
const OFTEN = 30_000;

function Notices() {
  const translate = useTranslate();
  const may = useMay();
  const { isUnread, count, narrow, showMore } = useShown();
  const { data, error } = useAnswer(
    OwnNoticesDocument,
    { first: count, isUnread: isUnread ? true : null },
    { keepsPrevious: true, everyMs: OFTEN },
  );
  const { mutateAsync, isPending, isAllowed } = useTell(MarkNoticesReadDocument);
  const markRead = async (ids: string[] | null) => {
    if (!isAllowed) return;
    await mutateAsync(ids === null ? {} : { ids });
    await queryClient.invalidateQueries();
  };
  const page = data?.notices;
  return (
    <Box sx={{ display: "grid", gap: 2, py: 2, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Title title={translate("notices.title")} />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("notices.title")}
        </Typography>
        <Typography color="text.secondary">{translate("notices.intro")}</Typography>
      </Box>
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={isUnread ? "unread" : "all"}
          aria-label={translate("notices.which")}
          onChange={(_event, which: string | null) => which !== null && narrow(which === "unread")}
        >
          <ToggleButton value="all">{translate("notices.all")}</ToggleButton>
          <ToggleButton value="unread">{translate("notices.unread")}</ToggleButton>
        </ToggleButtonGroup>
        {isAllowed && page !== undefined && page.unreadCount > 0 && (
          <Button size="small" disabled={isPending} onClick={() => void markRead(null)}>
            {translate("notices.markAll")}
          </Button>
        )}
      </Box>
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {!page && !error && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {page && page.nodes.length === 0 && (
        <Nothing>{translate(isUnread ? "notices.noneUnread" : "notices.none")}</Nothing>
      )}
      {page && page.nodes.length > 0 && (
        <NoticeList notices={page.nodes} onOpen={(id) => void markRead([id])} />
      )}
      {page?.hasNextPage && count < MOST && (
        <Button onClick={() => showMore(count + STEP)} sx={{ justifySelf: "start" }}>
          {translate("notices.more")}
        </Button>
      )}
      {may(NoticeRobotsDocument) && <Robots />}
      {may(UnsentNoticesDocument) && <Unsent />}
    </Box>
  );
}

/** What is shown stands in the address. */
function useShown() {
  const { params, set } = useAddress();
  const asked = Number(params.get("count") ?? STEP);
  return {
    isUnread: params.has("unread"),
    count: Number.isInteger(asked) ? Math.min(Math.max(asked, STEP), MOST) : STEP,
    narrow: (isUnread: boolean) => set({ unread: isUnread ? "1" : null }, { isStep: true }),
    showMore: (count: number) => set({ count: String(count) }, { isStep: true }),
  };
}
