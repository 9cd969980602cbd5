import Alert from "@mui/material/Alert";
import { useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { FromInput } from "../../components/acts/FromInput";
import { useInstants } from "../../components/days";
import { type PlanWholeFragment, PutPlanInForceDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** A draft plan holds from a day on; the plan that it replaces ends then. */
export function PutInForceDialog({ plan, onClose }: { plan: PlanWholeFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(PutPlanInForceDocument);
  const { instantOf, localOf, today } = useInstants();
  const planned = localOf(plan.plannedFrom)?.slice(0, 10);
  return (
    <ActDialog
      word="pages.plan.putInForce"
      about={plan.title}
      defaults={{ validFrom: planned ?? plan.issuedOn ?? today() }}
      save={({ validFrom }) =>
        mutateAsync({ id: plan.id, expectedVersion: plan.version, from: instantOf(validFrom) ?? "" }).then(
          () => undefined,
        )
      }
      onClose={onClose}
    >
      <FromInput label="pages.plan.putInForce.from" helperText="pages.plan.putInForce.fromHint" />
      {plan.supersedes && (
        <Alert severity="warning">
          {translate("pages.plan.putInForce.ends", { title: plan.supersedes.title })}
        </Alert>
      )}
    </ActDialog>
  );
}
