/** What of an edge tells how a change treats it. */
interface Effect {
  id: string;
  retractedAt?: string | null;
}

/** What a change does to dated relations, sorted as people speak of it. */
export interface Effects<Edge> {
  begun: Edge[];
  ended: Edge[];
  /** The same relation, as it was entered and as it is right. */
  corrected: { before: Edge; after: Edge }[];
  /** Taken back: it never held. */
  takenBack: Edge[];
}

/** Sorts what begins and what ends: an edge that was taken back and begins again is a correction. */
export function effectsOf<Edge extends Effect>(
  begins: readonly Edge[],
  ends: readonly Edge[],
): Effects<Edge> {
  const afterOf = (edge: Edge) => begins.find(({ id }) => id === edge.id);
  const gone = ends.filter(({ retractedAt }) => retractedAt != null);
  const corrected = gone.flatMap((before) => {
    const after = afterOf(before);
    return after === undefined ? [] : [{ before, after }];
  });
  return {
    begun: begins.filter((edge) => !corrected.some(({ after }) => after === edge)),
    ended: ends.filter(({ retractedAt }) => retractedAt == null),
    corrected,
    takenBack: gone.filter((edge) => afterOf(edge) === undefined),
  };
}
