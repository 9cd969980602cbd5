import { required, SelectInput } from "react-admin";
import { PartyInput } from "../../components/acts/PartyInput";
import { choicesOf, TASK_STATUSES } from "../../components/choices";
import { Words } from "../../components/forms/inputs";
import { BulkDialog } from "../../components/listing/BulkDialog";
import { useBulkDone } from "../../components/listing/use-bulk-done";
import { ChangeTaskStatusDocument, type TaskStatus } from "../../generated/graphql";
import { tell } from "../../providers/client";

const REQUIRED = required();
const WORD = "listing.bulk.status";

/** Moves the selected tasks to one status, each by the rules; which may not go there is told. */
export function SetStatusMany({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const onDone = useBulkDone(WORD);
  return (
    <BulkDialog
      word={WORD}
      ids={ids}
      act={({ id, version }, { status, reason, personId }) =>
        tell(ChangeTaskStatusDocument, {
          id,
          expectedVersion: version,
          status: status as TaskStatus,
          ...(typeof reason === "string" && reason !== "" && { reason }),
          ...(typeof personId === "string" && { personId }),
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <SelectInput
        source="status"
        label="resources.tasks.fields.status"
        choices={choicesOf("taskStatus", TASK_STATUSES, "tasks")}
        validate={REQUIRED}
        fullWidth
      />
      <Words source="reason" label="listing.bulk.status.reason" multiline max={1000} />
      <PartyInput source="personId" label="listing.bulk.status.person" kinds={["Person"]} isOptional />
    </BulkDialog>
  );
}
