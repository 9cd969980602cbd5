import { useEditContext } from "react-admin";
import { EditPage } from "../../components/forms/EditPage";
import { WithWords } from "../../components/words/WithWords";
import type { ObligationWholeFragment } from "../../generated/graphql";
import { reportWords } from "../../messages/report-words";
import { ObligationInputs } from "./ObligationInputs";
import { reporting } from "./reporting";

export function ObligationEdit() {
  return (
    <WithWords words={reportWords}>
      <EditPage<ObligationWholeFragment>
        nameOf={({ name }) => name}
        valuesOf={(obligation) => ({
          id: obligation.id,
          version: obligation.version,
          name: obligation.name,
          planId: obligation.plan?.id ?? null,
          dutyId: obligation.duty?.id ?? null,
          formId: obligation.form.id,
          reporterIds: reporting(obligation).map(({ party }) => party.id),
          receiverId: obligation.receiver?.id ?? null,
          rrule: obligation.rrule,
          dueDays: obligation.dueDays,
          cutOff: obligation.cutOff,
          graceMinutes: obligation.graceMinutes,
          startsOn: obligation.startsOn,
          endsOn: obligation.endsOn ?? null,
          onWatchRotaId: obligation.onWatchRota?.id ?? null,
          zeroMeans: obligation.zeroMeans ?? "",
          tellWhenLate: [...obligation.tellWhenLate],
          tellWhenMissed: [...obligation.tellWhenMissed],
          sumsUpId: obligation.sumsUp?.id ?? null,
        })}
      >
        <Filled />
      </EditPage>
    </WithWords>
  );
}

/** The names of those who are chosen come with the record, not with the values of the form. */
function Filled() {
  const { record } = useEditContext<ObligationWholeFragment>();
  return <ObligationInputs {...(record && { of: record })} />;
}
