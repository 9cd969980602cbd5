import { parseGlobalId } from "../../access/global-id.ts";
import type { ChangeEvent } from "../../generated/prisma/client.ts";
import { EDGE_KINDS } from "../../timeline/edges.ts";
import type { Change, Row } from "./rules.ts";

/** What an event says, as the rules of taking back want it. */
export function changeOf({ action, subject, before, after }: ChangeEvent): Change {
  const type = parseGlobalId(subject)?.type ?? subject.split(":")[0] ?? "";
  return {
    action,
    type,
    isEdge: EDGE_KINDS.some((kind) => kind === type),
    before: before as Row | null,
    after: after as Row | null,
  };
}
