import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../../components/accounts/ConfirmDialog";
import { ActButton } from "../../../components/acts/ActButton";
import { useDays } from "../../../components/days";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import {
  CalendarFeedsDocument,
  CreateCalendarFeedDocument,
  type FeedItemFragment,
  RetireCalendarFeedDocument,
} from "../../../generated/graphql";
import { unreadWord } from "../../../providers/refusal";
import { useAnswer } from "../../../providers/use-answer";
import { WatchFrame, withWatchWords } from "../WatchFrame";
import { CreateFeedDialog } from "./lazy-dialogs";

/** The addresses at which the viewer's calendar programs read shifts; each can be revoked. */
export function FeedsPage() {
  return withWatchWords(<Feeds />);
}

function Feeds() {
  const translate = useTranslate();
  const { data, isPending, error } = useAnswer(CalendarFeedsDocument, {});
  return (
    <WatchFrame
      part="feeds"
      word="feed"
      acts={
        <ActButton does={CreateCalendarFeedDocument} word="watch.feed.create">
          {(close) => <CreateFeedDialog onClose={close} />}
        </ActButton>
      }
    >
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {data && (
        <Section title={translate("watch.parts.feeds")}>
          {data.calendarFeeds.length === 0 && <Nothing>{translate("watch.feed.none")}</Nothing>}
          <PlainList>
            {data.calendarFeeds.map((feed) => (
              <li key={feed.id}>
                <FeedLine feed={feed} />
              </li>
            ))}
          </PlainList>
        </Section>
      )}
    </WatchFrame>
  );
}

function FeedLine({ feed }: { feed: FeedItemFragment }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const name = feed.plan?.title ?? feed.unit?.name ?? feed.person?.name ?? "";
  const about = translate(`watch.feed.of.${feed.scope}`, { name });
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
      <Box sx={{ flex: "1 1 14rem", minWidth: 0, overflowWrap: "anywhere" }}>
        {about}
        <Typography variant="body2" color="text.secondary">
          {translate("watch.feed.made", { day: dayOf(feed.createdAt) })}
        </Typography>
      </Box>
      <ActButton does={RetireCalendarFeedDocument} word="watch.feed.revoke" about={about}>
        {(close) => (
          <ConfirmDialog
            word="watch.feed.revoke"
            about={about}
            document={RetireCalendarFeedDocument}
            input={{ id: feed.id }}
            onClose={close}
          />
        )}
      </ActButton>
    </Box>
  );
}
