import { globalId } from "../../access/global-id.ts";
import type { ChangeEventInput } from "../../audit/record.ts";
import type { PersonalDetail } from "../../generated/prisma/client.ts";

/**
 * The change-log event of a detail that was recorded, replaced or removed. It keeps the value as the person's key sealed it,
 * and not the mask: when the key is destroyed, the log says that there was a detail, and nothing of it.
 */
export function detailEvent(before: PersonalDetail | null, after: PersonalDetail | null): ChangeEventInput {
  const row = after ?? before;
  if (row === null) throw new Error("An event of a detail needs the detail.");
  return {
    subject: `PersonalDetail:${row.id}`,
    nodeIds: [globalId("Person", row.personId)],
    before: before === null ? null : told(before),
    after: after === null ? null : told(after),
  };
}

function told({ id, personId, kind, sealed, recordedAt }: PersonalDetail) {
  return { id, personId, kind, sealed, recordedAt };
}
