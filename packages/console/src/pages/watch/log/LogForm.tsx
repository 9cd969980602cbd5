import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type FormEvent, useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { useInstants } from "../../../components/days";
import { Section } from "../../../components/Section";
import { AddWatchLogEntryDocument } from "../../../generated/graphql";
import { failureWord } from "../../../providers/refusal";
import { useTell } from "../../../providers/use-tell";

const EMPTY = { at: "", matter: "", action: "", toldTo: "" };

/** A new entry; one sentence is enough, and without a time it is now. What was refused stays to be mended. */
export function LogForm({ rotaId }: { rotaId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { instantOf } = useInstants();
  const { mutateAsync, isAllowed, isPending } = useTell(AddWatchLogEntryDocument);
  const [typed, setTyped] = useState(EMPTY);
  const [fault, setFault] = useState<string | null>(null);
  if (!isAllowed) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.matter.trim() === "") return;
    setFault(null);
    try {
      await mutateAsync({
        rotaId,
        at: instantOf(typed.at) ?? null,
        matter: typed.matter.trim(),
        action: typed.action.trim() || null,
        toldTo: typed.toldTo.trim() || null,
      });
      setTyped(EMPTY);
      notify("watch.log.add.done", { type: "success", messageArgs: { _: translate("watch.log.add.done") } });
    } catch (error) {
      setFault(failureWord(error));
    }
  };
  const field = (name: keyof typeof EMPTY, max: number) => ({
    label: translate(`watch.log.add.${name}`),
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
    fullWidth: true,
    margin: "none" as const,
    slotProps: { htmlInput: { maxLength: max } },
  });
  return (
    <Section title={translate("watch.log.add.title")}>
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ display: "grid", gap: 1.5, maxWidth: 760 }}
      >
        {fault && <Alert severity="error">{translate(fault)}</Alert>}
        <TextField {...field("matter", 5000)} required multiline minRows={2} />
        <TextField {...field("action", 5000)} multiline />
        <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { sm: "1fr 1fr" } }}>
          <TextField {...field("toldTo", 1000)} />
          <TextField
            {...field("at", 16)}
            type="datetime-local"
            helperText={translate("watch.log.add.atHint")}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Box>
        <Button
          type="submit"
          variant="contained"
          size="large"
          disabled={isPending}
          sx={{ justifySelf: { sm: "start" } }}
        >
          {translate("watch.log.add.confirm")}
        </Button>
      </Box>
    </Section>
  );
}
