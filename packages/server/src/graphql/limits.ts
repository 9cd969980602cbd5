/** What one request may ask for. */
export const LIMITS = {
  /** Fields within fields; a connection takes three (the field, `edges`, `node`). */
  depth: 18,
  /** Fields asked for, times the rows they are asked for. */
  complexity: 100_000,
  /** What costs more than this takes its turn, so that it does not keep what is asked in passing. */
  heavy: 2_000,
  /** How many heavy requests run at once, and how many wait for their turn. */
  heavyAtOnce: 2,
  heavyWaiting: 200,
  /** Milliseconds after which a heavy request no longer keeps the next one waiting. */
  heavyLongest: 20_000,
  /** Fields in the document, whatever it nests. */
  breadth: 1_000,
  /** Characters of a document; the last ones asked are remembered whole. Long texts go into variables. */
  length: 65_536,
  /** Fields under another name than their own. */
  aliases: 200,
  /** Directives in the document. */
  directives: 50,
  /** Lexical tokens in a document, before it is parsed further. */
  tokens: 10_000,
  /** Nodes on a page. */
  pageSize: 200,
  /** Nodes on a page where nothing is said. */
  defaultPageSize: 50,
  /** Bytes in a request's body; a plan draft with its full text fits. */
  bodyBytes: 4 * 1024 * 1024,
  /** Duties whose gaps are looked for in one query. */
  dutiesForGaps: 20_000,
} as const;
