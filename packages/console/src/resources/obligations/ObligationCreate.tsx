import { useInstants } from "../../components/days";
import { CreatePage } from "../../components/forms/CreatePage";
import { WithWords } from "../../components/words/WithWords";
import { reportWords } from "../../messages/report-words";
import { ObligationInputs } from "./ObligationInputs";

/** A new obligation; it begins as what nearly all plans order: every day by 17:00. */
export function ObligationCreate() {
  const { today } = useInstants();
  return (
    <WithWords words={reportWords}>
      <CreatePage
        defaults={{
          rrule: "FREQ=DAILY",
          dueDays: "EVERY_DAY",
          cutOff: "17:00",
          graceMinutes: 30,
          startsOn: today(),
          tellWhenLate: ["HEAD"],
          tellWhenMissed: ["HEAD", "RECEIVER"],
        }}
      >
        <ObligationInputs />
      </CreatePage>
    </WithWords>
  );
}
