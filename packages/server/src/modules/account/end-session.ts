import { globalId, inputRowId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { NotFoundError } from "../../errors.ts";
import { type Typed, typed } from "../../typed.ts";
import { isOwnOrAny, type SessionRow } from "./reads.ts";

export interface EndSessionInput {
  sessionId: string;
  clientMutationId?: string | null | undefined;
}

/** Ends a session: one's own, or anybody's by an administrator. @throws DomainError: NotFound, also for another's */
export function endSession(context: WriteContext, input: EndSessionInput): Promise<SessionRow & Typed> {
  return write(context, "endSession", input, async ({ tx, log }) => {
    const id = inputRowId(input.sessionId, "Session", ["sessionId"]);
    const found = await tx.session.findUnique({ where: { id }, include: { user: true } });
    if (found === null || !isOwnOrAny(context.viewer, "endSession", found.userId)) {
      throw new NotFoundError(["sessionId"], input.sessionId);
    }
    const { token: _token, user, ...row } = found;
    await tx.session.delete({ where: { id } });
    const { id: accountId, name } = user;
    const { createdAt: startedAt, ipAddress: address, userAgent } = row;
    log({
      subject: globalId("Account", accountId),
      nodeIds: [],
      before: { id: accountId, name, session: { id, startedAt, address, userAgent } },
      after: { id: accountId, name, session: null },
    });
    return typed("Session", row);
  });
}
