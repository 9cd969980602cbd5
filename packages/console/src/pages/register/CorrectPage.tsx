import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import LinearProgress from "@mui/material/LinearProgress";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useParams } from "react-router";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf } from "../../components/filling/form-schema";
import { FormPage } from "../../components/forms/FormPage";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import {
  CorrectRecordDocument,
  FormRecordDetailDocument,
  type RecordWholeFragment,
} from "../../generated/graphql";
import { fillingWords } from "../../messages/filling-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useTell } from "../../providers/use-tell";
import { valuesOf } from "./RegisterTable";
import { useFilling } from "./use-filling";

/** A wrong record is corrected by a right one, with the reason; the wrong one stays to be read (D6). */
export function CorrectPage() {
  return (
    <WithWords words={fillingWords}>
      <Loaded />
    </WithWords>
  );
}

function Loaded() {
  const translate = useTranslate();
  const { id = "" } = useParams();
  const { data, isPending, error } = useAnswer(FormRecordDetailDocument, { id });
  const record = data?.node;
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} sx={{ mt: 2 }} />;
  if (record?.__typename !== "FormRecord")
    return <Nothing>{translate(error ? unreadWord(error) : "pages.common.notFound")}</Nothing>;
  return <Correction record={record} formName={record.form.name} />;
}

function Correction({ record, formName }: { record: RecordWholeFragment; formName: string }) {
  const translate = useTranslate();
  const schema = schemaOf(record.formVersion.schema);
  const [first] = useState(() => valuesOf(record));
  const { values, change, faults, send } = useFilling(schema, first);
  const [reason, setReason] = useState("");
  const [isFalse, setFalse] = useState(false);
  const { mutateAsync, isPending } = useTell(CorrectRecordDocument);
  const isSaid = reason.trim() !== "";
  const save = (isZero: boolean) =>
    void send(isZero, () =>
      mutateAsync({ id: record.id, reason, isFalse, ...(isZero ? { isZero } : { values }) }),
    );
  return (
    <FormPage
      title={translate("filling.correct.title", { form: formName, day: record.onDay })}
      hint={translate("filling.correct.intro")}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSaid) save(false);
        }}
        sx={{ display: "grid", gap: 2, p: 2, gridTemplateColumns: "minmax(0, 1fr)" }}
      >
        <FormFields schema={schema} values={values} onChange={change} faults={faults} />
        <TextField
          label={translate("filling.correct.reason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          multiline
          helperText={translate("filling.correct.reasonHint")}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <Box>
          <FormControlLabel
            control={<Switch checked={isFalse} onChange={(_event, is) => setFalse(is)} />}
            label={translate("filling.correct.isFalse")}
          />
          <Typography variant="body2" color="text.secondary">
            {translate("filling.correct.isFalseHint")}
          </Typography>
        </Box>
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <Button type="submit" variant="contained" disabled={isPending || !isSaid}>
            {translate("filling.correct.save")}
          </Button>
          {!record.isZero && (
            <Button disabled={isPending || !isSaid} onClick={() => save(true)}>
              {translate("filling.correct.saveZero")}
            </Button>
          )}
        </Box>
      </Box>
    </FormPage>
  );
}
