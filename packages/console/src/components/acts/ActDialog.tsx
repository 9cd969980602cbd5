import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId, useState } from "react";
import { Form, FormDataConsumer, RecordContextProvider, useNotify, useTranslate } from "react-admin";
import type { PreviewInput } from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useGuardedClose } from "../forms/use-guarded-close";
import { PreviewPanel } from "../preview/PreviewPanel";
import { useOfferTakeBack } from "../undo/use-offer-take-back";
import { useSaid } from "./use-said";

type Values = Record<string, unknown>;

/** The form is all of the dialog, so its title and buttons stay in sight while its middle is scrolled. */
const PINNED = { "& form": { display: "flex", flexDirection: "column", minHeight: 0 } } as const;

/** What follows stands beside the form, so that both are seen at once; on a narrow screen below it. */
const BESIDE = {
  display: "grid",
  gap: 2,
  gridTemplateColumns: { md: "minmax(0, 1fr) minmax(0, 1fr)" },
  alignItems: "start",
} as const;

/** A small form over a page for one act; what is refused is said in it, and it stays open. */
export function ActDialog({
  word,
  title = `${word}.title`,
  about,
  defaults,
  save,
  preview,
  undoes,
  onClose,
  children,
}: {
  /** Its words: `title`, `intro` and `confirm` below this key. */
  word: string;
  /** Another title than that of the words. */
  title?: string;
  /** What it is done to, in a line. */
  about?: string;
  defaults?: Values;
  save: (values: Values) => Promise<unknown>;
  /** The act for its preview; null while it is not complete. Without it nothing is previewed. */
  preview?: (values: Values) => PreviewInput | null;
  /** The mutation whose edges can be taken back where it wrote nothing else. */
  undoes?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  const { fault, isSaving, submit } = useSubmit(save, undoes, onClose);
  const { close, onTyped } = useGuardedClose(onClose);
  return (
    <Dialog open onClose={close} fullWidth maxWidth={preview ? "md" : "sm"} aria-labelledby={id} sx={PINNED}>
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
            <Box sx={preview ? BESIDE : {}}>
              <Box sx={{ display: "grid", gap: 0.5, alignContent: "start", minWidth: 0 }} onChange={onTyped}>
                {children}
              </Box>
              {preview && (
                <FormDataConsumer>
                  {({ formData }) => <PreviewPanel input={preview(formData)} isPaused={isSaving} />}
                </FormDataConsumer>
              )}
            </Box>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate("acts.cancel")}</Button>
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
function useSubmit(
  save: (values: Values) => Promise<unknown>,
  undoes: string | undefined,
  onClose: () => void,
) {
  const notify = useNotify();
  const offerTakeBack = useOfferTakeBack();
  const saidOf = useSaid();
  const [fault, setFault] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const submit = async (values: Values) => {
    setSaving(true);
    setFault(null);
    try {
      const written = edgesOf(await save(values));
      const said = saidOf(values);
      if (undoes && written.length > 0) void offerTakeBack(undoes, written, said);
      else notify(said, { type: "success", messageArgs: { _: said } });
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

/** The ids of what an act answered: one edge, or several assignments. */
function edgesOf(answer: unknown): string[] {
  const { id, assignments } = (answer ?? {}) as { id?: string; assignments?: readonly { id: string }[] };
  return assignments ? assignments.map((each) => each.id) : id ? [id] : [];
}
