import Undo from "@mui/icons-material/Undo";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Suspense, useId, useState } from "react";
import { useTranslate } from "react-admin";
import { type ChangeFragment, UndoChangeDocument, type UndoObstacle } from "../../generated/graphql";
import { useMay } from "../../providers/use-may";
import { UndoChangeDialog } from "./UndoChangeDialog";

/** What stands in the way of this viewer now; anything else is in everybody's, for good. */
const PASSING: ReadonlySet<string> = new Set<UndoObstacle>(["CHANGED_SINCE", "NOT_ALLOWED"]);

/** Leads to taking a change back; where that cannot be it says why. */
export function UndoChangeButton({ change }: { change: ChangeFragment }) {
  const translate = useTranslate();
  const may = useMay();
  const reasonId = useId();
  const [isOpen, setOpen] = useState(false);
  const { number, action, canUndo, undoObstacle } = change;
  if (!may(UndoChangeDocument) || undoObstacle === "ALREADY_UNDONE") return null;
  const isNever = undoObstacle != null && !PASSING.has(undoObstacle);
  const done = translate(`history.action.${action}`, { _: action });
  return (
    <>
      {!isNever && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<Undo />}
          disabled={!canUndo}
          aria-label={translate("history.undo.label", { number, action: done })}
          {...(undoObstacle && { "aria-describedby": reasonId })}
          onClick={() => setOpen(true)}
        >
          {translate("history.undo.button")}
        </Button>
      )}
      {undoObstacle && (
        <Typography id={reasonId} variant="body2" color="text.secondary" sx={{ py: 0.5 }}>
          {translate("history.cannot", { reason: translate(`history.obstacle.${undoObstacle}`) })}
        </Typography>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <UndoChangeDialog number={number} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
