import { RadioButtonGroupInput, required, SelectInput } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { choicesOf } from "../../../components/choices";
import { useInstants } from "../../../components/days";
import { Words } from "../../../components/forms/inputs";
import { shiftDay } from "../../../components/time/shift-day";
import { AddShiftsDocument, type WatchMode } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";
import { SEATS, type Seat } from "../seats";
import { TimeInput } from "../TimeInput";
import { personIn } from "./pool-for";
import { WatchkeeperInput } from "./WatchkeeperInput";

const REQUIRED = required();
const MODES: readonly WatchMode[] = ["ON_SITE", "AT_HOME"];
const USUAL = "08:30";

/** Somebody on a seat of a rota, from one time on the body's clock to another; a day of watch where a day was pressed. */
export function AddShiftDialog({
  rotaId,
  local,
  endsAt,
  seat = "FIRST",
  onClose,
}: {
  rotaId: string;
  /** A day, or a time of it, at which it begins. */
  local: string;
  endsAt?: string;
  seat?: Seat;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AddShiftsDocument);
  const { instantOf } = useInstants();
  const clock = local.slice(11, 16) || USUAL;
  const defaults = {
    seat,
    mode: seat === "STANDBY" ? "AT_HOME" : "ON_SITE",
    startsAt: `${local.slice(0, 10)}T${clock}`,
    endsAt: endsAt ?? `${shiftDay(local.slice(0, 10), 1)}T${clock}`,
  };
  return (
    <ActDialog
      word="watch.addShift"
      defaults={defaults}
      save={(values) =>
        mutateAsync({
          rotaId,
          shifts: [
            {
              seat: values.seat as Seat,
              personId: personIn(values),
              mode: values.mode as WatchMode,
              startsAt: instantOf(values.startsAt) ?? "",
              endsAt: instantOf(values.endsAt) ?? "",
              note: (values.note as string | undefined) ?? null,
            },
          ],
        })
      }
      onClose={onClose}
    >
      <SelectInput
        source="seat"
        label="watch.shift.seat"
        choices={choicesOf("watchSeat", SEATS)}
        validate={REQUIRED}
      />
      <WatchkeeperInput rotaId={rotaId} />
      <TimeInput source="startsAt" label="watch.addShift.startsAt" />
      <TimeInput source="endsAt" label="watch.addShift.endsAt" />
      <RadioButtonGroupInput
        source="mode"
        label="watch.shift.mode"
        choices={choicesOf("watchMode", MODES)}
        helperText={false}
      />
      <Words source="note" label="watch.shift.note" max={1000} />
    </ActDialog>
  );
}
