import { CreatePage } from "../../components/forms/CreatePage";
import { UrgentRuleInputs } from "./UrgentRuleInputs";

const DEFAULTS = { waitMinutes: 10 };

export function UrgentRuleCreate() {
  return (
    <CreatePage defaults={DEFAULTS}>
      <UrgentRuleInputs />
    </CreatePage>
  );
}
