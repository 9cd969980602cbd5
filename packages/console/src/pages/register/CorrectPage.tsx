import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { DraftNote } from "../../components/filling/DraftNote";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf, valuesOf } from "../../components/filling/form-schema";
import { FormPage } from "../../components/forms/FormPage";
import { CorrectRecordDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { OfRecord, type RecordInPath } from "./InPath";
import { useRecording } from "./use-recording";

/** A wrong record is corrected by a right one, with the reason; the wrong one stays to be read (D6). */
export function CorrectPage() {
  return <OfRecord>{(record) => <Correction record={record} />}</OfRecord>;
}

function Correction({ record }: { record: RecordInPath }) {
  const translate = useTranslate();
  const schema = schemaOf(record.formVersion.schema);
  const first = { values: valuesOf(record), reason: "", isFalse: false };
  const { filled, change, restored, discard, faults, send } = useRecording(record.id, schema, first);
  const { values, reason, isFalse } = filled;
  const { mutateAsync, isPending } = useTell(CorrectRecordDocument);
  const isSaid = reason.trim() !== "";
  const save = (isZero: boolean) =>
    void send(isZero, () =>
      mutateAsync({ id: record.id, reason, isFalse, ...(isZero ? { isZero } : { values }) }),
    );
  return (
    <FormPage
      title={translate("filling.correct.title", { form: record.form.name, day: record.onDay })}
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
        <DraftNote restored={restored} onDiscard={discard} />
        <FormFields
          schema={schema}
          values={values}
          onChange={(changed) => change({ values: changed })}
          faults={faults}
        />
        <TextField
          label={translate("filling.correct.reason")}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
          required
          multiline
          helperText={translate("filling.correct.reasonHint")}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        <Box>
          <FormControlLabel
            control={<Switch checked={isFalse} onChange={(_event, is) => change({ isFalse: is })} />}
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
