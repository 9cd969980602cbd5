import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import LinearProgress from "@mui/material/LinearProgress";
import type { ReactNode } from "react";
import { Form, useTranslate } from "react-admin";
import type { Progress } from "../tables/read-all";
import { NameList } from "./NameList";
import { ProgressLine } from "./ProgressLine";
import type { BulkRecord } from "./use-bulk-records";

/** Before: what will happen, to which records, and what has to be said with it. */
export function BulkForm({
  word,
  records,
  failed,
  defaults,
  onSubmit,
  onTyped,
  onClose,
  children,
}: {
  word: string;
  records: readonly BulkRecord[] | null;
  failed: boolean;
  defaults: Record<string, unknown> | undefined;
  onSubmit: (values: Record<string, unknown>) => Promise<void>;
  onTyped: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const translate = useTranslate();
  return (
    <Form onSubmit={onSubmit} {...(defaults && { defaultValues: defaults })}>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate(`${word}.intro`)}</DialogContentText>
        <div onChange={onTyped}>{children}</div>
        {failed && <Alert severity="error">{translate("pages.common.failed")}</Alert>}
        {!records && !failed && <LinearProgress aria-label={translate("ra.page.loading")} />}
        {records && <NameList names={records.map(({ name }) => name)} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("ra.action.cancel")}</Button>
        <Button type="submit" variant="contained" disabled={!records}>
          {translate(`${word}.confirm`)}
        </Button>
      </DialogActions>
    </Form>
  );
}

/** Meanwhile: how far it is, and a way to stop after the record that is being written. */
export function BulkRunning({ progress, onStop }: { progress: Progress | null; onStop: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <DialogContent>
        <ProgressLine progress={progress} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onStop}>{translate("listing.bulk.stop")}</Button>
      </DialogActions>
    </>
  );
}
