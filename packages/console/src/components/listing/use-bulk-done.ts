import { useNotify } from "react-admin";
import type { BulkRecord } from "./use-bulk-records";

/** Tells how many went, where all of them did. */
export function useBulkDone(word: string): (done: readonly BulkRecord[]) => void {
  const notify = useNotify();
  return (done) => notify(`${word}.done`, { type: "success", messageArgs: { smart_count: done.length } });
}
