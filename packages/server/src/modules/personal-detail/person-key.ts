import { globalId } from "../../access/global-id.ts";
import type { ChangeEventInput } from "../../audit/record.ts";
import type { Write } from "../../audit/write.ts";
import type { PersonalKey } from "../../generated/prisma/client.ts";
import type { PersonKey, Vault } from "../../vault/vault.ts";

/** The key by which a person's details are sealed, made where there is none, or none any more. */
export async function keyForPerson({ tx, now }: Write, vault: Vault, personId: string): Promise<PersonKey> {
  const known = await tx.personalKey.findUnique({ where: { personId } });
  if (known?.sealedKey != null) return vault.openKey(personId, known.sealedKey);
  const sealedKey = vault.makeKey(personId);
  // Erased once, and told again by the person since: of that the day stays, and what the old key sealed stays lost.
  const made = { sealedKey, createdAt: now };
  await tx.personalKey.upsert({ where: { personId }, create: { personId, ...made }, update: made });
  return vault.openKey(personId, sealedKey);
}

/**
 * Destroys a person's key, and with it all that it sealed, here, in the change log and in every copy of either; false: there
 * was none. The event says that it was there and is gone, and nothing else of it.
 */
export async function destroyKey({ tx, now, log }: Write, personId: string, more: object): Promise<boolean> {
  const before = await tx.personalKey.findUnique({ where: { personId } });
  if (before === null || before.sealedKey === null) return false;
  const after = await tx.personalKey.update({
    where: { personId },
    data: { sealedKey: null, erasedAt: now },
  });
  log(keyEvent(before, after, more));
  return true;
}

function keyEvent(before: PersonalKey, after: PersonalKey, more: object): ChangeEventInput {
  const told = ({ personId: id, createdAt, erasedAt }: PersonalKey) => ({ id, createdAt, erasedAt });
  return {
    subject: `PersonalKey:${before.personId}`,
    nodeIds: [globalId("Person", before.personId)],
    before: told(before),
    after: { ...told(after), ...more },
  };
}
