import { globalId } from "../../access/global-id.ts";
import type { KeyScope } from "../../access/viewer.ts";
import type { WriteContext } from "../../audit/write.ts";
import { writeSecret } from "../../audit/write-secret.ts";
import { enforce } from "../../decision.ts";
import { checkTexts } from "../../text/check-text.ts";
import { requireAccount } from "../account/reads.ts";
import { decideOpen } from "../account/rules.ts";
import { type ApiKeySuccess, insertKey, keyState, requireScopes } from "./reads.ts";
import { decideExpiry } from "./rules.ts";

export interface CreateApiKeyInput {
  accountId: string;
  name: string;
  scopes: readonly KeyScope[];
  expiresAt: Date;
  clientMutationId?: string | null | undefined;
}

/**
 * Makes a key of an account, with what it may be used for and its end. The key is answered once and kept as a hash.
 * @throws DomainError: NotFound, ACCOUNT_CLOSED, KEY_LIFETIME
 */
export function createApiKey(context: WriteContext, input: CreateApiKeyInput): Promise<ApiKeySuccess> {
  return writeSecret(context, "createApiKey", input, async ({ tx, now, log }) => {
    checkTexts(input, { name: { kind: "code", required: true } });
    const scopes = requireScopes(input.scopes);
    const account = await requireAccount(tx, input.accountId);
    enforce(decideOpen(account));
    enforce(decideExpiry(input.expiresAt, now));
    const { written, ...made } = await insertKey(tx, {
      accountId: account.id,
      name: input.name.trim(),
      scopes,
      createdAt: now,
      expiresAt: input.expiresAt,
    });
    log({
      subject: globalId("ApiKey", written.id),
      nodeIds: [globalId("Account", account.id)],
      before: null,
      after: keyState(written),
    });
    return made;
  });
}
