import { CreatePage } from "../../components/forms/CreatePage";
import { PlanInputs } from "./PlanInputs";

const DEFAULTS = { status: "DRAFT" };

export function PlanCreate() {
  return (
    <CreatePage defaults={DEFAULTS}>
      <PlanInputs isNew />
    </CreatePage>
  );
}
