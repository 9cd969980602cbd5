import { required, SelectInput } from "react-admin";
import { choicesOf, TASK_PRIORITIES } from "../../components/choices";
import { BulkDialog } from "../../components/listing/BulkDialog";
import { useBulkDone } from "../../components/listing/use-bulk-done";
import { type TaskPriority, UpdateTaskDocument } from "../../generated/graphql";
import { tell } from "../../providers/client";

const REQUIRED = required();
const WORD = "listing.bulk.priority";

/** Gives the selected tasks one priority. */
export function SetPriorityMany({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const onDone = useBulkDone(WORD);
  return (
    <BulkDialog
      word={WORD}
      ids={ids}
      act={({ id, version }, { priority }) =>
        tell(UpdateTaskDocument, { id, expectedVersion: version, priority: priority as TaskPriority })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <SelectInput
        source="priority"
        label="resources.tasks.fields.priority"
        choices={choicesOf("taskPriority", TASK_PRIORITIES, "tasks")}
        validate={REQUIRED}
        fullWidth
      />
    </BulkDialog>
  );
}
