import { useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { PartyInput } from "../../components/acts/PartyInput";
import { Words } from "../../components/forms/inputs";
import { ChangeTaskStatusDocument, type TaskRowFragment, type TaskStatus } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { moveWord, neededFor } from "./moves";

/** Moves a task where something has to be said with it: why, or who. */
export function MoveDialog({
  task,
  to,
  onClose,
}: {
  task: Pick<TaskRowFragment, "id" | "version" | "status" | "title">;
  to: TaskStatus;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(ChangeTaskStatusDocument);
  const isReason = neededFor(task.status, to) === "reason";
  return (
    <ActDialog
      word="tasks.move"
      title={translate(moveWord(task.status, to))}
      about={task.title}
      save={({ reason, personId }) =>
        mutateAsync({
          id: task.id,
          expectedVersion: task.version,
          status: to,
          ...(typeof reason === "string" && { reason }),
          ...(typeof personId === "string" && { personId }),
        })
      }
      onClose={onClose}
    >
      {isReason ? (
        <Words source="reason" label="tasks.pages.reason" isRequired multiline max={1000} />
      ) : (
        <PartyInput
          source="personId"
          label={to === "DONE" ? "tasks.pages.finishedBy" : "tasks.pages.acceptedBy"}
          kinds={["Person"]}
          isOptional
        />
      )}
    </ActDialog>
  );
}
