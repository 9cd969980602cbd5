import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import {
  ChangeTaskStatusDocument,
  TaskNodesDocument,
  type TaskRowFragment,
  type TaskStatus,
} from "../../generated/graphql";
import { ask } from "../../providers/client";
import { failureWord, refusedOf } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { MOVES, neededFor } from "./moves";

const MoveDialog = lazy(async () => ({ default: (await import("./MoveDialog")).MoveDialog }));
const MoveConflict = lazy(async () => ({ default: (await import("./MoveConflict")).MoveConflict }));

/** As much of a task as moving it needs. */
export type MovedTask = Pick<TaskRowFragment, "id" | "version" | "status" | "title">;

/** What is said with a move: why, or on whose behalf. */
export interface Said {
  reason?: string;
  personId?: string;
}

interface Step<Task extends MovedTask> {
  task: Task;
  to: TaskStatus;
}

/** What has to be talked about before a task moves: what is missing, or that somebody else was first. */
type Talk =
  | ({ kind: "ask" } & Step<MovedTask>)
  | ({ kind: "conflict"; theirs: MovedTask; said: Said } & Step<MovedTask>);

/**
 * Moves tasks: at once, or after asking for what has to be said with the move. Where somebody else was first, theirs and
 * mine are shown. `moved` is the move under way, for screens that show it before it is written; null again when it is
 * written and read anew, or refused.
 */
export function useTaskMoves<Task extends MovedTask>() {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const { mutateAsync, isPending, isAllowed } = useTell(ChangeTaskStatusDocument);
  const [moved, setMoved] = useState<Step<Task> | null>(null);
  const [talk, setTalk] = useState<Talk | null>(null);
  const stop = () => {
    setTalk(null);
    setMoved(null);
  };
  const readAnew = () => queries.invalidateQueries({ queryKey: ["tasks"] }, { cancelRefetch: false });
  const send = async ({ task, to }: Step<MovedTask>, said: Said) => {
    try {
      await mutateAsync({ id: task.id, expectedVersion: task.version, status: to, ...said });
    } catch (error) {
      const theirs = refusedOf(error)?.kind === "ConflictError" ? await readTask(task.id) : null;
      if (theirs) setTalk({ kind: "conflict", task, to, theirs, said });
      throw error;
    }
    setTalk(null);
    await readAnew();
    setMoved(null);
  };
  const fail = (error: unknown) => {
    if (refusedOf(error)?.kind === "ConflictError") return;
    stop();
    notify(failureWord(error), { type: "error", autoHideDuration: 10_000 });
  };
  const move = (task: Task, to: TaskStatus) => {
    if (!isAllowed) return;
    if (!MOVES[task.status].includes(to)) {
      const word = (status: TaskStatus) => translate(`tasks.taskStatus.${status}`);
      const messageArgs = { from: word(task.status), to: word(to) };
      return notify("tasks.board.cannot", { type: "warning", messageArgs });
    }
    setMoved({ task, to });
    if (neededFor(task.status, to)) setTalk({ kind: "ask", task, to });
    else send({ task, to }, {}).catch(fail);
  };
  const dialogs: ReactNode = (
    <Suspense fallback={null}>
      {talk?.kind === "ask" && (
        <MoveDialog task={talk.task} to={talk.to} save={(said) => send(talk, said)} onClose={stop} />
      )}
      {talk?.kind === "conflict" && (
        <MoveConflict
          theirs={talk.theirs}
          mine={talk}
          onTakeTheirs={() => void readAnew().then(stop)}
          onKeepMine={() => send({ task: talk.theirs, to: talk.to }, talk.said).catch(fail)}
        />
      )}
    </Suspense>
  );
  // Until the task is read anew, a second move would go out from where it no longer stands.
  return { move, moved, isPending: isPending || moved !== null, dialogs };
}

async function readTask(id: string): Promise<MovedTask | null> {
  const { nodes } = await ask(TaskNodesDocument, { ids: [id] });
  const [node] = nodes;
  return node && "id" in node ? (node as MovedTask) : null;
}
