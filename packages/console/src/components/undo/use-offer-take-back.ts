import { useNotify } from "react-admin";
import { CorrectEdgeDocument, LatestWritesDocument } from "../../generated/graphql";
import { ask, tell } from "../../providers/client";
import { useMay } from "../../providers/use-may";
import { useOfferUndo } from "./use-offer-undo";
import { isWrittenAlone } from "./written-alone";

/**
 * Tells that an act was saved, and offers to take back what it wrote as never having held: only where it wrote those
 * edges and nothing else, for what it ended would stay ended.
 */
export function useOfferTakeBack() {
  const notify = useNotify();
  const offerUndo = useOfferUndo(CorrectEdgeDocument);
  const may = useMay();
  return async (action: string, edges: readonly string[], said: string) => {
    // That it was saved is told in any case; without the log nobody knows whether it can be undone.
    const latest = may(LatestWritesDocument)
      ? await ask(LatestWritesDocument, { action }).catch(() => null)
      : null;
    if (!latest || !isWrittenAlone(edges, latest.changes.nodes))
      return notify(said, { type: "success", messageArgs: { _: said } });
    offerUndo(said, async () => {
      for (const id of edges) await tell(CorrectEdgeDocument, { id, neverHeld: true });
    });
  };
}
