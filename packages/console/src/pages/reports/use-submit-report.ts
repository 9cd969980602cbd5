import { useState } from "react";
import type { Faults, FormSchema, Values } from "../../components/filling/form-schema";
import { useFilling } from "../../components/filling/use-filling";
import { SubmitReportDocument } from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import type { Sent } from "./SentReport";

const EMPTY: { values: Values } = { values: {} };

/** A report that is being filled in; what was refused is told, field by field, and what was filled in stays. */
export function useSubmitReport(occurrenceId: string, schema: FormSchema, onSent: (sent: Sent) => void) {
  const { mutateAsync, isPending } = useTell(SubmitReportDocument);
  const [fault, setFault] = useState<string | null>(null);
  const { send, ...filling } = useFilling<typeof EMPTY, Sent>(occurrenceId, schema, EMPTY, {
    onSaved: onSent,
    onFault: (error, faults) => setFault(faultWord(error, faults)),
  });
  const submit = (what: { values: Values } | { isZero: true }) => {
    setFault(null);
    void send("isZero" in what, () => mutateAsync({ occurrenceId, ...what }));
  };
  return { ...filling, submit, isSending: isPending, fault };
}

/** What is said above the fields. */
function faultWord(error: unknown, faults: Faults): string {
  if (Object.keys(faults).length > 0) return "reports.fill.fault";
  return refusedOf(error) ? failureWord(error) : "reports.fill.kept";
}
