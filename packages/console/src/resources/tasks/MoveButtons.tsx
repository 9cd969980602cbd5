import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import type { TaskStatus } from "../../generated/graphql";
import { moveWord } from "./moves";
import type { PartedTask } from "./own-parts";
import { useOwnMoves } from "./use-own-parts";
import { type MovedTask, useTaskMoves } from "./use-task-moves";

type Movable = MovedTask & PartedTask;

/** The moves that a task can make from where it stands, and that are the viewer's to make; no others. */
export function MoveButtons({
  task,
  isSmall,
  most,
}: {
  task: Movable;
  isSmall?: boolean;
  /** How many of them, the likeliest first. */
  most?: number;
}) {
  const { move, isPending, dialogs } = useTaskMoves<MovedTask>();
  return (
    // In a list a click on the row leads to the task; one on a button or in a dialog does not.
    <Box onClick={(event) => event.stopPropagation()}>
      <MoveChoices
        task={task}
        isSmall={isSmall}
        most={most}
        isPending={isPending}
        onMove={(to) => move(task, to)}
      />
      {dialogs}
    </Box>
  );
}

/** The buttons alone, for a screen that moves many tasks. */
export function MoveChoices({
  task,
  isSmall,
  most,
  isPending,
  onMove,
}: {
  task: Movable;
  isSmall?: boolean | undefined;
  most?: number | undefined;
  isPending?: boolean;
  onMove: (to: TaskStatus) => void;
}) {
  const translate = useTranslate();
  const moves = useOwnMoves()(task);
  const { box, hold } = useKeptFocus(task.status, isPending);
  return (
    <Box ref={box} sx={{ display: "flex", gap: isSmall ? 0.5 : 1, flexWrap: "wrap" }}>
      {moves.slice(0, most).map((to, index) => (
        <Button
          key={to}
          size="small"
          variant={isSmall ? "text" : index === 0 ? "contained" : "outlined"}
          disabled={isPending}
          onClick={() => {
            hold();
            onMove(to);
          }}
          aria-label={`${translate(moveWord(task.status, to))} ${task.title}`}
          {...(isSmall && { sx: { minWidth: 0, whiteSpace: "nowrap" } })}
        >
          {translate(moveWord(task.status, to))}
        </Button>
      ))}
    </Box>
  );
}

/** The button that was pressed goes with the move: the focus, which would be lost with it, goes to what can follow. */
function useKeptFocus(status: TaskStatus, isPending: boolean | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<TaskStatus | null>(null);
  useEffect(() => {
    if (isPending || pressedAt.current === null || pressedAt.current === status) return;
    pressedAt.current = null;
    if (document.activeElement === document.body) box.current?.querySelector("button")?.focus();
  }, [status, isPending]);
  const hold = () => {
    pressedAt.current = status;
  };
  return { box, hold };
}
