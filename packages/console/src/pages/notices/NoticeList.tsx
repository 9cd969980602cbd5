import Chip from "@mui/material/Chip";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import Paper from "@mui/material/Paper";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useDays } from "../../components/days";
import type { NoticeItemFragment } from "../../generated/graphql";
import { noticePath } from "./notice-path";
import { useNoticeWords } from "./use-notice-words";

/** Notices in their order; to open one is to have read it. */
export function NoticeList({
  notices,
  onOpen,
}: {
  notices: readonly NoticeItemFragment[];
  /** Called with an unread one. */
  onOpen: (id: string) => void;
}) {
  return (
    <Paper variant="outlined">
      <List disablePadding>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onOpen={onOpen} />
        ))}
      </List>
    </Paper>
  );
}

function NoticeLine({ notice, onOpen }: { notice: NoticeItemFragment; onOpen: (id: string) => void }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { saidOf } = useNoticeWords();
  const path = noticePath(notice);
  const isUnread = notice.readAt == null;
  const leads = path === null ? {} : { component: Link, to: path };
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        {...leads}
        onClick={() => isUnread && onOpen(notice.id)}
        sx={{ gap: 1.5, flexWrap: "wrap", alignItems: "center" }}
      >
        <ListItemText
          primary={translate(`notices.kind.${notice.kind}`)}
          secondary={
            <>
              {saidOf(notice)}
              <br />
              <time dateTime={notice.createdAt}>{timeOf(notice.createdAt)}</time>
            </>
          }
          slotProps={{
            primary: { sx: { fontWeight: isUnread ? 700 : 400 } },
            secondary: { sx: { overflowWrap: "anywhere" } },
          }}
          sx={{ flex: "1 1 14rem", minWidth: 0 }}
        />
        {isUnread && <Chip size="small" color="primary" label={translate("notices.unreadMark")} />}
      </ListItemButton>
    </ListItem>
  );
}
