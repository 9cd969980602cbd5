import { ActDialog } from "../../../components/acts/ActDialog";
import { Words } from "../../../components/forms/inputs";
import { AnswerShiftSwapDocument } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

/** No to a proposal, with a word on why where one is wanted. */
export function DeclineSwapDialog({
  swap,
  about,
  onClose,
}: {
  swap: { id: string; version: number };
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AnswerShiftSwapDocument);
  return (
    <ActDialog
      word="watch.swap.decline"
      about={about}
      save={({ answer }) =>
        mutateAsync({
          id: swap.id,
          expectedVersion: swap.version,
          agrees: false,
          answer: typeof answer === "string" && answer ? answer : null,
        })
      }
      onClose={onClose}
    >
      <Words source="answer" label="watch.swap.decline.answer" multiline max={1000} />
    </ActDialog>
  );
}
