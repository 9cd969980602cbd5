import Alert from "@mui/material/Alert";
import {
  CheckboxGroupInput,
  DateInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useTranslate,
} from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { choicesOf } from "../../../components/choices";
import { shiftDay } from "../../../components/time/shift-day";
import { PlanShiftsDocument, type WatchMode } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";
import { SEATS, type Seat } from "../seats";
import { changesOf } from "./parts";

const REQUIRED = required();
const HOURS = [24, 12, 8] as const;
const AS_TYPED = (text: string) => text;
const MODES: readonly WatchMode[] = ["ON_SITE", "AT_HOME"];
const USUAL_DAYS = 13;

/** A stretch of a rota filled by turns of its pool; what nobody could take is told. */
export function PlanShiftsDialog({
  rotaId,
  from,
  onClose,
}: {
  rotaId: string;
  from: string;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutateAsync } = useTell(PlanShiftsDocument);
  const save = async (values: Record<string, unknown>) => {
    const { shifts, open } = await mutateAsync({
      rotaId,
      from: String(values.from),
      to: String(values.to),
      changesAt: changesOf(String(values.handoverAt), Number(values.hours)),
      seats: values.seats as Seat[],
      mode: values.mode as WatchMode,
    });
    const said = [
      translate("watch.plan.done", { smart_count: shifts.length }),
      ...(open.length > 0 ? [translate("watch.plan.open", { smart_count: open.length })] : []),
    ].join(" ");
    notify(said, {
      type: open.length > 0 ? "warning" : "success",
      messageArgs: { _: said },
      autoHideDuration: 10_000,
    });
  };
  return (
    <ActDialog
      word="watch.plan"
      defaults={{
        from,
        to: shiftDay(from, USUAL_DAYS),
        handoverAt: "08:30",
        hours: 24,
        seats: ["LEADER", "FIRST", "SECOND"],
        mode: "ON_SITE",
      }}
      save={save}
      onClose={onClose}
    >
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate("watch.plan.poolHint")}
      </Alert>
      <DateInput source="from" label="watch.plan.from" validate={REQUIRED} fullWidth />
      <DateInput source="to" label="watch.plan.to" validate={REQUIRED} fullWidth />
      <TextInput
        source="handoverAt"
        label="watch.plan.handoverAt"
        type="time"
        parse={AS_TYPED}
        validate={REQUIRED}
        fullWidth
      />
      <SelectInput
        source="hours"
        label="watch.plan.shiftHours"
        choices={HOURS.map((hours) => ({ id: hours, name: translate("watch.plan.hours", { count: hours }) }))}
        translateChoice={false}
        validate={REQUIRED}
        fullWidth
      />
      <CheckboxGroupInput
        source="seats"
        label="watch.plan.seats"
        choices={choicesOf("watchSeat", SEATS)}
        validate={REQUIRED}
        helperText={false}
      />
      <SelectInput
        source="mode"
        label="watch.plan.mode"
        choices={choicesOf("watchMode", MODES)}
        validate={REQUIRED}
        fullWidth
      />
    </ActDialog>
  );
}
