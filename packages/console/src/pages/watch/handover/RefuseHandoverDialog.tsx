import { ActDialog } from "../../../components/acts/ActDialog";
import { Words } from "../../../components/forms/inputs";
import { RefuseHandoverDocument } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

/** A handover is refused with a reason, never without. */
export function RefuseHandoverDialog({
  handover,
  about,
  onClose,
}: {
  handover: { id: string; version: number };
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(RefuseHandoverDocument);
  return (
    <ActDialog
      word="watch.handover.refuse"
      about={about}
      save={({ reason }) =>
        mutateAsync({ id: handover.id, expectedVersion: handover.version, reason: String(reason) })
      }
      onClose={onClose}
    >
      <Words source="reason" label="watch.handover.refuse.reason" isRequired multiline max={1000} />
    </ActDialog>
  );
}
