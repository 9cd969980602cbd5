import { ActDialog } from "../../components/acts/ActDialog";
import { Words } from "../../components/forms/inputs";
import { type OccurrenceWholeFragment, WaiveOccurrenceDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** Lets a reporter off for once, and says why. */
export function WaiveDialog({
  occurrence: { id, version },
  about,
  onClose,
}: {
  occurrence: Pick<OccurrenceWholeFragment, "id" | "version">;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(WaiveOccurrenceDocument);
  return (
    <ActDialog
      word="reports.waive"
      about={about}
      save={async ({ reason }) => {
        await mutateAsync({ id, expectedVersion: version, reason: String(reason ?? "") });
      }}
      onClose={onClose}
    >
      <Words source="reason" label="reports.waive.reason" isRequired multiline max={1000} />
    </ActDialog>
  );
}
