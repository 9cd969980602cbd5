import Archive from "@mui/icons-material/Archive";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import {
  Confirm,
  EditButton,
  type RaRecord,
  useDelete,
  useNotify,
  useRedirect,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { failureWord } from "../providers/refusal";
import { useDays } from "./days";

/** What can be done with a record; nothing with one that is retired. */
export function RecordActions({ record, children }: { record: RaRecord; children?: ReactNode }) {
  if (record.retiredAt) return null;
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", ml: "auto" }}>
      {children}
      <EditButton record={record} variant="outlined" />
      <RetireButton record={record} />
    </Box>
  );
}

/** Said of a retired record. */
export function Retired({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  if (!record.retiredAt) return null;
  return <Alert severity="info">{translate("forms.retire.said", { day: dayOf(record.retiredAt) })}</Alert>;
}

function RetireButton({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const resource = useResourceContext() ?? "";
  const [isOpen, setOpen] = useState(false);
  const [retire, { isPending }] = useDelete();
  const settled = {
    onSuccess: () => {
      notify("forms.retire.done", { type: "success" });
      redirect("list", resource);
    },
    onError: (error: unknown) => {
      setOpen(false);
      notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
    },
  };
  return (
    <>
      <Button size="small" color="inherit" startIcon={<Archive />} onClick={() => setOpen(true)}>
        {translate("forms.retire.button")}
      </Button>
      <Confirm
        isOpen={isOpen}
        loading={isPending}
        title="forms.retire.title"
        content="forms.retire.content"
        confirm="forms.retire.button"
        onConfirm={() => void retire(resource, { id: record.id, previousData: record }, settled)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
