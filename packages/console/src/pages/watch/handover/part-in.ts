interface Signatures {
  state: string;
  outgoing: { id: string };
  incoming: { id: string };
  outgoingSigned?: string | null;
  incomingSigned?: string | null;
}

/** What somebody can do with a handover: each signs for oneself, and only who takes over can refuse it. */
export function partIn(
  handover: Signatures,
  personId: string | null,
): { maySign: boolean; mayRefuse: boolean } {
  const { state, outgoing, incoming, outgoingSigned, incomingSigned } = handover;
  const isOpen = state === "OPEN" && personId !== null;
  const takesOver = isOpen && incoming.id === personId && !incomingSigned;
  const leaves = isOpen && outgoing.id === personId && !outgoingSigned;
  return { maySign: leaves || takesOver, mayRefuse: takesOver };
}
