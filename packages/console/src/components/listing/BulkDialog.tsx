import Dialog from "@mui/material/Dialog";
import DialogTitle from "@mui/material/DialogTitle";
import { type ReactNode, useId, useState } from "react";
import { RecordContextProvider, useResourceContext, useTranslate, useUnselectAll } from "react-admin";
import { useGuardedClose } from "../forms/use-guarded-close";
import { BulkForm, BulkRunning } from "./BulkForm";
import { BulkReport } from "./BulkReport";
import { type BulkRecord, useBulkRecords } from "./use-bulk-records";
import { useRunMany } from "./use-run-many";

/** One act on many records: says what will happen to which, does it one by one, and reports what came of each. */
export function BulkDialog({
  word,
  ids,
  defaults,
  act,
  undo,
  onDone,
  onClose,
  children,
}: {
  /** Its words: `title`, `intro`, `confirm` and `done` below this key. */
  word: string;
  ids: readonly string[];
  defaults?: Record<string, unknown>;
  act: (record: BulkRecord, values: Record<string, unknown>) => Promise<unknown>;
  /** Takes the act back for one record, where that is simple. */
  undo?: (record: BulkRecord) => Promise<unknown>;
  /** Called instead of a report where nothing was refused or left. */
  onDone?: (done: readonly BulkRecord[]) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const translate = useTranslate();
  const id = useId();
  const resource = useResourceContext() ?? "";
  const unselectAll = useUnselectAll(resource);
  const { records, failed } = useBulkRecords(resource, ids);
  const [isUndone, setUndone] = useState(false);
  const { progress, outcome, isRunning, run, stop } = useRunMany<BulkRecord>();
  const guarded = useGuardedClose(onClose);
  const close = outcome ? onClose : guarded.close;
  const start = async (values: Record<string, unknown>) => {
    const came = await run(records ?? [], (record) => act(record, values));
    if (came.left.length === 0) unselectAll();
    if (!onDone || came.refused.length + came.left.length > 0) return;
    onDone(came.done);
    onClose();
  };
  const takeBack = async (done: readonly BulkRecord[], back: (record: BulkRecord) => Promise<unknown>) => {
    setUndone(true);
    await run(done, back);
  };
  return (
    <Dialog open onClose={isRunning ? undefined : close} fullWidth maxWidth="sm" aria-labelledby={id}>
      <RecordContextProvider value={undefined}>
        <DialogTitle id={id}>{translate(`${word}.title`, { smart_count: ids.length })}</DialogTitle>
        {isRunning && <BulkRunning progress={progress} onStop={stop} />}
        {!isRunning && outcome && (
          <BulkReport
            word={isUndone ? "listing.bulk.undo" : word}
            outcome={outcome}
            onClose={onClose}
            {...(undo && !isUndone && { onUndo: () => void takeBack(outcome.done, undo) })}
          />
        )}
        {!isRunning && !outcome && (
          <BulkForm
            word={word}
            records={records}
            failed={failed}
            defaults={defaults}
            onSubmit={start}
            onTyped={guarded.onTyped}
            onClose={close}
          >
            {children}
          </BulkForm>
        )}
      </RecordContextProvider>
    </Dialog>
  );
}
