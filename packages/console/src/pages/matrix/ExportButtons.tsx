import FileDownload from "@mui/icons-material/FileDownload";
import Print from "@mui/icons-material/Print";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import type { Column } from "./columns";
import type { Block } from "./rows";
import type { MatrixWords } from "./words";

/** The matrix as a spreadsheet that looks like the screen, and on paper. */
export function ExportButtons({
  title,
  day,
  blocks,
  columns,
  words,
}: {
  title: string;
  day: string;
  blocks: readonly Block[];
  columns: readonly Column[];
  words: MatrixWords;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const { dateOf } = useDays();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { saveMatrix } = await import("./save-matrix");
      await saveMatrix(blocks, columns, words, {
        file: `${title}-${day}`,
        sheet: translate("matrix.title"),
        heading: `${title} · ${translate("matrix.title")} · ${dateOf(day)}`,
        duty: translate("matrix.duty"),
        leaders: translate("matrix.leaders"),
        bodies: translate("matrix.bodies"),
        noGroup: translate("matrix.noGroup"),
        total: translate("matrix.total"),
        gap: translate("matrix.gapSign"),
        inherited: translate("matrix.inherited"),
      });
    } catch {
      notify("matrix.exportFailed", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<FileDownload />}
        disabled={isBusy}
        onClick={() => void save()}
      >
        {translate("matrix.export")}
      </Button>
      <Button size="small" variant="outlined" startIcon={<Print />} onClick={() => window.print()}>
        {translate("matrix.print")}
      </Button>
    </>
  );
}
