import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import type { Viewer } from "../../access/viewer.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import type { Person, Task, TaskStatus } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { type Typed, typed } from "../../typed.ts";
import { readLeadsOfDuty } from "../chain/reads.ts";
import { readParts } from "./reads.ts";
import { decideStatus } from "./rules.ts";

export interface ChangeTaskStatusInput {
  id: string;
  expectedVersion: number;
  status: TaskStatus;
  reason?: string | null | undefined;
  personId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Moves a task on, on behalf of the person named; where none is, of the person that the viewer's account stands for.
 * @throws DomainError: TASK_TRANSITION, REASON_REQUIRED, OPEN_PARTS, FINISHER_REQUIRED, NOT_THE_LEAD,
 * SAME_PERSON
 */
export function changeTaskStatus(context: WriteContext, input: ChangeTaskStatusInput): Promise<Task & Typed> {
  return write(context, "changeTaskStatus", input, async ({ tx, now, log }) => {
    checkTexts(input, { reason: { kind: "note" } });
    const before = await requireVersion(tx, "Task", input);
    const person =
      input.personId === undefined
        ? await readViewerPerson(tx, context.viewer)
        : await optionalNode(tx, "Person", input.personId, ["personId"]);
    const reason = input.reason?.trim() || null;
    const parts = (await readParts(tx, [before.id])).get(before.id) ?? { done: 0, all: 0 };
    const facts = {
      from: before.status,
      to: input.status,
      reason,
      personId: person?.id ?? null,
      finishedById: before.finishedById,
      leadIds: NEED_LEADS.has(input.status) ? await readLeadIds(tx, before, now) : [],
      openParts: parts.all - parts.done,
    };
    enforce(decideStatus(facts));
    const after = await updateNode(tx, "Task", before, {
      status: input.status,
      statusReason: reason,
      ...stamps(input.status, facts.personId, now),
    });
    const onBehalfOf = relatedId("Person", facts.personId);
    log({ ...nodeEvent("Task", before, after, [relatedId("Duty", after.dutyId), onBehalfOf]), onBehalfOf });
    return typed("Task", after);
  });
}

const NEED_LEADS: ReadonlySet<TaskStatus> = new Set(["DONE", "ACCEPTED"]);

/** The viewer's own person, as long as that person has not been retired. */
async function readViewerPerson(tx: Tx, viewer: Viewer | null): Promise<Person | null> {
  const id = viewer?.personId ?? null;
  return id === null ? null : tx.person.findFirst({ where: { id, retiredAt: null } });
}

/** Who finished and who accepted, and when; a task that is sent back has neither. */
function stamps(status: TaskStatus, personId: string | null, now: Date): Partial<Task> {
  if (status === "DONE")
    return { finishedById: personId, finishedAt: now, acceptedById: null, acceptedAt: null };
  if (status === "ACCEPTED") return { acceptedById: personId, acceptedAt: now };
  return { finishedById: null, finishedAt: null, acceptedById: null, acceptedAt: null };
}

/** The people who lead the task itself; where nobody does, those who lead its duty. */
async function readLeadIds(tx: Tx, task: Task, now: Date): Promise<string[]> {
  const own = await tx.assignment.findMany({
    where: { taskId: task.id, role: "LEAD", ...inForceAt(NOW, now) },
  });
  const people = own.flatMap(({ personId }) => personId ?? []);
  const posts = own.flatMap(({ postId }) => postId ?? []);
  const units = own.flatMap(({ unitId }) => unitId ?? []);
  const holdings = await tx.postHolding.findMany({
    where: {
      OR: [{ postId: { in: posts } }, { post: { unitId: { in: units }, isHead: true } }],
      ...knownNow(now),
    },
  });
  const leads = [...people, ...holdings.map(({ personId }) => personId)];
  if (own.length > 0 || task.dutyId === null) return leads;
  return readLeadsOfDuty(tx, task.dutyId, now);
}

function knownNow(now: Date) {
  const { validFrom, AND } = inForceAt(NOW, now);
  return { validFrom, AND };
}
