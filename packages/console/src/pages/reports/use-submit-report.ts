import { useState } from "react";
import { type Faults, type FormSchema, faultsBelow, missingIn } from "../../components/filling/form-schema";
import { SubmitReportDocument, type SubmitReportInput } from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import type { Sent } from "./SentReport";

type What = { values: Readonly<Record<string, unknown>> } | { isZero: true };

/** Sends a report; what was refused is told, field by field, and what was filled in stays. */
export function useSubmitReport(occurrenceId: string, schema: FormSchema, onSent: (sent: Sent) => void) {
  const { mutateAsync, isPending } = useTell(SubmitReportDocument);
  const [missing, setMissing] = useState<Faults>({});
  const [error, setError] = useState<unknown>(null);
  const submit = async (what: What) => {
    const lacking = "values" in what ? missingIn(schema, what.values) : {};
    setMissing(lacking);
    setError(null);
    if (Object.keys(lacking).length > 0) return;
    const input: SubmitReportInput = { occurrenceId, ...what };
    try {
      onSent(await mutateAsync(input));
    } catch (caught) {
      setError(caught);
    }
  };
  const faults = { ...missing, ...faultsBelow("values", refusedOf(error)?.faults ?? []) };
  return { submit, isSending: isPending, faults, fault: faultWord(error, faults) };
}

/** What is said above the fields; null: nothing is wrong. */
function faultWord(error: unknown, faults: Faults): string | null {
  if (Object.keys(faults).length > 0) return "reports.fill.fault";
  if (error === null) return null;
  return refusedOf(error) ? failureWord(error) : "reports.fill.kept";
}
