import { useQuery } from "@tanstack/react-query";
import { type RaRecord, useGetRecordRepresentation } from "react-admin";
import { readAll } from "../tables/read-all";
import { useRecordPages } from "./use-record-pages";

/** A record that something is done to together with others: at which version it was read, and what it is called. */
export interface BulkRecord {
  id: string;
  version: number;
  name: string;
}

type Row = RaRecord<string> & { version: number };

/** The selected records as they stand now, those on other pages of the list too. */
export function useBulkRecords(resource: string, ids: readonly string[]) {
  const nameOf = useGetRecordRepresentation(resource);
  const readPage = useRecordPages<Row>(resource, ids);
  const { data, isError } = useQuery({
    queryKey: [resource, "bulk", ids],
    queryFn: () => readAll(readPage, { onProgress: () => undefined, isStopped: () => false }),
    // What is acted on is what was read when the dialog opened.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const records = data?.map(
    (row): BulkRecord => ({ id: row.id, version: row.version, name: String(nameOf(row)) }),
  );
  return { records: records ?? null, failed: isError };
}
