import { useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { type FaultItemFragment, RemoveReportFaultDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** Takes off a fault that was told by mistake. */
export function UnfaultDialog({ fault, onClose }: { fault: FaultItemFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(RemoveReportFaultDocument);
  return (
    <ActDialog
      word="reports.unfault"
      about={[translate(`domain.reportFault.${fault.kind}`), fault.note].filter(Boolean).join(" · ")}
      save={async () => {
        await mutateAsync({ id: fault.id });
      }}
      onClose={onClose}
    >
      {null}
    </ActDialog>
  );
}
