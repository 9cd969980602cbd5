/** What the change log says of a write: what it wrote, and in which request. */
interface Write {
  subject: string;
  requestId?: string | null;
}

/**
 * Whether a request wrote these edges and nothing else, so that taking them back undoes it; an appointment, say, that
 * ended somebody else's holding has written that too.
 */
export function isWrittenAlone(edges: readonly string[], latest: readonly Write[]): boolean {
  const requestId = latest.find(({ subject }) => subject === edges[0])?.requestId;
  if (!requestId) return false;
  const together = latest.filter((write) => write.requestId === requestId).map(({ subject }) => subject);
  return together.length === edges.length && edges.every((edge) => together.includes(edge));
}
