import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { useTranslate } from "react-admin";
import { ProgressLine } from "./ProgressLine";
import type { ExportState } from "./use-export";

/** How far an export is, with a way out. */
export function ExportDialog({
  state: { progress, failed },
  onRetry,
  onClose,
}: {
  state: ExportState;
  onRetry: () => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{translate("listing.export.title")}</DialogTitle>
      <DialogContent>
        {failed ? (
          <Alert severity="error">{translate("listing.export.failed")}</Alert>
        ) : (
          <ProgressLine progress={progress} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("ra.action.cancel")}</Button>
        {failed && (
          <Button variant="contained" onClick={onRetry}>
            {translate("acts.retry")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
