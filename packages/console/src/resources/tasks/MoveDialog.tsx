import { useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { PartyInput } from "../../components/acts/PartyInput";
import { Words } from "../../components/forms/inputs";
import type { TaskStatus } from "../../generated/graphql";
import { moveWord, neededFor } from "./moves";
import { useOwnName } from "./use-own-parts";
import type { MovedTask, Said } from "./use-task-moves";

/** Asks for what has to be said with a move: why, or who. */
export function MoveDialog({
  task,
  to,
  save,
  onClose,
}: {
  task: MovedTask;
  to: TaskStatus;
  save: (said: Said) => Promise<unknown>;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const own = useOwnName();
  const isReason = neededFor(task.status, to) === "reason";
  return (
    <ActDialog
      word="tasks.move"
      title={translate(moveWord(task.status, to))}
      about={task.title}
      save={({ reason, personId }) =>
        save({
          ...(typeof reason === "string" && { reason }),
          ...(typeof personId === "string" && { personId }),
        })
      }
      {...(own && !isReason && { defaults: { personId: own.id } })}
      onClose={onClose}
    >
      {isReason ? (
        <Words source="reason" label="tasks.pages.reason" isRequired multiline max={1000} />
      ) : (
        <PartyInput
          source="personId"
          label={to === "DONE" ? "tasks.pages.finishedBy" : "tasks.pages.acceptedBy"}
          helperText="tasks.pages.byHint"
          kinds={["Person"]}
          isOptional
          initial={own && { ...own, kind: "Person", place: "" }}
        />
      )}
    </ActDialog>
  );
}
