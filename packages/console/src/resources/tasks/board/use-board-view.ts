import { TASK_PRIORITIES, TASK_STATUSES } from "../../../components/choices";
import { useAddress } from "../../../components/use-address";
import type { TaskFilter, TaskPriority, TaskStatus } from "../../../generated/graphql";

/** Whose tasks a board can show, each by its word in the address. */
export const BOARD_KEYS = ["planId", "groupId", "dutyId", "personId"] as const;
export type BoardKey = (typeof BOARD_KEYS)[number];

/** What a board shows, kept in the address, so that every board can be sent as a link. */
export interface BoardView {
  ids: Partial<Record<BoardKey, string>>;
  priority: TaskPriority | null;
  isLate: boolean;
  isByPriority: boolean;
  /** The column that a phone shows. */
  column: TaskStatus;
  filter: TaskFilter;
  isFiltered: boolean;
  set: (changes: Record<string, string | null>) => void;
}

export function useBoardView(): BoardView {
  const { params, set } = useAddress();
  return { ...viewIn(params), set };
}

/** Reads a board from its address; what no board knows there is left alone. */
export function viewIn(params: URLSearchParams): Omit<BoardView, "set"> {
  const ids = Object.fromEntries(
    BOARD_KEYS.flatMap((key) => {
      const id = params.get(key);
      return id ? [[key, id]] : [];
    }),
  ) as BoardView["ids"];
  const priority = TASK_PRIORITIES.find((each) => each === params.get("priority")) ?? null;
  const isLate = params.get("late") === "1";
  return {
    ids,
    priority,
    isLate,
    isByPriority: params.get("sort") === "priority",
    column: TASK_STATUSES.find((each) => each === params.get("column")) ?? "OPEN",
    filter: { ...ids, ...(priority && { priority: [priority] }), ...(isLate && { isLate }) },
    isFiltered: Object.keys(ids).length > 0 || priority !== null || isLate,
  };
}
