/** A page of a list; the first one says how many there are in all. */
export interface Page<Row> {
  data: readonly Row[];
  total?: number | undefined;
}

/** How many are read of how many. */
export interface Progress {
  done: number;
  all: number;
}

/** As many as the API gives at once. */
export const PAGE_SIZE = 200;

/**
 * Reads a whole list page by page, one at a time, so that a large one burdens the server no more than turning its pages.
 * What moves from one page to another meanwhile stands there once. Null where it was stopped.
 */
export async function readAll<Row extends { id: unknown }>(
  readPage: (page: number) => Promise<Page<Row>>,
  { onProgress, isStopped }: { onProgress: (progress: Progress) => void; isStopped: () => boolean },
): Promise<Row[] | null> {
  const rows = new Map<unknown, Row>();
  let total = Number.POSITIVE_INFINITY;
  for (let page = 1, read = 0; read < total; page += 1) {
    const answer = await readPage(page);
    if (isStopped()) return null;
    for (const row of answer.data) rows.set(row.id, row);
    total = answer.total ?? total;
    read += answer.data.length;
    if (answer.data.length < PAGE_SIZE) break;
    onProgress({ done: read, all: Math.max(total, read) });
  }
  return [...rows.values()];
}
