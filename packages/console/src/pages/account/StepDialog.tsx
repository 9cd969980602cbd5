import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, type ReactNode, useId } from "react";
import { useTranslate } from "react-admin";
import { FaultNote } from "../../components/password/FaultNote";
import type { EntranceFault } from "../../providers/entrance";

/** One step of something that the sign-in is asked for: a form in a dialog, and what was refused. */
export function StepDialog({
  word,
  fault,
  isReady,
  onSubmit,
  onClose,
  children,
}: {
  /** Its words: `title`, `intro` and `confirm` below this key. */
  word: string;
  fault: EntranceFault | null;
  isReady: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>{translate(`${word}.title`)}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2 }}>
          <DialogContentText>{translate(`${word}.intro`)}</DialogContentText>
          <FaultNote fault={fault} />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate("acts.cancel")}</Button>
          <Button type="submit" variant="contained" disabled={!isReady}>
            {translate(`${word}.confirm`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
