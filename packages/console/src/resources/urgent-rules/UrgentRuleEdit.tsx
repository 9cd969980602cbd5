import { useRecordContext } from "react-admin";
import type { Choice, PartyKind } from "../../components/acts/party-choices";
import { EditPage } from "../../components/forms/EditPage";
import { partyName } from "../../components/PartyLink";
import type { UrgentRuleWholeFragment } from "../../generated/graphql";
import { UrgentRuleInputs } from "./UrgentRuleInputs";

export function UrgentRuleEdit() {
  return (
    <EditPage<UrgentRuleWholeFragment>
      nameOf={({ name }) => name}
      valuesOf={({ id, version, name, plan, receivers, waitMinutes }) => ({
        id,
        version,
        name,
        planId: plan?.id ?? null,
        waitMinutes,
        receiverIds: receivers.map((receiver) => receiver.id),
        receivers: receivers.map(choiceOf),
      })}
      toInput={({ receivers: _shown, ...values }) => values}
    >
      <Inputs />
    </EditPage>
  );
}

/** The names of the receivers come with the record; the form itself holds their ids alone. */
function Inputs() {
  const record = useRecordContext<{ id: string; receivers: Choice[] }>();
  return <UrgentRuleInputs receivers={record?.receivers ?? []} />;
}

function choiceOf(receiver: UrgentRuleWholeFragment["receivers"][number]): Choice {
  return {
    id: receiver.id,
    kind: receiver.__typename as PartyKind,
    name: partyName(receiver),
    place: "",
  };
}
