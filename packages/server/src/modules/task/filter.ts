import { filterId, type NodeType } from "../../access/global-id.ts";
import type { Context } from "../../context.ts";
import { TaskStatus } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { partyCondition } from "../party/party-columns.ts";
import { TaskPriorityEnum, TaskStatusEnum } from "./inputs.ts";
import { personPartsCondition } from "./person-parts.ts";

/** Where a task stands as long as there is something left to do. */
const UNFINISHED: TaskStatus[] = [TaskStatus.OPEN, TaskStatus.IN_PROGRESS, TaskStatus.BLOCKED];

export const TaskFilter = builder.inputType("TaskFilter", {
  description: "Which tasks.",
  fields: (t) => ({
    q: t.string({ description: "A part of the title; white space does not count." }),
    dutyId: t.id({ description: "For this duty." }),
    groupId: t.id({ description: "For a duty of this group." }),
    planId: t.id({ description: "For a duty of this plan." }),
    parentId: t.id({ description: "Parts of this task." }),
    partyId: t.id({ description: "In which this party has a part at the query's moment." }),
    personId: t.id({
      description:
        "In which this person has a part at the query's moment: in person, by a post they hold, by a unit or group that they head, or standing in for somebody who has.",
    }),
    priority: t.field({ type: [TaskPriorityEnum], description: "Of these priorities." }),
    status: t.field({ type: [TaskStatusEnum], description: "In these states." }),
    dueBefore: t.field({ type: "DateTime", description: "Due before this instant." }),
    isLate: t.boolean({ description: "Whether they are past their due time and neither done nor given up." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

/** The conditions that a filter of tasks sets; where a person's parts are wanted, they are found first. */
export async function taskConditions(
  filter: typeof TaskFilter.$inferInput,
  { db, moment, clock }: Context,
): Promise<Record<string, unknown>> {
  const now = clock.now();
  const idOf = (field: "dutyId" | "groupId" | "planId" | "parentId" | "personId", type: NodeType) => {
    const text = filter[field];
    return text ? filterId(text, [type], ["filter", field]).id : null;
  };
  const [dutyId, parentId] = [idOf("dutyId", "Duty"), idOf("parentId", "Task")];
  const [groupId, planId] = [idOf("groupId", "Group"), idOf("planId", "Plan")];
  const personId = idOf("personId", "Person");
  return {
    ...(filter.q ? { titleKey: containing(textKey(filter.q)) } : {}),
    ...(dutyId ? { dutyId } : {}),
    ...(parentId ? { parentId } : {}),
    ...(groupId || planId
      ? { duty: { ...(groupId ? { groupId } : {}), ...(planId ? { planId } : {}) } }
      : {}),
    ...(filter.partyId
      ? { assignments: { some: { ...partyCondition(filter.partyId), ...inForceAt(moment, now) } } }
      : {}),
    ...(filter.priority ? { priority: { in: filter.priority } } : {}),
    ...(filter.status ? { status: { in: filter.status } } : {}),
    ...(filter.dueBefore ? { dueAt: { lt: filter.dueBefore } } : {}),
    AND: [
      filter.isLate == null ? {} : lateness(filter.isLate, now),
      personId === null ? {} : await personPartsCondition(db, moment, now, personId),
    ],
  };
}

function lateness(isLate: boolean, now: Date): Record<string, unknown> {
  if (isLate) return { dueAt: { lt: now }, status: { in: UNFINISHED } };
  return { OR: [{ dueAt: null }, { dueAt: { gte: now } }, { status: { notIn: UNFINISHED } }] };
}
