import { inputRowId } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import { ConflictError, NotFoundError, RuleError } from "../../errors.ts";
import type { NoticeRobot } from "../../generated/prisma/client.ts";

/** @throws DomainError: INVALID_ID, NotFound, RETIRED, Conflict where somebody else has changed it since */
export async function requireRobot(
  tx: Tx,
  input: { id: string; expectedVersion: number },
): Promise<NoticeRobot> {
  const id = inputRowId(input.id, "NoticeRobot", ["id"]);
  const robot = await tx.noticeRobot.findUnique({ where: { id } });
  if (robot === null) throw new NotFoundError(["id"], input.id);
  if (robot.retiredAt !== null) throw new RuleError("RETIRED", `${input.id} has been retired.`, ["id"]);
  if (robot.version !== input.expectedVersion)
    throw new ConflictError("Somebody else has changed this since you read it.", robot.version);
  return robot;
}
