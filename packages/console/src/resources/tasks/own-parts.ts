import type {
  AssignmentRole,
  ChainRole,
  GroupRole,
  OwnPartsQuery,
  TaskRowFragment,
  TaskStatus,
} from "../../generated/graphql";
import { isJudgement, MOVES } from "./moves";

/** What the viewer has to do with a task: judges its work, reports on it, or neither. */
export type OwnPart = "judges" | "reports" | "none";

/** Who the viewer is in the directory, and what the person answers for. */
export type Self = NonNullable<OwnPartsQuery["viewer"]["person"]>;

/** As much of a task as tells who has a part in it. */
export type PartedTask = Pick<TaskRowFragment, "duty" | "assignments">;

const LEADING: readonly (ChainRole | AssignmentRole | GroupRole)[] = [
  "LEAD",
  "GROUP_HEAD",
  "GROUP_DEPUTY",
  "OFFICE",
  "PARENT_GROUP_HEAD",
  "HEAD",
  "DEPUTY_HEAD",
  "OFFICE_DIRECTOR",
];

const CARRYING: readonly (ChainRole | AssignmentRole)[] = ["RESPONSIBLE", "SUPPORT"];

/**
 * The part of a person in a task: by its assignments, by the duty's chain, by the group or the unit whose duty it is.
 * It decides what is offered; the server looks at the edges in force again when something is written.
 */
export function ownPartIn({ duty, assignments }: PartedTask, self: Self): OwnPart {
  const units = self.holdings.map(({ post }) => post.unit.id);
  const headed = self.holdings.filter(({ post }) => post.isHead).map(({ post }) => post.unit.id);
  const persons = [self.id, ...self.holdings.map(({ post }) => post.id)];
  const isMine = (ids: readonly string[], roles: readonly string[]) =>
    assignments.some(({ role, party }) => roles.includes(role) && ids.includes(party.id));
  const inChain = self.answersFor.nodes.filter((each) => each.duty.id === duty?.id);
  const inGroup = self.memberships.filter(({ group }) => group.id === duty?.group?.id);
  const leads =
    isMine([...persons, ...headed], ["LEAD"]) ||
    inChain.some((each) => LEADING.includes(each.as)) ||
    inGroup.some(({ role }) => LEADING.includes(role));
  if (leads) return "judges";
  const carries =
    isMine([...persons, ...units], CARRYING) ||
    inChain.some((each) => CARRYING.includes(each.as)) ||
    inGroup.length > 0 ||
    (duty?.unit != null && units.includes(duty.unit.id));
  return carries ? "reports" : "none";
}

/** The moves that somebody with this part can make from where a task stands. */
export function movesOf(status: TaskStatus, part: OwnPart): readonly TaskStatus[] {
  if (part === "none") return [];
  return MOVES[status].filter((to) => part === "judges" || !isJudgement(status, to));
}
