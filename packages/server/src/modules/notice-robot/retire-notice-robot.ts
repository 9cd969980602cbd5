import type { RetireInput } from "../../audit/retire-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { NoticeRobot } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { requireRobot } from "./require-robot.ts";
import { robotEvent } from "./robot-event.ts";

/** Has a robot tell nothing any more; what waits for it is given up. @throws DomainError: RETIRED, NotFound, Conflict */
export function retireNoticeRobot(context: WriteContext, input: RetireInput): Promise<NoticeRobot & Typed> {
  return write(context, "retireNoticeRobot", input, async ({ tx, now, log }) => {
    const before = await requireRobot(tx, input);
    const after = { ...before, retiredAt: now, version: before.version + 1 };
    await tx.noticeRobot.update({ where: { id: before.id }, data: after });
    await tx.notice.updateMany({
      where: { robotId: before.id, state: "PENDING" },
      data: { state: "FAILED", lastError: "The robot has been retired." },
    });
    log(robotEvent(before, after));
    return typed("NoticeRobot", after);
  });
}
