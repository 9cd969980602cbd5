import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { EndSessionDocument, EndSessionsDocument, type SessionItemFragment } from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";
import { useDays } from "../days";
import { PlainList } from "../PlainList";
import { Nothing, Section } from "../Section";
import { ConfirmDialog } from "./ConfirmDialog";
import { deviceOf } from "./device";

/** Where an account is signed in, the latest first; each can be ended, and all at once but for the viewer's own. */
export function Sessions({
  sessions,
  accountId,
  about,
  isReadOnly = false,
}: {
  sessions: readonly SessionItemFragment[];
  accountId: string;
  /** Whose they are. */
  about: string;
  /** They are another's, and the viewer keeps no accounts. */
  isReadOnly?: boolean;
}) {
  const translate = useTranslate();
  const isOwn = sessions.some(({ isCurrent }) => isCurrent);
  const word = isOwn ? "accounts.session.endOthers" : "accounts.session.endAll";
  const latest = sessions.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  return (
    <Section
      title={translate("accounts.session.title")}
      aside={
        !isReadOnly &&
        sessions.some(({ isCurrent }) => !isCurrent) && (
          <ActButton does={EndSessionsDocument} word={word}>
            {(close) => (
              <ConfirmDialog
                word={word}
                about={about}
                document={EndSessionsDocument}
                input={{ accountId }}
                onClose={close}
              />
            )}
          </ActButton>
        )
      }
    >
      {sessions.length === 0 && <Nothing>{translate("accounts.session.none")}</Nothing>}
      <PlainList>
        {latest.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} isReadOnly={isReadOnly} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function SessionLine({ session, isReadOnly }: { session: SessionItemFragment; isReadOnly: boolean }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  const { id, isCurrent, address, lastSeenAt, startedAt, userAgent } = session;
  const { browser, system } = deviceOf(userAgent);
  const device = translate("accounts.session.device", {
    browser: translate(`accounts.browser.${browser}`),
    system: translate(`accounts.system.${system}`),
  });
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <span>{device}</span>
        {isCurrent && <Chip size="small" color="primary" label={translate("accounts.session.current")} />}
        {!isCurrent && !isReadOnly && (
          <ActButton does={EndSessionDocument} word="accounts.session.end" about={device} isSmall>
            {(close) => (
              <ConfirmDialog
                word="accounts.session.end"
                about={device}
                document={EndSessionDocument}
                input={{ sessionId: id }}
                onClose={close}
              />
            )}
          </ActButton>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {address && <>{translate("accounts.session.from", { address })} · </>}
        {translate("accounts.session.seen", { time: timeOf(lastSeenAt) })} ·{" "}
        {translate("accounts.session.started", { time: timeOf(startedAt) })}
      </Typography>
    </>
  );
}
