import { FormDataConsumer, RadioButtonGroupInput, required, SelectInput, useTranslate } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { PartyInput } from "../../../components/acts/PartyInput";
import { choicesOf } from "../../../components/choices";
import { useInstants } from "../../../components/days";
import { Words } from "../../../components/forms/inputs";
import { Nothing } from "../../../components/Section";
import { shiftDay } from "../../../components/time/shift-day";
import {
  CalendarShiftsDocument,
  ProposeShiftSwapDocument,
  type ShiftItemFragment,
} from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { useTell } from "../../../providers/use-tell";
import { TimeInput } from "../TimeInput";
import { useTimes } from "../use-times";
import { swapOf } from "./swap-of";

const REQUIRED = required();
const KINDS = ["WHOLE", "PART", "EXCHANGE"] as const;
const AHEAD = 60;

/** Somebody is asked to take over one's own shift, whole or in part, or to exchange it for one of theirs. */
export function ProposeSwapDialog({ shift, onClose }: { shift: ShiftItemFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(ProposeShiftSwapDocument);
  const { instantOf, localOf } = useInstants();
  const { spanOf } = useTimes();
  return (
    <ActDialog
      word="watch.swap.propose"
      about={spanOf(shift)}
      defaults={{ kind: "WHOLE", startsAt: localOf(shift.startsAt), endsAt: localOf(shift.endsAt) }}
      save={(values) => mutateAsync(swapOf(shift.id, values, instantOf))}
      onClose={onClose}
    >
      <RadioButtonGroupInput
        source="kind"
        label="watch.swap.propose.kind"
        choices={choicesOf("kinds", KINDS, "watch.swap.propose")}
        validate={REQUIRED}
        helperText={false}
      />
      <PartyInput source="toPersonId" label="watch.swap.propose.toPerson" kinds={["Person"]} />
      <FormDataConsumer>
        {({ formData: { kind, toPersonId } }) => (
          <>
            {kind === "PART" && (
              <>
                <TimeInput source="startsAt" label="watch.swap.propose.startsAt" />
                <TimeInput source="endsAt" label="watch.swap.propose.endsAt" />
              </>
            )}
            {kind === "EXCHANGE" && toPersonId && <WithShift key={toPersonId} personId={toPersonId} />}
          </>
        )}
      </FormDataConsumer>
      <Words source="reason" label="watch.swap.propose.reason" multiline max={1000} />
    </ActDialog>
  );
}

/** The shifts of the other one that are to come, of which one is taken in exchange. */
function WithShift({ personId }: { personId: string }) {
  const translate = useTranslate();
  const { instantOf, today } = useInstants();
  const { spanOf } = useTimes();
  const { data } = useAnswer(CalendarShiftsDocument, {
    personId,
    from: instantOf(today()) ?? "",
    to: instantOf(shiftDay(today(), AHEAD)) ?? "",
  });
  if (data?.shifts.length === 0) return <Nothing>{translate("watch.swap.propose.noShifts")}</Nothing>;
  const choices = (data?.shifts ?? []).map((shift) => ({
    id: shift.id,
    name: `${spanOf(shift)} · ${translate(`domain.watchSeat.${shift.seat}`)} · ${shift.rota.name}`,
  }));
  return (
    <SelectInput
      source="withShiftId"
      label="watch.swap.propose.withShift"
      choices={choices}
      translateChoice={false}
      validate={REQUIRED}
      fullWidth
    />
  );
}
