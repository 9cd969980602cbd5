import type { Db } from "../../database/open-database.ts";
import type { PersonalDetail } from "../../generated/prisma/client.ts";
import type { PersonKey, Vault } from "../../vault/vault.ts";

/** A detail with its person's key, as it lies in the database. */
export interface SealedDetail extends PersonalDetail {
  sealedKey: string;
}

/** The details of people, in the order of their kinds; one statement for all. */
export async function readDetails(
  db: Pick<Db, "$queryRaw">,
  personIds: readonly string[],
): Promise<Map<string, SealedDetail[]>> {
  const rows = await db.$queryRaw<SealedDetail[]>`
    SELECT d.*, k."sealedKey" FROM "PersonalDetail" d JOIN "PersonalKey" k ON k."personId" = d."personId"
    WHERE d."personId" = ANY(${[...personIds]}::uuid[]) AND k."sealedKey" IS NOT NULL ORDER BY d."personId", d."kind"`;
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** When the details of people were erased. */
export async function readErasures(
  db: Pick<Db, "personalKey">,
  personIds: readonly string[],
): Promise<Map<string, Date | null>> {
  const rows = await db.personalKey.findMany({
    where: { personId: { in: [...personIds] }, erasedAt: { not: null } },
    select: { personId: true, erasedAt: true },
  });
  return new Map(rows.map(({ personId, erasedAt }) => [personId, erasedAt]));
}

/** What a detail says. @throws UnreadableError where another secret sealed it */
export function openValue(vault: Vault, detail: SealedDetail): string {
  return keyOf(vault, detail).open(detail.sealed, aboutValue(detail.kind));
}

/** What everybody may see of a detail; sealed too, since a part of a number leads to the whole. @throws UnreadableError */
export function openMask(vault: Vault, detail: SealedDetail): string {
  return keyOf(vault, detail).open(detail.mask, aboutMask(detail.kind));
}

/** A detail's two texts, sealed by the person's key. */
export function sealTexts(
  key: PersonKey,
  { kind, value, mask }: { kind: PersonalDetail["kind"]; value: string; mask: string },
): Pick<PersonalDetail, "sealed" | "mask"> {
  return { sealed: key.seal(value, aboutValue(kind)), mask: key.seal(mask, aboutMask(kind)) };
}

const aboutValue = (kind: PersonalDetail["kind"]) => `value ${kind}`;
const aboutMask = (kind: PersonalDetail["kind"]) => `mask ${kind}`;

function keyOf(vault: Vault, { personId, sealedKey }: SealedDetail): PersonKey {
  return vault.openKey(personId, sealedKey);
}
