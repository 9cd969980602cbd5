import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useLocaleState, useTranslate } from "react-admin";
import { faultOf, sizeOf } from "./files";
import type { Sending } from "./use-sending";

/** A file on its way, or why it did not get there. */
export function SendingLine({
  sending,
  onAgain,
  onDrop,
}: {
  sending: Sending;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { file, share, fault } = sending;
  const name = translate("evidence.named", { name: file.name, size: sizeOf(file.size, locale) });
  if (fault === null) {
    return (
      <Box>
        <Typography variant="body2">{name}</Typography>
        <LinearProgress
          variant="determinate"
          value={Math.round(share * 100)}
          aria-label={translate("evidence.sending", { name: file.name })}
          sx={{ height: 6, borderRadius: 3, maxWidth: 560 }}
        />
      </Box>
    );
  }
  return (
    <Alert
      severity="error"
      action={
        <>
          {faultOf(file) === null && (
            <Button size="small" color="inherit" onClick={onAgain}>
              {translate("evidence.again")}
            </Button>
          )}
          <Button size="small" color="inherit" onClick={onDrop}>
            {translate("evidence.letGo")}
          </Button>
        </>
      }
    >
      {translate("pages.common.colon", { label: name, value: translate(fault) })}
    </Alert>
  );
}
