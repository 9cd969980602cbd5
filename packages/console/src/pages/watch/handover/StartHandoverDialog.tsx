import LinearProgress from "@mui/material/LinearProgress";
import { required, SelectInput, useTranslate } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { useInstants } from "../../../components/days";
import { Words } from "../../../components/forms/inputs";
import {
  CalendarShiftsDocument,
  type ShiftItemFragment,
  StartHandoverDocument,
} from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { useTell } from "../../../providers/use-tell";
import { TimeInput } from "../TimeInput";
import { turnOf } from "./turn-of";

const REQUIRED = required();
const HOURS_AROUND = 36;
const HOUR = 60 * 60 * 1000;

/** The change of watch that is nearest is proposed: who leaves, who takes over, and when; what is open is to be written. */
export function StartHandoverDialog({ rotaId, onClose }: { rotaId: string; onClose: () => void }) {
  const translate = useTranslate();
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  const { data } = useAnswer(CalendarShiftsDocument, {
    rotaId,
    from: new Date(hour - HOURS_AROUND * HOUR).toISOString(),
    to: new Date(hour + HOURS_AROUND * HOUR).toISOString(),
  });
  if (!data) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  return <Filled rotaId={rotaId} shifts={data.shifts} onClose={onClose} />;
}

function Filled({
  rotaId,
  shifts,
  onClose,
}: {
  rotaId: string;
  shifts: readonly ShiftItemFragment[];
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(StartHandoverDocument);
  const { instantOf, localOf } = useInstants();
  const turn = turnOf(shifts, new Date().toISOString());
  const people = [...new Map(shifts.map(({ person, seat }) => [person.id, { person, seat }])).values()].map(
    ({ person, seat }) => ({
      id: person.id,
      name: `${person.name} · ${translate(`domain.watchSeat.${seat}`)}`,
    }),
  );
  return (
    <ActDialog
      word="watch.handover.start"
      defaults={{
        at: localOf(turn?.at ?? new Date().toISOString()),
        outgoingId: turn?.outgoingId ?? null,
        incomingId: turn?.incomingId ?? null,
      }}
      save={({ at, outgoingId, incomingId, openItems }) =>
        mutateAsync({
          rotaId,
          at: instantOf(at) ?? "",
          outgoingId: String(outgoingId),
          incomingId: String(incomingId),
          openItems: String(openItems),
        })
      }
      onClose={onClose}
    >
      <TimeInput source="at" label="watch.handover.start.at" />
      <Who source="outgoingId" label="watch.handover.start.outgoing" people={people} />
      <Who source="incomingId" label="watch.handover.start.incoming" people={people} />
      <Words
        source="openItems"
        label="watch.handover.start.openItems"
        helperText="watch.handover.start.openItemsHint"
        isRequired
        multiline
        minRows={3}
        max={5000}
      />
    </ActDialog>
  );
}

function Who({
  source,
  label,
  people,
}: {
  source: string;
  label: string;
  people: readonly { id: string; name: string }[];
}) {
  return (
    <SelectInput
      source={source}
      label={label}
      choices={[...people]}
      translateChoice={false}
      validate={REQUIRED}
      fullWidth
    />
  );
}
