import ContentCopy from "@mui/icons-material/ContentCopy";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { lazy } from "react";
import { useNotify, useTranslate } from "react-admin";
import {
  type PersonalDetailItemFragment,
  type PersonalDetailKind,
  RecordPersonalDetailDocument,
  RemovePersonalDetailDocument,
} from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";
import { useDays } from "../days";

const RecordDialog = lazy(async () => ({ default: (await import("./DetailDialogs")).RecordDialog }));
const RemoveDialog = lazy(async () => ({ default: (await import("./DetailDialogs")).RemoveDialog }));

const LINE = {
  display: "grid",
  gridTemplateColumns: { xs: "1fr auto", sm: "8em 1fr auto" },
  columnGap: 2,
  alignItems: "center",
} as const;

/** One detail: its kind, what is shown of it, and what can be done with it. */
export function DetailLine({
  personId,
  name,
  kind,
  detail,
  value,
  mayRecord,
}: {
  personId: string;
  name: string;
  kind: PersonalDetailKind;
  detail: PersonalDetailItemFragment | null;
  /** All of it, as long as it is in sight. */
  value: string | null;
  mayRecord: boolean;
}) {
  const translate = useTranslate();
  const label = translate(`domain.personalKind.${kind}`);
  const of = { personId, name, kind };
  return (
    <Box sx={LINE}>
      <Typography
        component="span"
        variant="body2"
        color="text.secondary"
        sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}
      >
        {label}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        {detail ? <Shown detail={detail} value={value} label={label} /> : <Missing />}
      </Box>
      {mayRecord && (
        <Box sx={{ display: "flex", gap: 0.5 }}>
          <ActButton
            does={RecordPersonalDetailDocument}
            word={detail ? "personal.replace" : "personal.record"}
            about={label}
            isSmall
          >
            {(close) => <RecordDialog {...of} isThere={detail !== null} onClose={close} />}
          </ActButton>
          {detail && (
            <ActButton does={RemovePersonalDetailDocument} word="personal.remove" about={label} isSmall>
              {(close) => <RemoveDialog {...of} onClose={close} />}
            </ActButton>
          )}
        </Box>
      )}
    </Box>
  );
}

function Missing() {
  const translate = useTranslate();
  return (
    <Typography component="span" color="text.secondary">
      {translate("personal.empty")}
    </Typography>
  );
}

const IN_FULL = {
  bgcolor: "changed.background",
  color: "changed.text",
  px: 0.75,
  borderRadius: 1,
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
} as const;

function Shown({
  detail: { masked, recordedAt },
  value,
  label,
}: {
  detail: PersonalDetailItemFragment;
  value: string | null;
  label: string;
}) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <Typography
        component="span"
        sx={{ fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", ...(value !== null && IN_FULL) }}
      >
        {value ?? masked}
      </Typography>
      {value !== null && <CopyButton value={value} label={label} />}
      <Typography component="span" variant="body2" color="text.secondary">
        {translate("personal.recordedAt", { day: dayOf(recordedAt) })}
      </Typography>
    </Box>
  );
}

/** Browsers let a page copy only over a connection that nobody reads; elsewhere there is no button. */
function CopyButton({ value, label }: { value: string; label: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  if (!window.isSecureContext) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    const said = translate("personal.copied", { kind: label });
    notify(said, { type: "success", messageArgs: { _: said } });
  };
  return (
    <Tooltip title={translate("personal.copy", { kind: label })}>
      <IconButton size="small" aria-label={translate("personal.copy", { kind: label })} onClick={copy}>
        <ContentCopy fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
}
