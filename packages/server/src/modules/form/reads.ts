import type { Tx } from "../../database/open-database.ts";
import type { FormVersion } from "../../generated/prisma/client.ts";

/** What is filled in of a form now. */
export async function readNewestVersion(tx: Tx, formId: string): Promise<FormVersion> {
  return tx.formVersion.findFirstOrThrow({ where: { formId }, orderBy: { number: "desc" } });
}

/** How many obligations are reported by a form. */
export function readFormUse(tx: Tx, formId: string): Promise<number> {
  return tx.obligation.count({ where: { formId, retiredAt: null } });
}
