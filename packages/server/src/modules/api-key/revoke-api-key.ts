import { globalId } from "../../access/global-id.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { ApiKeyRow } from "../../graphql/refs.ts";
import { type Typed, typed } from "../../typed.ts";
import { apiKeyRow, keyState, requireKey } from "./reads.ts";
import { decideUsable } from "./rules.ts";

export interface RevokeApiKeyInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/** Revokes a key: from its next request on it is nobody's. @throws DomainError: NotFound, KEY_REVOKED */
export function revokeApiKey(context: WriteContext, input: RevokeApiKeyInput): Promise<ApiKeyRow & Typed> {
  return write(context, "revokeApiKey", input, async ({ tx, now, log }) => {
    const before = await requireKey(tx, input.id, context.viewer, "revokeApiKey");
    enforce(decideUsable(before, now));
    const after = await tx.apikey.update({ where: { id: before.id }, data: { enabled: false } });
    log({
      subject: globalId("ApiKey", before.id),
      nodeIds: [globalId("Account", before.referenceId)],
      before: keyState(before),
      after: keyState(after),
    });
    return typed("ApiKey", apiKeyRow(after));
  });
}
