import type { Bureau } from "./bureau.ts";
import { act, type Row } from "./row.ts";

const first = (id: string) => ({ id, expectedVersion: 1 });
const WRITE = ["TASKS_WRITE"] as const;

/** Work is done for a duty, which is named from the plans. */
const WRITE_FOR_DUTY = ["TASKS_WRITE", "PLANS_READ"] as const;

const task = ({ make, fresh, duty: dutyId }: Bureau) => make("createTask", { title: fresh("任务"), dutyId });
const step = async (bureau: Bureau, taskId: string) =>
  bureau.make("addTaskStep", { taskId, text: bureau.fresh("步骤") });
const result = ({ make, duty: dutyId }: Bureau) => make("recordResult", resultOf(dutyId));
const resultOf = (dutyId: string) => ({ dutyId, label: "人次", value: 12, onDay: "2026-02-03" });
const doneTask = async (bureau: Bureau) => {
  const id = await task(bureau);
  await bureau.admin.call("changeTaskStatus", { ...first(id), status: "DONE", personId: bureau.clerk });
  return id;
};

/** Work on the section's duty. */
export const TASK_ROWS: Record<string, Row> = {
  createTask: act("createTask", WRITE_FOR_DUTY, ({ fresh, duty: dutyId }) => ({
    title: fresh("任务"),
    dutyId,
  })),
  updateTask: act("updateTask", WRITE, async (bureau) => ({
    ...first(await task(bureau)),
    title: bureau.fresh("任务"),
  })),
  retireTask: act("retireTask", WRITE, async (bureau) => first(await task(bureau))),
  "changeTaskStatus: begin, report": act("changeTaskStatus", WRITE, async (bureau) => ({
    ...first(await task(bureau)),
    status: "IN_PROGRESS",
  })),
  "changeTaskStatus: send back": act("changeTaskStatus", WRITE, async (bureau) => ({
    id: await doneTask(bureau),
    expectedVersion: 2,
    status: "IN_PROGRESS",
    reason: "还差一段",
  })),
  addTaskStep: act("addTaskStep", WRITE, async (bureau) => ({
    taskId: await task(bureau),
    text: "先看水位",
  })),
  updateTaskStep: act("updateTaskStep", WRITE, async (bureau) => ({
    ...first(await step(bureau, await task(bureau))),
    isDone: true,
  })),
  retireTaskStep: act("retireTaskStep", WRITE, async (bureau) =>
    first(await step(bureau, await task(bureau))),
  ),
  orderTaskSteps: act("orderTaskSteps", WRITE, async (bureau) => {
    const taskId = await task(bureau);
    const stepIds = [await step(bureau, taskId), await step(bureau, taskId)];
    return { taskId, stepIds: stepIds.toReversed() };
  }),
  addTaskComment: act("addTaskComment", WRITE, async (bureau) => ({
    taskId: await task(bureau),
    text: "已到场",
  })),
  addEvidence: act("addEvidence", WRITE, async (bureau, caller) => {
    const uploadId = await caller.upload();
    return uploadId === null ? null : { targetId: await task(bureau), uploadId };
  }),
  removeEvidence: act("removeEvidence", WRITE, async (bureau) => {
    const uploadId = await bureau.admin.upload();
    return { id: await bureau.make("addEvidence", { targetId: await task(bureau), uploadId }) };
  }),
  recordResult: act("recordResult", WRITE_FOR_DUTY, ({ duty: dutyId }) => resultOf(dutyId)),
  removeResult: act("removeResult", WRITE, async (bureau) => ({ id: await result(bureau) })),
};
