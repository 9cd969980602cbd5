import Notifications from "@mui/icons-material/Notifications";
import Badge from "@mui/material/Badge";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { UnreadNoticesDocument } from "../generated/graphql";
import { useAnswer } from "../providers/use-answer";

/** An urgent report is told to be answered within minutes. */
const OFTEN = 30_000;

/** Leads to what the viewer was told, and says how much of it is unread. */
export function NoticeBell() {
  const translate = useTranslate();
  const { data } = useAnswer(UnreadNoticesDocument, {}, { everyMs: OFTEN });
  const count = data?.notices.unreadCount ?? 0;
  const label =
    count === 0 ? translate("pages.menu.notices") : translate("pages.menu.unreadNotices", { count });
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" component={Link} to="/notices" aria-label={label}>
        <Badge
          badgeContent={count === 0 ? null : count}
          max={99}
          color="error"
          // The label says it whole.
          slotProps={{ badge: { "aria-hidden": true } }}
        >
          <Notifications />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
