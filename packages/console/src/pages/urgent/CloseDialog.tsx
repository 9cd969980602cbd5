import { ActDialog } from "../../components/acts/ActDialog";
import { Words } from "../../components/forms/inputs";
import { CloseUrgentReportDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** The end of a report's course, with what came of it. */
export function CloseDialog({ id, about, onClose }: { id: string; about: string; onClose: () => void }) {
  const { mutateAsync } = useTell(CloseUrgentReportDocument);
  return (
    <ActDialog
      word="urgent.close"
      about={about}
      save={({ note }) => mutateAsync({ id, note: String(note ?? "") || null })}
      onClose={onClose}
    >
      <Words
        source="note"
        label="urgent.close.note"
        max={1000}
        multiline
        maxRows={5}
        helperText={false}
        autoFocus
      />
    </ActDialog>
  );
}
