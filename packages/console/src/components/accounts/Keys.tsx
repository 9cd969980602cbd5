import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { type KeyItemFragment, RevokeApiKeyDocument, RotateApiKeyDocument } from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";
import { useDays } from "../days";
import { PlainList } from "../PlainList";
import { Nothing, Section } from "../Section";
import { ConfirmDialog } from "./ConfirmDialog";
import { keyState } from "./key-state";
import { RotateKeyDialog } from "./lazy-dialogs";
import { scopeParts } from "./scopes";

/** The keys by which programs ask in an account's name: those that open something first. */
export function Keys({
  keys,
  none,
  aside,
  isReadOnly = false,
}: {
  keys: readonly KeyItemFragment[];
  /** What is said where there is none. */
  none: string;
  aside?: ReactNode;
  /** They are another's, and the viewer keeps no accounts. */
  isReadOnly?: boolean;
}) {
  const translate = useTranslate();
  const now = new Date().toISOString();
  const rank = (key: KeyItemFragment) => (keyState(key, now) === "LIVE" ? 0 : 1);
  const ordered = keys.toSorted((a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt));
  return (
    <Section title={translate("accounts.key.title")} aside={aside}>
      {keys.length === 0 && <Nothing>{none}</Nothing>}
      <PlainList>
        {ordered.map((each) => (
          <li key={each.id}>
            <KeyLine apiKey={each} now={now} isReadOnly={isReadOnly} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function KeyLine({ apiKey, now, isReadOnly }: { apiKey: KeyItemFragment; now: string; isReadOnly: boolean }) {
  const translate = useTranslate();
  const { dayOf, timeOf } = useDays();
  const { name, start, scopes, createdAt, expiresAt, lastUsedAt } = apiKey;
  const state = keyState(apiKey, now);
  const allowed = scopeParts(scopes).map(({ area, may }) =>
    translate(`accounts.scope.line.${may}`, { area: translate(`accounts.scope.area.${area}`) }),
  );
  const times = [
    translate("accounts.key.created", { day: dayOf(createdAt) }),
    ...(expiresAt ? [translate("accounts.key.expires", { day: dayOf(expiresAt) })] : []),
    lastUsedAt
      ? translate("accounts.key.used", { time: timeOf(lastUsedAt) })
      : translate("accounts.key.neverUsed"),
  ];
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <span>{name}</span>
        <Box component="code" sx={{ color: "text.secondary" }}>
          {start}…
        </Box>
        {state !== "LIVE" && (
          <Chip size="small" variant="outlined" label={translate(`accounts.key.state.${state}`)} />
        )}
        {state === "LIVE" && !isReadOnly && <KeyActs apiKey={apiKey} />}
      </Box>
      <Typography variant="body2">{allowed.join(translate("pages.common.separator"))}</Typography>
      <Typography variant="body2" color="text.secondary">
        {times.join(" · ")}
      </Typography>
    </>
  );
}

function KeyActs({ apiKey }: { apiKey: KeyItemFragment }) {
  const { id, name } = apiKey;
  return (
    <span>
      <ActButton does={RotateApiKeyDocument} word="accounts.key.rotate" about={name} isSmall>
        {(close) => <RotateKeyDialog apiKey={apiKey} onClose={close} />}
      </ActButton>
      <ActButton does={RevokeApiKeyDocument} word="accounts.key.revoke" about={name} isSmall>
        {(close) => (
          <ConfirmDialog
            word="accounts.key.revoke"
            about={name}
            document={RevokeApiKeyDocument}
            input={{ id }}
            onClose={close}
          />
        )}
      </ActButton>
    </span>
  );
}
