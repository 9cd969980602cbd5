import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useParams } from "react-router";
import { useInstants } from "../../components/days";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf } from "../../components/filling/form-schema";
import { PartyField } from "../../components/filling/PartyField";
import { FormPage } from "../../components/forms/FormPage";
import { Nothing } from "../../components/Section";
import { WithWords } from "../../components/words/WithWords";
import { type FormWholeFragment, RecordFormDocument, RegisterFormDocument } from "../../generated/graphql";
import { fillingWords } from "../../messages/filling-words";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { useTell } from "../../providers/use-tell";
import { useFilling } from "./use-filling";

/** A form filled in beside what is due (D1). */
export function FillPage() {
  return (
    <WithWords words={fillingWords}>
      <Loaded />
    </WithWords>
  );
}

function Loaded() {
  const translate = useTranslate();
  const { id = "" } = useParams();
  const { data, isPending, error } = useAnswer(RegisterFormDocument, { ids: [id] });
  const form = data?.nodes[0];
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} sx={{ mt: 2 }} />;
  if (form?.__typename !== "Form")
    return <Nothing>{translate(error ? unreadWord(error) : "pages.common.notFound")}</Nothing>;
  return <Filling form={form} />;
}

function Filling({ form }: { form: FormWholeFragment }) {
  const translate = useTranslate();
  const schema = schemaOf(form.newest.schema);
  const { values, change, faults, send } = useFilling(schema);
  const { today } = useInstants();
  const [onDay, setDay] = useState(today());
  const [unitId, setUnit] = useState<string | undefined>();
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
        <TextField
          type="date"
          label={translate("filling.register.column.onDay")}
          value={onDay}
          onChange={(event) => setDay(event.target.value)}
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
          onChange={(id) => setUnit(typeof id === "string" ? id : undefined)}
          isWrong={false}
        />
        <FormFields schema={schema} values={values} onChange={change} faults={faults} />
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
