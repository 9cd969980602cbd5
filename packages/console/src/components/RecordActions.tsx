import Archive from "@mui/icons-material/Archive";
import Unarchive from "@mui/icons-material/Unarchive";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import {
  Confirm,
  EditButton,
  type RaRecord,
  useCanAccess,
  useDelete,
  useNotify,
  useRedirect,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { RestoreNodeDocument } from "../generated/graphql";
import { failureWord } from "../providers/refusal";
import { useTell } from "../providers/use-tell";
import { useDays } from "./days";
import { restore } from "./undo/restore";
import { useOfferUndo } from "./undo/use-offer-undo";

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

/** Said of a retired record, with the way back; what was merged into another one has none. */
export function Retired({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  if (!record.retiredAt) return null;
  return (
    <Alert severity="info" action={record.mergedInto ? undefined : <RestoreButton record={record} />}>
      {translate("forms.retire.said", { day: dayOf(record.retiredAt) })}
    </Alert>
  );
}

function RestoreButton({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutate, isPending, isAllowed } = useTell(RestoreNodeDocument);
  const settled = {
    onSuccess: () => notify("listing.restore.done", { type: "success" }),
    onError: (error: unknown) => notify(failureWord(error), { type: "error", autoHideDuration: 10_000 }),
  };
  if (!isAllowed) return null;
  return (
    <Button
      size="small"
      color="inherit"
      startIcon={<Unarchive />}
      disabled={isPending}
      onClick={() => mutate({ id: String(record.id), expectedVersion: record.version }, settled)}
    >
      {translate("listing.restore.button")}
    </Button>
  );
}

function RetireButton({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const offerUndo = useOfferUndo(RestoreNodeDocument);
  const resource = useResourceContext() ?? "";
  const [isOpen, setOpen] = useState(false);
  const [retire, { isPending }] = useDelete();
  const { canAccess: isAllowed } = useCanAccess({ resource, action: "delete" });
  const settled = {
    onSuccess: () => {
      redirect("list", resource);
      const { id, version } = record;
      offerUndo(translate("forms.retire.done"), () => restore({ id: String(id), version }));
    },
    onError: (error: unknown) => {
      setOpen(false);
      notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
    },
  };
  if (!isAllowed) return null;
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
