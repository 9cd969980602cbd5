import { ChangeTaskStatusDocument, OwnPartsDocument, type TaskStatus } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { useMay, useRights } from "../../providers/use-may";
import { movesOf, type OwnPart, ownPartIn, type PartedTask, type Self } from "./own-parts";

/** Whose work it is to keep records moves any task, and in the name of anybody. */
const KEEPERS = ["ADMIN", "EDITOR"];

/** The moves that are the viewer's to make with a task: all of them, those of the own part in it, or none. */
export function useOwnMoves(): (task: PartedTask & { status: TaskStatus }) => readonly TaskStatus[] {
  const ownPart = useOwnPart();
  return (task) => movesOf(task.status, ownPart(task));
}

/** The viewer's part in a task or a duty: who keeps records judges all of them, who may write nothing has none. */
export function useOwnPart(): (work: PartedTask) => OwnPart {
  const mayMove = useMay()(ChangeTaskStatusDocument);
  const { isKeeper, self } = useSelf();
  return (work) => {
    if (!mayMove) return "none";
    if (isKeeper) return "judges";
    return self === null ? "none" : ownPartIn(work, self);
  };
}

/** In whose name the viewer finishes and accepts: the own one; null where that is to be chosen. */
export function useOwnName(): { id: string; name: string } | null {
  return useSelf().self;
}

function useSelf(): { isKeeper: boolean; self: Self | null } {
  const may = useMay();
  const isKeeper = useRights().roles.some((role) => KEEPERS.includes(role));
  const enabled = !isKeeper && may(ChangeTaskStatusDocument);
  const { data } = useAnswer(OwnPartsDocument, {}, { enabled });
  return { isKeeper, self: data?.viewer.person ?? null };
}
