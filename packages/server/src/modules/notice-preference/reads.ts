import type { Tx } from "../../database/open-database.ts";
import type { NoticePreference } from "../../generated/prisma/client.ts";
import { UnreadableError } from "../../vault/seal.ts";
import type { Vault } from "../../vault/vault.ts";

/** What the sealed text is, so that none is taken for another. */
export const EMAIL = "E-MAIL OF NOTICES";

/** What holds for somebody who has said nothing: told in the console alone, at any hour. */
export function noPreference(personId: string): NoticePreference {
  return {
    personId,
    version: 0,
    sealedEmail: null,
    emailMask: null,
    emailKinds: [],
    quietFrom: null,
    quietTo: null,
  };
}

/** The address at which somebody is told; null: there is none, or none that can be read, such as after the person's key was destroyed. */
export async function openEmail(
  tx: Tx,
  vault: Vault,
  { personId, sealedEmail }: Pick<NoticePreference, "personId" | "sealedEmail">,
): Promise<string | null> {
  if (sealedEmail === null) return null;
  const key = await tx.personalKey.findUnique({ where: { personId } });
  if (key === null || key.sealedKey === null) return null;
  try {
    return vault.openKey(personId, key.sealedKey).open(sealedEmail, EMAIL);
  } catch (error) {
    // Erased, and the person's key made anew since; or the server has another secret.
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}
