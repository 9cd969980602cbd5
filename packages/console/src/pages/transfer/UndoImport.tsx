import Undo from "@mui/icons-material/Undo";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Confirm, useNotify, useRefresh, useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { UndoDirectoryImportDocument } from "../../generated/graphql";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { useNames } from "./use-names";

/** Takes an import back, or says what leans on it. */
export function UndoImport({ id, onUndone }: { id: string; onUndone?: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, error, isAllowed } = useTell(UndoDirectoryImportDocument);
  const leaning = refusedOf(error)?.faults.filter(({ code }) => code === "IN_USE") ?? [];
  const settled = {
    onSuccess: () => {
      notify("transfer.undo.done", { type: "success" });
      refresh();
      onUndone?.();
    },
    onError: (fault: unknown) => {
      if (refusedOf(fault)?.kind !== "ValidationError")
        notify(failureWord(fault), { type: "error", autoHideDuration: 10_000 });
    },
    onSettled: () => setOpen(false),
  };
  if (!isAllowed) return null;
  return (
    <>
      <Button size="small" color="inherit" startIcon={<Undo />} onClick={() => setOpen(true)}>
        {translate("transfer.undo.button")}
      </Button>
      {leaning.length > 0 && <InUse paths={leaning.map(({ path }) => path)} />}
      <Confirm
        isOpen={isOpen}
        loading={isPending}
        title="transfer.undo.title"
        content="transfer.undo.content"
        confirm="transfer.undo.confirm"
        onConfirm={() => mutate({ id }, settled)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** What is in use, by name, and by what. A path leads from the import by what it created to what leans on that. */
function InUse({ paths }: { paths: readonly (readonly string[])[] }) {
  const translate = useTranslate();
  const byCreated = Map.groupBy(paths, ([, created = ""]) => created);
  const names = useNames([...byCreated.keys()]);
  const named = [...names].map(([id, name]) => ({ id, name }));
  return (
    <Alert severity="error" sx={{ mt: 1, width: "100%" }}>
      {translate("transfer.undo.inUse")}
      <PlainList>
        {named.map(({ id, name }) => (
          <li key={id}>
            <NodeLink id={id}>{name}</NodeLink>{" "}
            {translate("transfer.undo.inUseBy", {
              types: [...Map.groupBy(byCreated.get(id) ?? [], (path) => path[2]?.split(":")[0] ?? "")]
                .map(([type, all]) =>
                  translate("transfer.counted", {
                    type: translate(`transfer.leaning.${type}`),
                    count: all.length,
                  }),
                )
                .join(translate("pages.common.separator")),
            })}
          </li>
        ))}
      </PlainList>
    </Alert>
  );
}
