import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useCloseNotification, useNotify, useTranslate } from "react-admin";
import { failureWord } from "../../providers/refusal";

/** Says what was done, and takes it back at a click. */
export function UndoNotice({ said, undo }: { said: string; undo: () => Promise<unknown> }) {
  const translate = useTranslate();
  const notify = useNotify();
  const close = useCloseNotification();
  const { mutate, isPending } = useMutation({
    mutationFn: undo,
    onSuccess: () => notify("listing.undone", { type: "success" }),
    onError: (error) => notify(failureWord(error), { type: "error", autoHideDuration: 10_000 }),
    onSettled: close,
  });
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button color="inherit" size="small" variant="outlined" disabled={isPending} onClick={() => mutate()}>
          {translate("ra.action.undo")}
        </Button>
      }
      sx={{ alignItems: "center", "& .MuiAlert-action": { pt: 0, alignItems: "center" } }}
    >
      {said}
    </Alert>
  );
}
