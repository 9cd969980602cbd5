import { EditPage } from "../../components/forms/EditPage";
import type { PlanWholeFragment } from "../../generated/graphql";
import { PlanInputs } from "./PlanInputs";

export function PlanEdit() {
  return (
    <EditPage<PlanWholeFragment>
      nameOf={({ title }) => title}
      valuesOf={(plan) => ({
        id: plan.id,
        version: plan.version,
        title: plan.title,
        documentNumber: plan.documentNumber ?? "",
        issuerId: plan.issuer?.id ?? null,
        issuedOn: plan.issuedOn ?? null,
        status: plan.status,
        publicity: plan.publicity ?? "",
        superiorId: plan.superior?.id ?? null,
      })}
    >
      <PlanInputs />
    </EditPage>
  );
}
