import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useNotify, useTranslate } from "react-admin";
import { type ChangedPartFragment, ChangeToUndoDocument, UndoChangeDocument } from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useTell } from "../../providers/use-tell";
import { PlainList } from "../PlainList";
import { Nothing } from "../Section";
import { ChangedFields } from "./ChangedFields";
import { ChangeName } from "./ChangeName";
import { undoActOf } from "./undo-act";

/** Says exactly what taking a change back would set back, and does so; what is refused is said in it. */
export function UndoChangeDialog({ number, onClose }: { number: number; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const { data, isPending, error: unread } = useAnswer(ChangeToUndoDocument, { number });
  const { mutate, isPending: isSaving, error } = useTell(UndoChangeDocument);
  const parts = partsOf(data?.changes.nodes[0]);
  const undo = () =>
    mutate(
      { number },
      {
        onSuccess: () => {
          notify("history.undo.done", {
            type: "success",
            messageArgs: { _: translate("history.undo.done") },
          });
          onClose();
        },
      },
    );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate("history.undo.title")}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate("history.undo.intro")}</DialogContentText>
        {error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {translate(failureWord(error))}
          </Alert>
        )}
        {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
        {unread && <Nothing>{translate("pages.common.failed")}</Nothing>}
        {parts.length > 1 && <Typography sx={{ mb: 1 }}>{translate("history.undo.together")}</Typography>}
        <PlainList>
          {parts.map((part) => (
            <li key={part.number}>
              <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
                <ChangeName change={part} />
              </Typography>
              <Typography variant="body2">{translate(`history.undo.${undoActOf(part)}`)}</Typography>
              <ChangedFields part={part} isBackwards={undoActOf(part) === "SET_BACK"} />
            </li>
          ))}
        </PlainList>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("history.undo.cancel")}</Button>
        <Box component="span">
          <Button variant="contained" disabled={isSaving || parts.length === 0} onClick={undo}>
            {translate("history.undo.confirm")}
          </Button>
        </Box>
      </DialogActions>
    </Dialog>
  );
}

/** The change and those taken back with it, the last first, as they are taken back. */
function partsOf(
  change: (ChangedPartFragment & { undoneTogether: readonly ChangedPartFragment[] }) | undefined,
): ChangedPartFragment[] {
  if (!change) return [];
  return [change, ...change.undoneTogether].toSorted((one, other) => other.number - one.number);
}
