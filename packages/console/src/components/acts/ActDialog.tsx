import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId, useState } from "react";
import { Form, RecordContextProvider, useNotify, useTranslate } from "react-admin";
import { failureWord, refusedOf } from "../../providers/refusal";

/** A small form over a page for one act; what is refused is said in it, and it stays open. */
export function ActDialog({
  word,
  title = `${word}.title`,
  about,
  defaults,
  save,
  onClose,
  children,
}: {
  /** Its words: `title`, `intro` and `confirm` below this key. */
  word: string;
  /** Another title than that of the words. */
  title?: string;
  /** What it is done to, in a line. */
  about?: string;
  defaults?: Record<string, unknown>;
  save: (values: Record<string, unknown>) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  const { fault, isSaving, submit } = useSubmit(save, onClose);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      {/* The form is about the act, not about the record of the page. */}
      <RecordContextProvider value={undefined}>
        <Form onSubmit={submit} defaultValues={defaults}>
          <DialogTitle id={id}>{translate(title, { _: title })}</DialogTitle>
          <DialogContent>
            {about && <DialogContentText sx={{ fontWeight: 600 }}>{about}</DialogContentText>}
            <DialogContentText sx={{ mb: 2 }}>{translate(`${word}.intro`)}</DialogContentText>
            {fault && (
              <Alert severity="error" sx={{ mb: 2 }}>
                {translate(fault)}
              </Alert>
            )}
            <Box sx={{ display: "grid", gap: 0.5 }}>{children}</Box>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{translate("acts.cancel")}</Button>
            <Button type="submit" variant="contained" disabled={isSaving}>
              {translate(`${word}.confirm`)}
            </Button>
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
}

/** Saves, says so and closes; or keeps what was refused, for the dialog to show. */
function useSubmit(save: (values: Record<string, unknown>) => Promise<unknown>, onClose: () => void) {
  const notify = useNotify();
  const [fault, setFault] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const submit = async (values: Record<string, unknown>) => {
    setSaving(true);
    setFault(null);
    try {
      await save(values);
      notify("acts.done", { type: "success" });
      onClose();
    } catch (error) {
      setFault(refusedOf(error) ? failureWord(error) : "acts.failed");
      return refusedOf(error)?.errors;
    } finally {
      setSaving(false);
    }
  };
  return { fault, isSaving, submit };
}
