import { ActDialog } from "../../components/acts/ActDialog";
import { Words } from "../../components/forms/inputs";
import { AcknowledgeUrgentStepDocument, type UrgentStepItemFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { calledOf } from "./course";

/** That a report has arrived; of an outside body, who answered there. */
export function AcknowledgeDialog({ step, onClose }: { step: UrgentStepItemFragment; onClose: () => void }) {
  const { mutateAsync } = useTell(AcknowledgeUrgentStepDocument);
  const isOutside = !step.person;
  const word = isOutside ? "urgent.answer" : "urgent.acknowledge";
  return (
    <ActDialog
      word={word}
      about={calledOf(step)}
      save={({ answeredBy, note }) =>
        mutateAsync({
          id: step.id,
          note: String(note ?? "") || null,
          ...(isOutside && { answeredBy: String(answeredBy ?? "") }),
        })
      }
      onClose={onClose}
    >
      {isOutside && <Words source="answeredBy" label={`${word}.answeredBy`} isRequired autoFocus />}
      <Words
        source="note"
        label={`${word}.note`}
        max={1000}
        multiline
        maxRows={5}
        helperText={false}
        autoFocus={!isOutside}
      />
    </ActDialog>
  );
}
