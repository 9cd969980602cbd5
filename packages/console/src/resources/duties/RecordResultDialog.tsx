import { DateInput, NumberInput, required } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { useInstants } from "../../components/days";
import { Words } from "../../components/forms/inputs";
import { RecordResultDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

const REQUIRED = required();

/** Records a figure that was reached for a duty on a day. */
export function RecordResultDialog({
  dutyId,
  about,
  last,
  onClose,
}: {
  dutyId: string;
  about: string;
  /** What was counted the last time, likely counted again. */
  last: { label: string; unit?: string | null } | undefined;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(RecordResultDocument);
  const { today } = useInstants();
  return (
    <ActDialog
      word="evidence.results.record"
      about={about}
      defaults={{ label: last?.label ?? "", unit: last?.unit ?? "", onDay: today() }}
      save={({ label, value, unit, onDay, note }) =>
        mutateAsync({
          dutyId,
          label: String(label ?? ""),
          value: Number(value),
          onDay: String(onDay),
          ...(typeof unit === "string" && unit !== "" && { unit }),
          ...(typeof note === "string" && note !== "" && { note }),
        })
      }
      onClose={onClose}
    >
      <Words
        source="label"
        label="evidence.results.label"
        helperText="evidence.results.labelHint"
        isRequired
      />
      <NumberInput source="value" label="evidence.results.value" validate={REQUIRED} fullWidth />
      <Words source="unit" label="evidence.results.unit" max={60} />
      <DateInput source="onDay" label="evidence.results.day" validate={REQUIRED} fullWidth />
      <Words source="note" label="evidence.results.note" multiline max={1000} />
    </ActDialog>
  );
}
