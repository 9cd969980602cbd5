import { useDataProvider, useResourceContext, useTranslate } from "react-admin";
import { RestoreNodeDocument } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import { restore } from "../undo/restore";
import { useOfferUndo } from "../undo/use-offer-undo";
import { BulkDialog } from "./BulkDialog";
import type { BulkRecord } from "./use-bulk-records";

/** Retires the selected records; what leans on others stays, and is named. */
export function RetireMany({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  const offerUndo = useOfferUndo(RestoreNodeDocument);
  const may = useMay();
  const dataProvider = useDataProvider();
  return (
    <BulkDialog
      word="listing.bulk.retire"
      ids={ids}
      act={({ id, version }) => dataProvider.delete(resource, { id, previousData: { id, version } })}
      {...(may(RestoreNodeDocument) && { undo: restore })}
      onDone={(done) =>
        offerUndo(translate("listing.bulk.retire.done", { smart_count: done.length }), () => restoreAll(done))
      }
      onClose={onClose}
    />
  );
}

/** Restores what it can; fails by the first refusal, so that nobody believes that all are back. */
async function restoreAll(records: readonly BulkRecord[]): Promise<void> {
  const failures: unknown[] = [];
  for (const record of records) {
    await restore(record).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
