import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { DraftNote } from "../../components/filling/DraftNote";
import { FormFields } from "../../components/filling/FormFields";
import { schemaOf, type Values } from "../../components/filling/form-schema";
import type { FillReportFragment } from "../../generated/graphql";
import { PreviousValues } from "./PreviousValues";
import { rollUpPath } from "./report-paths";
import type { Sent } from "./SentReport";
import { takenOver, totalsFor } from "./taken-values";
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
  const [taken, setTaken] = useState<"taken" | "sumsTaken" | null>(null);
  const { filled, change, restored, discard, submit, isSending, fault, faults } = useSubmitReport(
    occurrence.id,
    schema,
    onSent,
  );
  const { values } = filled;
  const take = (what: Values, as: "taken" | "sumsTaken") => {
    change({ values: { ...values, ...what } });
    setTaken(as);
  };
  const isLate = Date.parse(dueAt) <= Date.now();
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit({ values });
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
        onSend={() => submit({ isZero: true })}
      />
      {previousRecord && (
        <PreviousValues
          record={previousRecord}
          onTake={() => take(takenOver(schema, previousRecord, onDay), "taken")}
        />
      )}
      {rollUp && (
        <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
          <Button variant="contained" onClick={() => take(totalsFor(schema, rollUp.sums), "sumsTaken")}>
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
      <DraftNote restored={restored} onDiscard={discard} />
      <FormFields
        schema={schema}
        values={values}
        onChange={(changed) => change({ values: changed })}
        faults={faults}
      />
      {fault && <Alert severity="error">{translate(fault)}</Alert>}
      <Button type="submit" variant="contained" size="large" disabled={isSending}>
        {translate(isSending ? "reports.fill.sending" : "reports.fill.submit")}
      </Button>
    </Box>
  );
}
