import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { type ReactNode, useId, useRef, useState } from "react";
import {
  FieldTitle,
  Form,
  RecordContextProvider,
  useInput,
  useTranslate,
  ValidationError,
} from "react-admin";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useGuardedClose } from "../forms/use-guarded-close";
import { MOST_OF_REASON, reasonFault } from "./reason";

export type Said = Record<string, unknown> & { reason: string };

/** A dialog for what is done only with a reason, which the change log keeps. What is refused is said in it. */
export function ReasonDialog({
  word,
  args,
  about,
  choices,
  defaults,
  isBlocked = false,
  isGrave = false,
  act,
  onClose,
  children,
}: {
  /** Its words: `title`, `intro` and `confirm` below this key. */
  word: string;
  args?: Record<string, unknown>;
  about?: string;
  /** Reasons to choose from, by their keys; another one can always be written. */
  choices: readonly string[];
  defaults?: Record<string, unknown>;
  isBlocked?: boolean;
  /** Whether it cannot be taken back. */
  isGrave?: boolean;
  act: (said: Said) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  const { fault, isSaving, submit } = useSubmit(act, onClose);
  const { close, onTyped } = useGuardedClose(onClose);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby={id}>
      <RecordContextProvider value={undefined}>
        <Form
          onSubmit={(values: Record<string, unknown>) => submit(values as Said)}
          defaultValues={{ reason: "", ...defaults }}
        >
          <DialogTitle id={id}>{translate(`${word}.title`, args)}</DialogTitle>
          <DialogContent>
            {about && <DialogContentText sx={{ fontWeight: 600 }}>{about}</DialogContentText>}
            <DialogContentText sx={{ mb: 2 }}>{translate(`${word}.intro`, args)}</DialogContentText>
            {fault && (
              <Alert severity="error" sx={{ mb: 2 }}>
                {translate(fault)}
              </Alert>
            )}
            <Box sx={{ display: "grid", gap: 1 }} onChange={onTyped}>
              {children}
              <ReasonInput choices={choices} />
            </Box>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate("acts.cancel")}</Button>
            <Button
              type="submit"
              variant="contained"
              disabled={isSaving || isBlocked}
              color={isGrave ? "error" : "primary"}
            >
              {translate(`${word}.confirm`)}
            </Button>
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
}

function useSubmit(act: (said: Said) => Promise<unknown>, onClose: () => void) {
  const [fault, setFault] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const submit = async (said: Said) => {
    setSaving(true);
    setFault(null);
    try {
      await act(said);
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

function ReasonInput({ choices }: { choices: readonly string[] }) {
  const translate = useTranslate();
  const { field, fieldState, id } = useInput({ source: "reason", validate: reasonFault });
  const input = useRef<HTMLInputElement>(null);
  const choose = (reason: string) => {
    field.onChange(reason);
    if (reason === "") input.current?.focus();
  };
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <Box
        role="group"
        aria-label={translate("personal.reason.label")}
        sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}
      >
        {choices.map((choice) => (
          <Chip
            key={choice}
            label={translate(`personal.reason.${choice}`)}
            variant="outlined"
            onClick={() => choose(translate(`personal.reason.${choice}`))}
          />
        ))}
        <Chip label={translate("personal.reason.OTHER")} variant="outlined" onClick={() => choose("")} />
      </Box>
      <TextField
        {...field}
        id={id}
        inputRef={input}
        label={<FieldTitle label="personal.reason.label" isRequired />}
        fullWidth
        error={fieldState.invalid}
        helperText={
          <FieldError fault={fieldState.error?.message} otherwise={translate("personal.reason.hint")} />
        }
        slotProps={{ htmlInput: { maxLength: MOST_OF_REASON } }}
      />
    </Box>
  );
}

function FieldError({ fault, otherwise }: { fault: string | undefined; otherwise: string }) {
  return fault ? <ValidationError error={fault} /> : otherwise;
}
