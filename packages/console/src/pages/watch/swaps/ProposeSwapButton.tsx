import { ActButton } from "../../../components/acts/ActButton";
import { ProposeShiftSwapDocument, SelfDocument, type ShiftItemFragment } from "../../../generated/graphql";
import { useAnswer } from "../../../providers/use-answer";
import { ProposeSwapDialog } from "./lazy-dialogs";

/** One's own shift that has not ended can be offered to others; nobody offers another's. */
export function ProposeSwapButton({ shift }: { shift: ShiftItemFragment }) {
  const { data: self } = useAnswer(SelfDocument, {});
  const isOwn = self?.viewer.person?.id === shift.person.id;
  if (!isOwn || shift.endsAt <= new Date().toISOString()) return null;
  return (
    <ActButton does={ProposeShiftSwapDocument} word="watch.swap.propose">
      {(close) => <ProposeSwapDialog shift={shift} onClose={close} />}
    </ActButton>
  );
}
