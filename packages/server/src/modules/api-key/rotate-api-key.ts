import { globalId } from "../../access/global-id.ts";
import type { WriteContext } from "../../audit/write.ts";
import { writeSecret } from "../../audit/write-secret.ts";
import { enforce } from "../../decision.ts";
import { invalid } from "../../errors.ts";
import { type ApiKeySuccess, insertKey, keyScopes, keyState, requireKey } from "./reads.ts";
import { decideUsable, endOfOverlap, expiryAfterRotation } from "./rules.ts";

export interface RotateApiKeyInput {
  id: string;
  overlapHours?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

const MOST_HOURS = 168;
const USUAL_HOURS = 24;

/**
 * Makes a key that takes another one's place: same name, same scopes, as long a life. The one replaced goes on for the
 * overlap, so that whoever uses it can change over without a gap.
 * @throws DomainError: NotFound, also for another's key; OUT_OF_RANGE, KEY_REVOKED
 */
export function rotateApiKey(context: WriteContext, input: RotateApiKeyInput): Promise<ApiKeySuccess> {
  return writeSecret(context, "rotateApiKey", input, async ({ tx, now, log }) => {
    const overlapHours = input.overlapHours ?? USUAL_HOURS;
    if (overlapHours < 0 || overlapHours > MOST_HOURS) {
      throw invalid(["overlapHours"], "OUT_OF_RANGE", `must be 0 to ${MOST_HOURS}.`);
    }
    const before = await requireKey(tx, input.id, context.viewer, "rotateApiKey");
    enforce(decideUsable(before, now));
    const expiresAt = endOfOverlap(before.expiresAt, overlapHours, now);
    const after = await tx.apikey.update({
      where: { id: before.id },
      data: { expiresAt, enabled: expiresAt > now },
    });
    const { written, ...made } = await insertKey(tx, {
      accountId: before.referenceId,
      name: before.name ?? before.id,
      scopes: keyScopes(before),
      createdAt: now,
      expiresAt: expiryAfterRotation(before, now),
    });
    const nodeIds = [globalId("Account", before.referenceId)];
    const [former, latter] = [globalId("ApiKey", before.id), globalId("ApiKey", written.id)];
    log({
      subject: former,
      nodeIds,
      before: keyState(before),
      after: { ...keyState(after), replacedBy: latter },
    });
    log({ subject: latter, nodeIds: [...nodeIds, former], before: null, after: keyState(written) });
    return made;
  });
}
