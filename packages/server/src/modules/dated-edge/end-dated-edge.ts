import { requireEdge } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { EdgeKind } from "../../timeline/edges.ts";
import { endEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";

interface EndEdgeInput {
  id: string;
  validTo?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Ends an edge of one kind. @throws DomainError: bad id, NotFound, EDGE_ENDED, END_BEFORE_BEGIN */
export function endDatedEdge(
  context: WriteContext,
  action: string,
  kind: EdgeKind,
  input: EndEdgeInput,
): Promise<Typed> {
  return write(context, action, input, async ({ tx, now, log }) => {
    const before = await requireEdge(tx, kind, input.id, ["id"]);
    const after = await endEdge(tx, kind, before, input.validTo ?? now, now);
    log(edgeEvent(kind, before, after));
    return typed(kind, after);
  });
}
