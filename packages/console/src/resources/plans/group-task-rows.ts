import type { GroupTaskCountFragment, TaskCountItemFragment } from "../../generated/graphql";

/** What a group still has to do, and how deep it stands below the others; null: duties that are no group's. */
export interface GroupTaskRow {
  group: Pick<GroupTaskCountFragment, "id" | "name"> | null;
  depth: number;
  open: number;
  late: number;
  done: number;
}

/** The groups of a plan as a tree, line by line, without those that never had a task; at the end what is no group's. */
export function groupTaskRows(
  groups: readonly GroupTaskCountFragment[],
  ofPlan: TaskCountItemFragment,
): GroupTaskRow[] {
  const ids = new Set(groups.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): GroupTaskRow[] =>
    groups
      .filter(({ parent }) => (parent && ids.has(parent.id) ? parent.id : null) === parentId)
      .flatMap((group) => [
        // Of a group that the viewer does not see wholly nothing is counted.
        ...(group.taskCounts && hasTasks(group.taskCounts)
          ? [{ group, depth, ...summed(group.taskCounts) }]
          : []),
        ...below(group.id, depth + 1),
      ]);
  const rows = below(null, 0);
  const rest = without(
    summed(ofPlan),
    rows.filter(({ depth }) => depth === 0),
  );
  return rest.open + rest.late + rest.done > 0 ? [...rows, { group: null, depth: 0, ...rest }] : rows;
}

type Sums = Pick<GroupTaskRow, "open" | "late" | "done">;

function summed({ open, inProgress, blocked, late, done }: TaskCountItemFragment): Sums {
  return { open: open + inProgress + blocked, late, done };
}

function without(all: Sums, rows: readonly Sums[]): Sums {
  const left = (field: keyof Sums) => rows.reduce((rest, row) => rest - row[field], all[field]);
  return { open: left("open"), late: left("late"), done: left("done") };
}

function hasTasks(counts: TaskCountItemFragment): boolean {
  return Object.values(counts).some((count) => typeof count === "number" && count > 0);
}
