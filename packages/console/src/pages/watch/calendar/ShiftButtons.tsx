import { ActButton } from "../../../components/acts/ActButton";
import { AddShiftsDocument, PlanShiftsDocument } from "../../../generated/graphql";
import { AddShiftDialog, PlanShiftsDialog } from "./lazy-dialogs";

/** One shift by hand, for who may. */
export function AddShiftButton({ rotaId, day }: { rotaId: string; day: string }) {
  return (
    <ActButton does={AddShiftsDocument} word="watch.addShift">
      {(close) => <AddShiftDialog rotaId={rotaId} local={day} onClose={close} />}
    </ActButton>
  );
}

/** Many shifts by turns, for who may. */
export function PlanShiftsButton({ rotaId, day }: { rotaId: string; day: string }) {
  return (
    <ActButton does={PlanShiftsDocument} word="watch.plan">
      {(close) => <PlanShiftsDialog rotaId={rotaId} from={day} onClose={close} />}
    </ActButton>
  );
}
