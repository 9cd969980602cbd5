import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useTranslate } from "react-admin";
import { useInstants } from "../../components/days";
import { DraftNote } from "../../components/filling/DraftNote";
import type { Filled } from "../../components/filling/draft";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf } from "../../components/filling/form-schema";
import { PartyField } from "../../components/filling/PartyField";
import { FormPage } from "../../components/forms/FormPage";
import { type FormWholeFragment, RecordFormDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { OfForm } from "./InPath";
import { useRecording } from "./use-recording";

/** A form filled in beside what is due (D1). */
export function FillPage() {
  return <OfForm>{(form) => <Filling form={form} />}</OfForm>;
}

function Filling({ form }: { form: FormWholeFragment }) {
  const translate = useTranslate();
  const schema = schemaOf(form.newest.schema);
  const { today } = useInstants();
  const first: Filled & { onDay: string; unitId?: string | undefined } = { values: {}, onDay: today() };
  const { filled, change, restored, discard, faults, send } = useRecording(form.id, schema, first);
  const { values, onDay, unitId } = filled;
  const { mutateAsync, isPending } = useTell(RecordFormDocument);
  const save = (isZero: boolean) =>
    void send(isZero, () =>
      mutateAsync({ formId: form.id, unitId, onDay, ...(isZero ? { isZero } : { values }) }),
    );
  return (
    <FormPage title={translate("filling.record.fillTitle", { form: form.name })} hint={form.note ?? ""}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(false);
        }}
        sx={{ display: "grid", gap: 2, p: 2, gridTemplateColumns: "minmax(0, 1fr)" }}
      >
        <DraftNote restored={restored} onDiscard={discard} />
        <TextField
          type="date"
          label={translate("filling.register.column.onDay")}
          value={onDay}
          onChange={(event) => change({ onDay: event.target.value })}
          required
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <PartyField
          kind="OrgUnit"
          field={{ type: "string", "x-kind": "UNIT", "x-label": { zh: "" } }}
          label={translate("filling.register.column.unit")}
          helperText={translate("filling.record.unitHint")}
          isRequired={false}
          value={unitId}
          onChange={(id) => change({ unitId: typeof id === "string" ? id : undefined })}
          isWrong={false}
        />
        <FormFields
          schema={schema}
          values={values}
          onChange={(changed) => change({ values: changed })}
          faults={faults}
        />
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <Button type="submit" variant="contained" disabled={isPending || onDay === ""}>
            {translate("filling.record.save")}
          </Button>
          <Button disabled={isPending || onDay === ""} onClick={() => save(true)}>
            {translate("filling.record.saveZero")}
          </Button>
        </Box>
      </Box>
    </FormPage>
  );
}
