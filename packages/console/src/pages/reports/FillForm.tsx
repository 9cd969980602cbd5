import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf, type Values } from "../../components/filling/form-schema";
import type { FillReportFragment } from "../../generated/graphql";
import { PreviousValues } from "./PreviousValues";
import { rollUpPath } from "./report-paths";
import type { Sent } from "./SentReport";
import { earlierOf, takenOver, totalsFor } from "./taken-values";
import { useReportWords } from "./use-report-words";
import { useSubmitReport } from "./use-submit-report";
import { ZeroReport } from "./ZeroReport";

/** The fields of a report; the last values, or the totals, come into them by one press. */
export function FillForm({
  occurrence,
  onSent,
}: {
  occurrence: FillReportFragment;
  onSent: (sent: Sent) => void;
}) {
  const translate = useTranslate();
  const { momentOf } = useReportWords();
  const { obligation, onDay, dueAt, previousRecord, rollUp } = occurrence;
  const schema = schemaOf(obligation.form.newest.schema);
  const [values, setValues] = useState<Values>({});
  const [taken, setTaken] = useState<"taken" | "sumsTaken" | null>(null);
  const { submit, isSending, fault, faults } = useSubmitReport(occurrence.id, schema, onSent);
  const isLate = Date.parse(dueAt) <= Date.now();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit({ values });
  };
  return (
    <Box component="form" noValidate onSubmit={send} sx={{ display: "grid", gap: 2 }}>
      <Alert severity={isLate ? "warning" : "info"} icon={false}>
        {isLate
          ? translate("reports.fill.lateNow")
          : translate("reports.fill.dueIn", { time: momentOf(dueAt, onDay) })}
      </Alert>
      <ZeroReport
        means={obligation.zeroMeans}
        isSending={isSending}
        onSend={() => void submit({ isZero: true })}
      />
      {previousRecord && (
        <PreviousValues
          record={previousRecord}
          onTake={() => {
            setValues({ ...values, ...takenOver(schema, earlierOf(previousRecord), onDay) });
            setTaken("taken");
          }}
        />
      )}
      {rollUp && (
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <Button
            variant="contained"
            onClick={() => {
              setValues({ ...values, ...totalsFor(schema, rollUp.sums) });
              setTaken("sumsTaken");
            }}
          >
            {translate("reports.fill.takeSums")}
          </Button>
          <Button variant="outlined" component={Link} to={rollUpPath(occurrence.id)}>
            {translate("reports.occurrence.rollUp")}
          </Button>
        </Box>
      )}
      {taken && (
        <Alert severity="info" role="status">
          {translate(`reports.fill.${taken}`)}
        </Alert>
      )}
      <FormFields schema={schema} values={values} onChange={setValues} faults={faults} />
      {fault && <Alert severity="error">{translate(fault)}</Alert>}
      <Button type="submit" variant="contained" size="large" disabled={isSending}>
        {translate(isSending ? "reports.fill.sending" : "reports.fill.submit")}
      </Button>
    </Box>
  );
}
