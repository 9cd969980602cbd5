import { ActDialog } from "../../../components/acts/ActDialog";
import { PartyInput } from "../../../components/acts/PartyInput";
import { useInstants } from "../../../components/days";
import { ReplaceShiftDocument, type ShiftItemFragment } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";
import { TimeInput } from "../TimeInput";
import { useTimes } from "../use-times";
import { partsOf } from "./parts";

/** Somebody else, or nobody, in the place of whoever has a shift: for all of it or a part. */
export function ReplaceShiftDialog({ shift, onClose }: { shift: ShiftItemFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(ReplaceShiftDocument);
  const { instantOf, localOf } = useInstants();
  const { spanOf } = useTimes();
  const { id, version, person, startsAt, endsAt } = shift;
  return (
    <ActDialog
      word="watch.replaceShift"
      about={`${person.name} ${spanOf(shift)}`}
      defaults={{ startsAt: localOf(startsAt), endsAt: localOf(endsAt) }}
      save={(values) => {
        const wanted = {
          personId: typeof values.personId === "string" ? values.personId : null,
          startsAt: instantOf(values.startsAt) ?? "",
          endsAt: instantOf(values.endsAt) ?? "",
        };
        const parts = partsOf({ personId: person.id, startsAt, endsAt }, wanted);
        return mutateAsync({ id, expectedVersion: version, parts });
      }}
      onClose={onClose}
    >
      <PartyInput
        source="personId"
        label="watch.replaceShift.who"
        helperText="watch.replaceShift.whoHint"
        kinds={["Person"]}
        isOptional
      />
      <TimeInput source="startsAt" label="watch.addShift.startsAt" />
      <TimeInput source="endsAt" label="watch.addShift.endsAt" />
    </ActDialog>
  );
}
