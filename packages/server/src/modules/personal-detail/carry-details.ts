import { globalId } from "../../access/global-id.ts";
import type { Write } from "../../audit/write.ts";
import type { PersonalDetail } from "../../generated/prisma/client.ts";
import type { Vault } from "../../vault/vault.ts";
import { detailEvent } from "./detail-event.ts";
import { destroyKey, keyForPerson } from "./person-key.ts";
import { openMask, openValue, readDetails, type SealedDetail, sealTexts } from "./reads.ts";

/**
 * Gives the kept person of a merge what the duplicate has of kinds that the kept one has not, sealed anew by the kept
 * one's key. What is there of both stays as the kept one has it. Then the duplicate's key is destroyed: nothing needs it any
 * more, and so whoever is erased later is erased under both entries. Answers how many details went over.
 * @throws RuleError DETAILS_UNREADABLE
 */
export async function carryDetails(current: Write, vault: Vault, from: string, to: string): Promise<number> {
  const { tx, log } = current;
  const known = await readDetails(tx, [from, to]);
  const [duplicates, kept] = [known.get(from) ?? [], known.get(to) ?? []];
  const moving = duplicates.filter(({ kind }) => !kept.some((detail) => detail.kind === kind));
  for (const detail of duplicates) {
    await tx.personalDetail.delete({ where: { id: detail.id } });
    if (!moving.includes(detail)) log(detailEvent(detail, null));
  }
  if (moving.length > 0) {
    const key = await keyForPerson(current, vault, to);
    for (const detail of moving) {
      const texts = { kind: detail.kind, value: openValue(vault, detail), mask: openMask(vault, detail) };
      const moved = { ...rowOf(detail), personId: to, ...sealTexts(key, texts) };
      await tx.personalDetail.create({ data: moved });
      const event = detailEvent(detail, moved);
      log({ ...event, nodeIds: [globalId("Person", from), globalId("Person", to)] });
    }
  }
  await destroyKey(current, from, { mergedInto: to });
  return moving.length;
}

function rowOf({ sealedKey: _key, ...row }: SealedDetail): PersonalDetail {
  return row;
}
