import { useRef, useState } from "react";
import { useNotify } from "react-admin";
import { csvOf } from "../tables/csv";
import { type Page, type Progress, readAll } from "../tables/read-all";
import { fileName, saveFile } from "../tables/save-file";
import { type Table, type TextColumn, tableOf } from "../tables/table";
import { xlsxOf } from "../tables/xlsx";
import { useSay } from "./use-say";

export const FORMATS = ["xlsx", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** How far an export is; `failed`: something went wrong, and nothing was saved. */
export interface ExportState {
  format: Format;
  progress: Progress | null;
  failed: boolean;
}

/** Reads a list to its end and saves it as a file; it can be stopped, and then saves nothing. */
export function useExport<Row extends { id: unknown }>({
  name,
  columns,
  readPage,
}: {
  name: string;
  columns: readonly TextColumn<Row>[];
  readPage: (page: number) => Promise<Page<Row>>;
}) {
  const say = useSay();
  const notify = useNotify();
  const [state, setState] = useState<ExportState | null>(null);
  // Each run knows whether it is still the one that is wanted.
  const current = useRef(0);
  const stop = () => {
    current.current += 1;
    setState(null);
  };
  const run = async (format: Format) => {
    const own = ++current.current;
    const isStopped = () => current.current !== own;
    setState({ format, progress: null, failed: false });
    try {
      const onProgress = (progress: Progress) => setState({ format, progress, failed: false });
      const rows = await readAll(readPage, { onProgress, isStopped });
      if (rows === null) return;
      const content = await fileOf(tableOf(columns, rows, say), format, name);
      if (isStopped()) return;
      saveFile(content, fileName([name, say.day(new Date().toISOString())], format));
      setState(null);
      notify("listing.export.done", { type: "success", messageArgs: { smart_count: rows.length } });
    } catch (error) {
      // What went wrong is for whoever looks into it; the dialog says that it did.
      console.error(error);
      if (!isStopped()) setState({ format, progress: null, failed: true });
    }
  };
  return { state, run, stop };
}

function fileOf(table: Table, format: Format, name: string): Promise<Blob> | Blob {
  return format === "xlsx"
    ? xlsxOf(table, name)
    : new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" });
}
