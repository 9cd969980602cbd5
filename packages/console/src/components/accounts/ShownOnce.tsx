import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId } from "react";
import { useTranslate } from "react-admin";

/** What is shown now and never again: it goes only by its button, not by a slip beside it. */
export function ShownOnce({
  word,
  onClose,
  children,
}: {
  /** Its words: `title` and `warning` below this key. */
  word: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{translate(`${word}.title`)}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Alert severity="warning">{translate(`${word}.warning`)}</Alert>
        {children}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate("accounts.shownOnce.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
