import { RadioButtonGroupInput, required } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { choicesOf } from "../../components/choices";
import { Words } from "../../components/forms/inputs";
import { type DayKind, SetCalendarDaysDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

const KINDS: readonly DayKind[] = ["HOLIDAY", "WORKDAY", "RESTDAY"];
const REQUIRED = required();

/** What the chosen days are to be, all of them alike. */
export function SetDaysDialog({
  days,
  about,
  defaults,
  onSet,
  onClose,
}: {
  days: readonly string[];
  about: string;
  defaults: { kind: DayKind; name: string };
  onSet: () => void;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(SetCalendarDaysDocument);
  return (
    <ActDialog
      word="calendar.set"
      about={about}
      defaults={defaults}
      save={async ({ kind, name }) => {
        const wanted = { kind: kind as DayKind, name: String(name ?? "") };
        await mutateAsync({ days: days.map((day) => ({ day, ...wanted })) });
        onSet();
      }}
      onClose={onClose}
    >
      <RadioButtonGroupInput
        source="kind"
        label="calendar.set.kind"
        choices={choicesOf("dayKind", KINDS)}
        validate={REQUIRED}
        helperText={false}
      />
      <Words source="name" label="calendar.set.name" helperText="calendar.set.nameHint" />
    </ActDialog>
  );
}
