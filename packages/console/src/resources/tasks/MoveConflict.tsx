import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { useTranslate } from "react-admin";
import type { TaskStatus } from "../../generated/graphql";
import { MOVES } from "./moves";
import type { MovedTask } from "./use-task-moves";

/** Somebody else changed the task first: how it stands by theirs, what mine would make of it, and which shall hold. */
export function MoveConflict({
  theirs,
  mine,
  onTakeTheirs,
  onKeepMine,
}: {
  theirs: MovedTask;
  mine: { task: MovedTask; to: TaskStatus };
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const translate = useTranslate();
  const id = useId();
  const word = (status: TaskStatus) => translate(`tasks.taskStatus.${status}`);
  const canStill = MOVES[theirs.status].includes(mine.to);
  return (
    <Dialog open onClose={onTakeTheirs} aria-labelledby={id} data-testid="move-conflict">
      <DialogTitle id={id}>{translate("tasks.conflict.title")}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ fontWeight: 600 }}>{theirs.title}</DialogContentText>
        <DialogContentText>
          {translate("tasks.conflict.theirs", { before: word(mine.task.status), now: word(theirs.status) })}
        </DialogContentText>
        <DialogContentText>{translate("tasks.conflict.mine", { status: word(mine.to) })}</DialogContentText>
        {!canStill && (
          <DialogContentText>
            {translate("tasks.board.cannot", { from: word(theirs.status), to: word(mine.to) })}
          </DialogContentText>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onTakeTheirs} variant={canStill ? "text" : "contained"}>
          {translate("tasks.conflict.takeTheirs")}
        </Button>
        {canStill && (
          <Button onClick={onKeepMine} variant="contained">
            {translate("tasks.conflict.keepMine")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
