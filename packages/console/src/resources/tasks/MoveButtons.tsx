import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { ChangeTaskStatusDocument, type TaskRowFragment, type TaskStatus } from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { MOVES, moveWord, neededFor } from "./moves";

const MoveDialog = lazy(async () => ({ default: (await import("./MoveDialog")).MoveDialog }));

/** The moves that a task can make from where it stands, and no others. */
export function MoveButtons({
  task,
  isSmall,
}: {
  task: Pick<TaskRowFragment, "id" | "version" | "status" | "title">;
  isSmall?: boolean;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asked, setAsked] = useState<TaskStatus | null>(null);
  const { mutate, isPending } = useTell(ChangeTaskStatusDocument);
  const move = (status: TaskStatus) => {
    if (neededFor(task.status, status)) return setAsked(status);
    mutate(
      { id: task.id, expectedVersion: task.version, status },
      { onError: (error) => notify(failureWord(error), { type: "error" }) },
    );
  };
  return (
    <Box sx={{ display: "flex", gap: isSmall ? 0.5 : 1, flexWrap: "wrap" }}>
      {MOVES[task.status].map((to, index) => (
        <Button
          key={to}
          size="small"
          variant={isSmall ? "text" : index === 0 ? "contained" : "outlined"}
          disabled={isPending}
          onClick={() => move(to)}
          aria-label={`${translate(moveWord(task.status, to))} ${task.title}`}
          {...(isSmall && { sx: { minWidth: 0 } })}
        >
          {translate(moveWord(task.status, to))}
        </Button>
      ))}
      {asked && (
        <Suspense fallback={null}>
          <MoveDialog task={task} to={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Box>
  );
}
